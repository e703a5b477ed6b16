package io.intellisense.api.serving;

import io.intellisense.api.QueryApiOptions;
import io.intellisense.api.library.Library;
import io.intellisense.api.library.QdrantLibrary;
import io.intellisense.api.model.ClipEmbeddingModel;
import io.intellisense.api.relevance.CalibratedRelevance;
import io.intellisense.api.relevance.Calibration;
import io.intellisense.api.relevance.CalibrationFile;
import io.intellisense.api.relevance.Prompts;
import io.intellisense.api.relevance.UnrelatedTexts;
import io.intellisense.clip.ClipModel;
import io.intellisense.clip.ClipOptions;
import io.intellisense.clip.ModelCard;
import io.intellisense.clip.ModelException;
import io.intellisense.clip.ModelFolders;
import io.intellisense.clip.image.ImageDecoder;
import io.intellisense.index.CollectionSpec;
import io.intellisense.index.IndexAddress;
import io.intellisense.index.ModelCollection;
import io.intellisense.index.VectorIndex;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Opens models with what belongs to them. */
final class OpenModels {

    private final QueryApiOptions options;
    private final IndexAddress address;
    private final ClipOptions clip;
    private final ModelFolders folders;

    OpenModels(QueryApiOptions options, IndexAddress address) {
        this.options = options;
        this.address = address;
        this.clip = new ClipOptions(options.model().precision(), options.model().device());
        this.folders = ModelFolders.beside(options.model().folder());
    }

    /** The model that the options name; its collection is made where there is none yet. */
    ServedModel configured() {
        Path folder = options.model().folder();
        ClipModel model = ClipModel.shared(folder, clip);
        return served(model, folder, spec -> () -> VectorIndex.open(address, spec));
    }

    /** The model that filled a collection which is there; empty where its folder is not found. */
    Optional<ServedModel> of(ModelCollection collection) {
        CollectionSpec wanted = collection.spec();
        for (Path folder : folders.candidates(wanted.modelId(), collection.folder())) {
            Optional<ClipModel> model = folders.openAt(folder, wanted.revision(), clip);
            if (model.isPresent()) {
                return Optional.of(served(model.get(), folder, spec -> () -> VectorIndex.openKept(address, spec)));
            }
        }
        return Optional.empty();
    }

    private interface Opener {
        Supplier<VectorIndex> of(CollectionSpec spec);
    }

    private ServedModel served(ClipModel clipModel, Path folder, Opener opener) {
        ClipEmbeddingModel model = new ClipEmbeddingModel(
                clipModel, new ImageDecoder(options.images().limits()));
        try {
            ModelCard card = clipModel.card();
            CollectionSpec spec =
                    new CollectionSpec(card.id(), card.revision(), card.dimension(), card.preprocessing());
            Calibration stored =
                    new CalibrationFile(folder).read(card.revision()).orElse(null);
            QdrantLibrary library = QdrantLibrary.of(address, opener.of(spec));
            CalibratedRelevance relevance = relevance(stored, library, model);
            return new ServedModel(
                    spec, model, library, relevance, new Prompts(stored == null ? List.of() : stored.prompts()), () -> {
                        relevance.close();
                        library.close();
                        model.close();
                    });
        } catch (RuntimeException e) {
            model.close();
            throw e;
        }
    }

    /** A calibration that belongs to another revision stops the start. */
    private static CalibratedRelevance relevance(Calibration storedOrNull, Library library, ClipEmbeddingModel model)
            throws ModelException {
        CalibratedRelevance relevance = new CalibratedRelevance(
                model.info().revision(),
                storedOrNull,
                () -> library.sample(Calibration.MOST_PICTURES),
                () -> UnrelatedTexts.all().stream()
                        .map(text -> model.embedTexts(List.of(text))[0])
                        .toList());
        relevance.start();
        return relevance;
    }
}
