package io.intellisense.pictures.scene;

/** What a landscape's ground is. */
public enum Land implements Trait {
    MEADOW,
    SEA,
    SNOW,
    DESERT,
    MOUNTAINS;

    @Override
    public boolean holdsFor(Backdrop backdrop) {
        return backdrop instanceof Backdrop.Landscape landscape && landscape.land() == this;
    }
}
