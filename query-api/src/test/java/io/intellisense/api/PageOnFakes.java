package io.intellisense.api;

import io.intellisense.api.library.MemoryLibrary;
import io.intellisense.pictures.DrawnPicture;
import io.intellisense.pictures.PictureWorld;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the page over a few drawn pictures and a word-counting model: to work on the page without model or index. */
public final class PageOnFakes {

    private static final int PICTURES = 150;

    private PageOnFakes() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("page-on-fakes");
        ConfigurableApplicationContext page = new SpringApplicationBuilder(QueryApi.class)
                .initializers(new FakeBeans())
                .properties("intellisense.thumbnails.folder=" + folder.resolve("thumbnails"))
                .run(arguments);
        MemoryLibrary library = page.getBean(MemoryLibrary.class);
        PictureWorld world = new PictureWorld(11);
        for (int i = 0; i < PICTURES; i++) {
            DrawnPicture picture = world.draw(i, 640);
            Path file = ImageFiles.write(folder.resolve("pictures/picture-%04d.jpg".formatted(i)), picture.image());
            library.add(ImageFiles.point(file, String.join(" ", picture.captions())));
        }
    }
}
