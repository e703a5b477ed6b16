package io.intellisense.qdrant.collection;

import io.intellisense.qdrant.Refusal;
import io.qdrant.client.grpc.Collections.AliasOperations;
import io.qdrant.client.grpc.Collections.CreateCollection;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.apache.lucene.util.IOUtils;

/**
 * All collections and aliases of one data folder.
 *
 * <p>A collection's folder counts from the moment its settings file is there until the moment it is gone; what a crash leaves of a
 * half-made or half-removed one is swept away at the next start.
 */
public final class CollectionStore implements Closeable {

    private static final String SETTINGS_FILE = "settings.bin";

    private final Path folder;
    private final Aliases aliases;
    private final Executor searching;
    private final Map<String, Collection> collections = new ConcurrentHashMap<>();

    private CollectionStore(Path folder, Aliases aliases, Executor searching) {
        this.folder = folder;
        this.aliases = aliases;
        this.searching = searching;
    }

    /** @param searching runs parts of a search side by side */
    public static CollectionStore open(Path root, Executor searching) throws IOException {
        Path folder = Files.createDirectories(root.resolve("collections"));
        CollectionStore store =
                new CollectionStore(folder, Aliases.read(new AtomicFile(root.resolve("aliases.bin"))), searching);
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                store.load(entry);
            }
        } catch (IOException | RuntimeException e) {
            IOUtils.closeWhileHandlingException(store);
            throw e;
        }
        return store;
    }

    private void load(Path entry) throws IOException {
        AtomicFile file = new AtomicFile(entry.resolve(SETTINGS_FILE));
        if (file.exists()) {
            collections.put(
                    entry.getFileName().toString(), Collection.open(entry, StoredSettings.read(file), searching));
        } else {
            IOUtils.rm(entry);
        }
    }

    /** @param name of a collection or an alias */
    public Collection get(String name) {
        Collection collection = collections.get(aliases.resolve(name));
        if (collection == null) {
            throw Refusal.noCollection(name);
        }
        return collection;
    }

    public boolean exists(String name) {
        return collections.containsKey(aliases.resolve(name));
    }

    public List<String> names() {
        return collections.keySet().stream().sorted().toList();
    }

    public synchronized void create(CreateCollection request) throws IOException {
        String name = CollectionName.checked(request.getCollectionName());
        if (collections.containsKey(name)) {
            throw Refusal.alreadyExists(name);
        }
        if (!aliases.resolve(name).equals(name)) {
            throw Refusal.invalid(
                    "Can't create collection with name " + name + ". Alias with the same name already exists");
        }
        Path home = folder.resolve(name);
        StoredSettings settings = StoredSettings.of(new AtomicFile(home.resolve(SETTINGS_FILE)), request);
        Files.createDirectories(home);
        Collection collection = Collection.open(home, settings, searching);
        settings.write();
        IOUtils.fsync(folder, true);
        collections.put(name, collection);
    }

    /** Removes the collection and its aliases; false where there is none. */
    public synchronized boolean delete(String name) throws IOException {
        Collection collection = collections.remove(name);
        if (collection == null) {
            return false;
        }
        aliases.forget(name);
        Path home = folder.resolve(name);
        Files.delete(home.resolve(SETTINGS_FILE));
        collection.close();
        Path gone = folder.resolve(".gone-" + UUID.randomUUID());
        Files.move(home, gone); // at once, so that a new collection may have the name
        IOUtils.deleteFilesIgnoringExceptions(gone);
        return true;
    }

    /** All of the changes or, where one is refused, none. */
    public synchronized void changeAliases(List<AliasOperations> changes) throws IOException {
        aliases.change(changes, collections.keySet());
    }

    /** Alias to collection. */
    public Map<String, String> aliases() {
        return new TreeMap<>(aliases.all());
    }

    public List<Collection> all() {
        return List.copyOf(collections.values());
    }

    @Override
    public synchronized void close() throws IOException {
        List<Collection> open = new ArrayList<>(collections.values());
        collections.clear();
        IOUtils.close(
                open.stream().map(collection -> (Closeable) collection::close).toList());
    }
}
