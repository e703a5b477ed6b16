package io.intellisense.api.uploads;

import io.intellisense.api.FakeBeans;
import io.intellisense.api.QueryApi;
import io.intellisense.api.library.MemoryLibrary;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** This application on a real port, over the fakes, in front of an uploader. */
final class Server implements AutoCloseable {

    private final ConfigurableApplicationContext application;

    Server(Path folder, String uploader, String... options) {
        List<String> arguments = new ArrayList<>(List.of(options));
        arguments.add("--server.port=0");
        arguments.add("--intellisense.thumbnails.folder=" + folder.resolve("thumbnails"));
        arguments.add("--intellisense.uploader.url=" + uploader);
        application = new SpringApplicationBuilder(QueryApi.class)
                .initializers(new FakeBeans())
                .run(arguments.toArray(String[]::new));
    }

    MemoryLibrary library() {
        return application.getBean(MemoryLibrary.class);
    }

    InetSocketAddress address() {
        return new InetSocketAddress(
                "127.0.0.1", application.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }

    URI url(String path) {
        return URI.create("http://127.0.0.1:" + address().getPort() + path);
    }

    @Override
    public void close() {
        application.close();
    }
}
