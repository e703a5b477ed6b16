package io.intellisense.qdrant.collection;

import io.intellisense.qdrant.Refusal;
import io.qdrant.client.grpc.Collections.AliasDescription;
import io.qdrant.client.grpc.Collections.AliasOperations;
import io.qdrant.client.grpc.Collections.CreateAlias;
import io.qdrant.client.grpc.Collections.ListAliasesResponse;
import io.qdrant.client.grpc.Collections.RenameAlias;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Second names of collections, kept in a file that changes as a whole. */
final class Aliases {

    private final AtomicFile file;
    private volatile Map<String, String> collectionOf;

    private Aliases(AtomicFile file, Map<String, String> collectionOf) {
        this.file = file;
        this.collectionOf = collectionOf;
    }

    static Aliases read(AtomicFile file) throws IOException {
        Map<String, String> aliases = new HashMap<>();
        if (file.exists()) {
            for (AliasDescription alias :
                    ListAliasesResponse.parseFrom(file.read()).getAliasesList()) {
                aliases.put(alias.getAliasName(), alias.getCollectionName());
            }
        }
        return new Aliases(file, Map.copyOf(aliases));
    }

    /** The collection that an alias leads to; any other name stays as it is. */
    String resolve(String name) {
        return collectionOf.getOrDefault(name, name);
    }

    Map<String, String> all() {
        return collectionOf;
    }

    void change(List<AliasOperations> changes, Set<String> collections) throws IOException {
        Map<String, String> aliases = new HashMap<>(collectionOf);
        for (AliasOperations change : changes) {
            switch (change.getActionCase()) {
                case CREATE_ALIAS -> create(aliases, change.getCreateAlias(), collections);
                case RENAME_ALIAS -> rename(aliases, change.getRenameAlias());
                case DELETE_ALIAS -> aliases.remove(change.getDeleteAlias().getAliasName());
                case ACTION_NOT_SET -> throw Refusal.invalid("Malformed AliasOperation type");
            }
        }
        store(aliases);
    }

    /** Removes the aliases of a collection that is going. */
    void forget(String collection) throws IOException {
        Map<String, String> aliases = new HashMap<>(collectionOf);
        if (aliases.values().removeIf(collection::equals)) {
            store(aliases);
        }
    }

    private static void create(Map<String, String> aliases, CreateAlias request, Set<String> collections) {
        if (!collections.contains(request.getCollectionName())) {
            throw Refusal.noCollection(request.getCollectionName());
        }
        if (collections.contains(request.getAliasName())) {
            throw Refusal.alreadyExists(request.getAliasName());
        }
        aliases.put(CollectionName.checked(request.getAliasName()), request.getCollectionName());
    }

    private static void rename(Map<String, String> aliases, RenameAlias request) {
        String collection = aliases.remove(request.getOldAliasName());
        if (collection == null) {
            throw Refusal.notFound("Alias " + request.getOldAliasName() + " does not exists!");
        }
        aliases.put(CollectionName.checked(request.getNewAliasName()), collection);
    }

    private void store(Map<String, String> aliases) throws IOException {
        ListAliasesResponse.Builder content = ListAliasesResponse.newBuilder();
        aliases.forEach((alias, collection) -> content.addAliases(
                AliasDescription.newBuilder().setAliasName(alias).setCollectionName(collection)));
        file.write(content.build().toByteArray());
        collectionOf = Map.copyOf(aliases);
    }
}
