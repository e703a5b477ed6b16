package io.intellisense.qdrant.contract;

import static io.intellisense.qdrant.contract.Images.axis;
import static io.intellisense.qdrant.contract.Images.image;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.intellisense.index.CollectionLayout;
import io.intellisense.index.CollectionRoles;
import io.intellisense.index.CollectionSpec;
import io.intellisense.index.ImageFilter;
import io.intellisense.index.ImagePoint;
import io.intellisense.index.IndexAddress;
import io.intellisense.index.IndexException;
import io.intellisense.index.ModelCollection;
import io.intellisense.index.ModelCollections;
import io.intellisense.index.VectorIndex;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An index changes its model at once, and keeps the collection of the model before. */
abstract class ModelCollectionsContract {

    private static final CollectionSpec OLD = new CollectionSpec(RawQdrant.MODEL, "old", 8, "square 8");
    private static final CollectionSpec NEW = new CollectionSpec(RawQdrant.MODEL, "new", 4, "square 4");
    private static final CollectionSpec OTHER = new CollectionSpec(RawQdrant.MODEL, "other", 4, "square 4");

    private ModelCollections collections;

    abstract IndexAddress address();

    @BeforeEach
    void openAnEmptyIndex() throws Exception {
        sweep();
        collections = ModelCollections.at(address());
    }

    @AfterEach
    void leaveNothingBehind() throws Exception {
        collections.close();
        sweep();
    }

    private void sweep() throws Exception {
        try (RawQdrant raw = new RawQdrant(address())) {
            raw.sweep();
        }
    }

    @Test
    void thereIsNothingToSwitchWhereNothingIsIndexed() {
        assertThat(collections.roles().all()).isEmpty();
        assertThatExceptionOfType(IndexException.class)
                .isThrownBy(() -> begin(NEW))
                .withMessageContaining("index some images first");
    }

    @Test
    void aCollectionIsFilledBesideTheOneThatIsAsked() throws Exception {
        VectorIndex.open(address(), OLD).close();
        begin(NEW);

        assertThat(collections.roles())
                .isEqualTo(new CollectionRoles(
                        new ModelCollection(OLD, null), new ModelCollection(NEW, "/models/new"), null));
        assertThat(VectorIndex.current(address())).contains(OLD);
        ImagePoint image = image("a", axis(0, 4));
        try (VectorIndex next = VectorIndex.openKept(address(), NEW);
                VectorIndex current = VectorIndex.open(address(), OLD)) {
            next.put(List.of(image)).get(30, TimeUnit.SECONDS);
            assertThat(next.count(ImageFilter.ALL)).isEqualTo(1);
            assertThat(current.count(ImageFilter.ALL)).isZero();
        }
    }

    @Test
    void beginningAgainKeepsWhatIsFilled() throws Exception {
        VectorIndex.open(address(), OLD).close();
        begin(NEW);
        try (VectorIndex next = VectorIndex.openKept(address(), NEW)) {
            next.put(List.of(image("a", axis(0, 4)))).get(30, TimeUnit.SECONDS);
            begin(NEW);
            assertThat(next.count(ImageFilter.ALL)).isEqualTo(1);
        }
    }

    @Test
    void theModelChangesAtOnceAndBack() {
        VectorIndex.open(address(), OLD).close();
        begin(NEW);

        collections.promote(NEW);
        assertThat(specs(collections.roles())).containsExactly(NEW, OLD);
        assertThat(VectorIndex.current(address())).contains(NEW);
        assertThat(collections.roles().next()).isNull();

        collections.promote(OLD);
        assertThat(specs(collections.roles())).containsExactly(OLD, NEW);
        assertThat(VectorIndex.current(address())).contains(OLD);
    }

    @Test
    void aWriterThatBeganBeforeTheSwitchGoesOnInTheCollectionThatItKnows() throws Exception {
        VectorIndex.open(address(), OLD).close();
        begin(NEW);
        collections.promote(NEW);
        try (VectorIndex old = VectorIndex.openKept(address(), OLD)) {
            old.put(List.of(image("a", axis(0, 8)))).get(30, TimeUnit.SECONDS);
            assertThat(old.count(ImageFilter.ALL)).isEqualTo(1);
        }
    }

    @Test
    void whatIsAskedIsNotForgotten() {
        VectorIndex.open(address(), OLD).close();
        begin(NEW);
        assertThatExceptionOfType(IndexException.class)
                .isThrownBy(() -> collections.forget(OLD))
                .withMessageContaining("switch to another model first");
        collections.promote(NEW);
        collections.forget(OLD);

        assertThat(specs(collections.roles())).containsExactly(NEW);
        assertThatExceptionOfType(IndexException.class)
                .isThrownBy(() -> VectorIndex.openKept(address(), OLD))
                .satisfies(e -> assertThat(e.kind()).isEqualTo(IndexException.Kind.NOT_FOUND));
    }

    @Test
    void oneSwitchAtATime() {
        VectorIndex.open(address(), OLD).close();
        begin(NEW);
        assertThatExceptionOfType(IndexException.class)
                .isThrownBy(() -> begin(OTHER))
                .withMessageContaining("'model forget " + RawQdrant.MODEL + "'");
        assertThatExceptionOfType(IndexException.class)
                .isThrownBy(() -> collections.promote(OTHER))
                .withMessageContaining("fill one first");
        assertThatExceptionOfType(IndexException.class)
                .isThrownBy(() -> begin(OLD))
                .withMessageContaining("name another model");
    }

    private void begin(CollectionSpec spec) {
        collections.begin(spec, CollectionLayout.USUAL, "/models/" + spec.revision());
    }

    private static List<CollectionSpec> specs(CollectionRoles roles) {
        return roles.all().stream().map(ModelCollection::spec).toList();
    }
}
