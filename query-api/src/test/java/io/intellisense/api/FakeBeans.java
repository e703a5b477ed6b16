package io.intellisense.api;

import io.intellisense.api.images.PlainThumbnailer;
import io.intellisense.api.library.MemoryLibrary;
import io.intellisense.api.model.WordModel;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/** Puts the fakes in the places of the model, the index and the decoder; everything else of the application is real. */
public final class FakeBeans implements ApplicationContextInitializer<GenericApplicationContext> {

    @Override
    public void initialize(GenericApplicationContext context) {
        context.registerBean(WordModel.class);
        context.registerBean(MemoryLibrary.class);
        context.registerBean(PlainThumbnailer.class);
    }
}
