package io.intellisense.api.serving;

import static org.assertj.core.api.Assertions.assertThat;

import io.intellisense.api.library.MemoryLibrary;
import io.intellisense.api.model.WordModel;
import io.intellisense.api.relevance.NoBound;
import io.intellisense.api.relevance.Prompts;
import io.intellisense.index.CollectionRoles;
import io.intellisense.index.CollectionSpec;
import io.intellisense.index.IndexException;
import io.intellisense.index.ModelCollection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class FollowAliasTest {

    private static final ModelCollection OLD = new ModelCollection(new CollectionSpec("old", "r", 8, "p"), null);
    private static final ModelCollection NEW = new ModelCollection(new CollectionSpec("new", "r", 4, "p"), null);

    private final List<String> released = new ArrayList<>();
    private final Map<ModelCollection, ServedModel> folders = new HashMap<>();
    private final List<ModelCollection> opened = new ArrayList<>();
    private final Serving serving = new Serving(model(OLD));
    private final SteppedClock clock = new SteppedClock();
    private CollectionRoles roles = new CollectionRoles(OLD, null, null);
    private final FollowAlias follow = new FollowAlias(serving, () -> roles, this::open, new Retired(clock));

    private Optional<ServedModel> open(ModelCollection collection) {
        opened.add(collection);
        return Optional.ofNullable(folders.get(collection));
    }

    private ServedModel model(ModelCollection collection) {
        return new ServedModel(
                collection.spec(),
                new WordModel(),
                new MemoryLibrary(),
                new NoBound(),
                new Prompts(List.of()),
                () -> released.add(collection.spec().modelId()));
    }

    @AfterEach
    void noRequest() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void theModelStaysAsLongAsTheIndexIsAskedWithIt() {
        follow.look();
        assertThat(serving.now().spec()).isEqualTo(OLD.spec());
        assertThat(opened).isEmpty();
    }

    @Test
    void aModelThatIsNextIsLoadedAheadAndAnswersOnceItIsAskedFor() {
        folders.put(NEW, model(NEW));
        roles = new CollectionRoles(OLD, NEW, null);
        follow.look();
        follow.look();
        assertThat(serving.now().spec()).isEqualTo(OLD.spec());
        roles = new CollectionRoles(NEW, null, OLD);
        follow.look();
        assertThat(serving.now().spec()).isEqualTo(NEW.spec());
        assertThat(opened).containsExactly(NEW);
    }

    @Test
    void aRequestThatBeganWithAModelEndsWithIt() {
        folders.put(NEW, model(NEW));
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
        ServedModel begun = serving.now();
        roles = new CollectionRoles(NEW, null, OLD);
        follow.look();
        assertThat(serving.now()).isSameAs(begun);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
        assertThat(serving.now().spec()).isEqualTo(NEW.spec());
    }

    @Test
    void aModelThatAnswersNoMoreIsReleasedWhenItsRequestsHaveEnded() {
        folders.put(NEW, model(NEW));
        roles = new CollectionRoles(NEW, null, OLD);
        follow.look();
        follow.look();
        assertThat(released).isEmpty();
        clock.forward(Retired.KEPT.plusSeconds(1));
        follow.look();
        assertThat(released).containsExactly("old");
    }

    @Test
    void aModelWhoseFolderIsNotFoundLeavesTheOneBeforeAnswering() {
        roles = new CollectionRoles(NEW, null, OLD);
        follow.look();
        assertThat(serving.now().spec()).isEqualTo(OLD.spec());
        folders.put(NEW, model(NEW));
        follow.look();
        assertThat(serving.now().spec()).isEqualTo(NEW.spec());
    }

    @Test
    void aModelThatWasLoadedAheadInVainIsReleased() {
        folders.put(NEW, model(NEW));
        roles = new CollectionRoles(OLD, NEW, null);
        follow.look();
        roles = new CollectionRoles(OLD, null, null);
        follow.look();
        assertThat(released).containsExactly("new");
    }

    @Test
    void anIndexThatDoesNotAnswerChangesNothing() {
        FollowAlias blind = new FollowAlias(
                serving,
                () -> {
                    throw new IndexException(IndexException.Kind.UNAVAILABLE, "away", null);
                },
                this::open,
                new Retired(clock));
        blind.look();
        assertThat(serving.now().spec()).isEqualTo(OLD.spec());
    }
}
