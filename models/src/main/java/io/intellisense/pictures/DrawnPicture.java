package io.intellisense.pictures;

import io.intellisense.pictures.scene.Scene;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Objects;

/** A picture, what it shows, and some true sentences about it. */
public record DrawnPicture(BufferedImage image, Scene scene, List<String> captions) {
    public DrawnPicture {
        Objects.requireNonNull(image, "image");
        Objects.requireNonNull(scene, "scene");
        captions = List.copyOf(captions);
    }
}
