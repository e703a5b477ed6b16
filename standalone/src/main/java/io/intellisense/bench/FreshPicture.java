package io.intellisense.bench;

import io.intellisense.domain.Sha256;
import io.intellisense.pictures.DrawnPicture;
import io.intellisense.pictures.PictureWorld;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** A drawn picture that no system has seen yet. */
record FreshPicture(Path file, String caption) {

    private static final int SIDE = 640;

    static FreshPicture draw(PictureWorld world, int index, Path folder) throws IOException {
        DrawnPicture drawn = world.draw(index, SIDE);
        Path file = folder.resolve("fresh-" + index + ".jpg");
        BufferedImage image = drawn.image();
        if (!ImageIO.write(image, "jpeg", file.toFile())) {
            throw new IOException("No JPEG can be written");
        }
        return new FreshPicture(file, drawn.captions().get(0));
    }

    /** Where it will lie below the store of uploaded images. */
    Path folderIn(Path store) throws IOException {
        String hash = Sha256.of(Files.readAllBytes(file)).hex();
        return store.resolve(hash.substring(0, 2)).resolve(hash.substring(2, 4));
    }
}
