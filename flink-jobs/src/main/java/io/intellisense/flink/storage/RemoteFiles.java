package io.intellisense.flink.storage;

import java.io.IOException;
import java.net.URI;
import java.util.regex.Pattern;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.GlobalConfiguration;
import org.apache.flink.core.fs.FSDataInputStream;
import org.apache.flink.core.fs.FileStatus;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.Path;
import org.apache.flink.core.fs.UnsupportedFileSystemSchemeException;
import org.apache.flink.core.plugin.PluginUtils;

/** The file systems that Flink knows, such as {@code s3://} by a plugin. Files of this machine need none. */
public final class RemoteFiles {

    private static final Pattern URI_FORM = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+://.*");

    private RemoteFiles() {}

    public static boolean isRemote(String uri) {
        return !uri.startsWith("file:");
    }

    /** Whether what somebody has typed is the URI of another file system, and no path. */
    public static boolean isTyped(String source) {
        return URI_FORM.matcher(source).matches() && isRemote(source);
    }

    /** Looks for plugins and their settings where Flink does: in {@code FLINK_PLUGINS_DIR} and {@code FLINK_CONF_DIR}. */
    public static void initialize() {
        Configuration configuration =
                System.getenv("FLINK_CONF_DIR") == null ? new Configuration() : GlobalConfiguration.loadConfiguration();
        FileSystem.initialize(configuration, PluginUtils.createPluginManagerFromRootFolder(configuration));
    }

    /** Whether there is a file system for it. */
    public static boolean isKnown(String uri) {
        try {
            of(uri);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** @throws IOException with a sentence, where there is no such file system */
    public static FileSystem of(String uri) throws IOException {
        try {
            return FileSystem.get(URI.create(uri));
        } catch (UnsupportedFileSystemSchemeException | IllegalArgumentException e) {
            throw new IOException(
                    "There is no file system for it; put Flink's plugin for it into FLINK_PLUGINS_DIR", e);
        }
    }

    /** @throws java.io.FileNotFoundException where nothing is there */
    public static FileStatus status(String uri) throws IOException {
        return of(uri).getFileStatus(path(uri));
    }

    /** Opens a file at its beginning. */
    public static FSDataInputStream open(String uri) throws IOException {
        return of(uri).open(path(uri));
    }

    public static Path path(String uri) {
        return new Path(URI.create(uri));
    }

    public static String uri(Path path) {
        return path.toUri().toASCIIString();
    }
}
