package io.intellisense.api;

import io.intellisense.api.library.MemoryLibrary;
import io.intellisense.api.uploads.FakeUploader;
import io.intellisense.pictures.DrawnPicture;
import io.intellisense.pictures.PictureWorld;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Starts the page over a few drawn pictures, a word-counting model and an uploader without Redis: to work on the page without model
 * or index. Uploads take their time, so that every state can be seen; they are found by the words of their file names.
 */
public final class PageOnFakes {

    private static final int PICTURES = 150;

    private static final ScheduledExecutorService CLOCK = Executors.newSingleThreadScheduledExecutor();
    private static final AtomicReference<MemoryLibrary> LIBRARY = new AtomicReference<>();

    private PageOnFakes() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("page-on-fakes");
        FakeUploader uploader = new FakeUploader(folder.resolve("uploads"), PageOnFakes::index);
        uploader.whileReading(PageOnFakes::slowly);
        uploader.afterStoring(id -> CLOCK.schedule(() -> uploader.index(id), 1_500, TimeUnit.MILLISECONDS));
        ConfigurableApplicationContext page = new SpringApplicationBuilder(QueryApi.class)
                .initializers(new FakeBeans())
                .properties(
                        "intellisense.thumbnails.folder=" + folder.resolve("thumbnails"),
                        "intellisense.uploader.url=" + uploader.url())
                .run(arguments);
        MemoryLibrary library = page.getBean(MemoryLibrary.class);
        LIBRARY.set(library);
        PictureWorld world = new PictureWorld(11);
        for (int i = 0; i < PICTURES; i++) {
            DrawnPicture picture = world.draw(i, 640);
            Path file = ImageFiles.write(folder.resolve("pictures/picture-%04d.jpg".formatted(i)), picture.image());
            library.add(ImageFiles.point(file, String.join(" ", picture.captions())));
        }
    }

    private static void index(Path file) {
        String name = file.getFileName().toString();
        LIBRARY.get().add(ImageFiles.point(file, name.replaceAll("\\.\\w+$", "").replaceAll("\\W+", " ")));
    }

    private static byte[] slowly(byte[] body) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(400));
        return body;
    }
}
