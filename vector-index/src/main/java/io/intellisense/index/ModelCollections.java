package io.intellisense.index;

import static io.intellisense.index.CollectionSpec.ALIAS;

import io.intellisense.index.IndexException.Kind;
import io.qdrant.client.grpc.Collections.AliasOperations;
import io.qdrant.client.grpc.Collections.CollectionConfig;
import io.qdrant.client.grpc.Collections.DeleteCollection;
import io.qdrant.client.grpc.Collections.UpdateCollection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The collections that an index keeps, one for each model, and the aliases that say which of them is asked, which is being filled and
 * which was asked before. Aliases change together or not at all. Thread-safe; every call has a deadline and throws
 * {@link IndexException}.
 */
public final class ModelCollections implements AutoCloseable {

    private static final String NEXT = ALIAS + "_next";
    private static final String PREVIOUS = ALIAS + "_previous";

    private final QdrantConnection connection;
    private final OpenCollection collections;
    private final Aliases aliases;

    /** What a collection's name stands for never changes. */
    private final Map<String, ModelCollection> known = new ConcurrentHashMap<>();

    private ModelCollections(QdrantConnection connection) {
        this.connection = connection;
        this.collections = new OpenCollection(connection);
        this.aliases = new Aliases(connection);
    }

    /** Connects lazily: whether anything answers shows at the first call. */
    public static ModelCollections at(IndexAddress address) {
        return new ModelCollections(QdrantConnection.to(address));
    }

    public CollectionRoles roles() {
        return roles(aliases.targets());
    }

    private CollectionRoles roles(Map<String, String> targets) {
        return new CollectionRoles(read(targets.get(ALIAS)), read(targets.get(NEXT)), read(targets.get(PREVIOUS)));
    }

    /**
     * Leaves the model's collection there, empty or as far as it was filled, to be filled beside the one that is asked. From now on
     * whoever writes to the index writes to it as well.
     *
     * @param folder where the model's checkpoint is
     * @throws IndexException of kind REFUSED where it is the one that is asked, or another has that part
     */
    public void begin(CollectionSpec spec, CollectionLayout layout, String folder) {
        CollectionRoles roles = roles();
        if (roles.current() == null) {
            throw refused("The index at " + connection.address() + " is empty; index some images first");
        }
        if (roles.current().spec().equals(spec)) {
            throw refused("The index is asked with " + spec.model() + " already; name another model");
        }
        refuseOther(roles.next(), spec, "A switch to %s was begun");
        refuseOther(roles.previous(), spec, "%s is still kept for a way back");
        collections.make(spec, layout);
        connection.await(connection
                .collections()
                .update(UpdateCollection.newBuilder()
                        .setCollectionName(spec.name())
                        .putAllMetadata(CollectionMetadata.folder(folder))
                        .build()));
        known.remove(spec.name());
        if (roles.previous() == null && roles.next() == null) {
            aliases.change(List.of(Aliases.create(NEXT, spec.name())));
        }
    }

    private void refuseOther(ModelCollection kept, CollectionSpec wanted, String sentence) {
        if (kept != null && !kept.spec().equals(wanted)) {
            throw refused(sentence.formatted(kept.spec().model()) + "; 'model forget "
                    + kept.spec().modelId() + "' removes its collection");
        }
    }

    /**
     * Lets the index be asked with another model from now on, at once; the one that was asked so far becomes the previous one.
     *
     * @throws IndexException of kind REFUSED where the model's collection is neither the next nor the previous one
     */
    public void promote(CollectionSpec spec) {
        Map<String, String> targets = aliases.targets();
        CollectionRoles roles = roles(targets);
        if (roles.current() != null && roles.current().spec().equals(spec)) {
            return;
        }
        if (roles.of(spec).isEmpty()) {
            throw refused("There is no collection of " + spec.model() + " to switch to; fill one first");
        }
        Stream<AliasOperations> leave = targets.keySet().stream()
                .filter(List.of(ALIAS, NEXT, PREVIOUS)::contains)
                .map(Aliases::delete);
        aliases.change(Stream.concat(
                        leave,
                        Stream.of(
                                Aliases.create(ALIAS, spec.name()),
                                Aliases.create(PREVIOUS, roles.current().spec().name())))
                .toList());
    }

    /**
     * Removes a model's collection for good. Writers are told first.
     *
     * @throws IndexException of kind REFUSED where it is the one that is asked
     */
    public void forget(CollectionSpec spec) {
        Map<String, String> targets = aliases.targets();
        CollectionRoles roles = roles(targets);
        if (roles.current() != null && roles.current().spec().equals(spec)) {
            throw refused("The index is asked with " + spec.model() + "; switch to another model first");
        }
        List<AliasOperations> leave = targets.entrySet().stream()
                .filter(alias -> alias.getValue().equals(spec.name()))
                .map(alias -> Aliases.delete(alias.getKey()))
                .toList();
        if (!leave.isEmpty()) {
            aliases.change(leave);
        }
        connection.await(connection
                .collections()
                .delete(DeleteCollection.newBuilder()
                        .setCollectionName(spec.name())
                        .build()));
        known.remove(spec.name());
    }

    private ModelCollection read(String nameOrNull) {
        return nameOrNull == null
                ? null
                : known.computeIfAbsent(nameOrNull, name -> {
                    CollectionConfig config = connection.info(name).getConfig();
                    return new ModelCollection(
                            collections.specOf(name, config), CollectionMetadata.folderOrNull(config));
                });
    }

    private static IndexException refused(String sentence) {
        return new IndexException(Kind.REFUSED, sentence + ".", null);
    }

    @Override
    public void close() {
        connection.close();
    }
}
