package io.intellisense.api;

import io.intellisense.api.images.PlainThumbnailer;
import io.intellisense.api.library.MemoryLibrary;
import io.intellisense.api.model.WordModel;
import io.intellisense.api.relevance.NoBound;
import io.intellisense.api.relevance.Prompts;
import java.util.List;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/** Puts the fakes in the places of the model, the index and the decoder; everything else of the application is real. */
public final class FakeBeans implements ApplicationContextInitializer<GenericApplicationContext> {

    @Override
    public void initialize(GenericApplicationContext context) {
        context.registerBean(WordModel.class);
        context.registerBean(MemoryLibrary.class);
        context.registerBean(PlainThumbnailer.class);
        context.registerBean(NoBound.class);
        context.registerBean(Prompts.class, () -> new Prompts(List.of()));
    }
}
