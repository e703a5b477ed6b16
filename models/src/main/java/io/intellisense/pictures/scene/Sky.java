package io.intellisense.pictures.scene;

/** What the sky over a landscape is like; night has stars. */
public enum Sky implements Trait {
    DAY,
    SUNSET,
    NIGHT;

    @Override
    public boolean holdsFor(Backdrop backdrop) {
        return backdrop instanceof Backdrop.Landscape landscape && landscape.sky() == this;
    }
}
