package io.intellisense.flink.storage;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
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

    /** Looks for plugins and their settings where Flink does, if they are named: {@code FLINK_PLUGINS_DIR}, {@code FLINK_CONF_DIR}. */
    public static void initialize() {
        if (System.getenv("FLINK_PLUGINS_DIR") == null) {
            return;
        }
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
        } catch (UnsupportedFileSystemSchemeException e) {
            throw new IOException(
                    "There is no file system for it; put Flink's plugin for it into FLINK_PLUGINS_DIR", e);
        } catch (IllegalArgumentException e) {
            throw new IOException("It is no valid URI; write a space as %20, and a % as %25", e);
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
        URI parsed = URI.create(uri);
        return new Path(parsed.getPath().isEmpty() ? parsed.resolve("/") : parsed);
    }

    /** Names may hold what a path would read otherwise, such as a colon. */
    public static Path child(Path folder, String name) {
        URI parent = folder.toUri();
        String path = parent.getPath().endsWith("/") ? parent.getPath() : parent.getPath() + "/";
        try {
            return new Path(new URI(parent.getScheme(), parent.getAuthority(), path + name, null, null));
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(folder + " cannot hold " + name, e);
        }
    }

    /** In ASCII, and of each name the very characters: {@link URI#toASCIIString} would compose what is decomposed. */
    public static String uri(Path path) {
        String uri = path.toUri().toString();
        StringBuilder ascii = new StringBuilder(uri.length());
        for (byte each : uri.getBytes(StandardCharsets.UTF_8)) {
            if (each >= 0) {
                ascii.append((char) each);
            } else {
                ascii.append('%').append(String.format("%02X", each & 0xff));
            }
        }
        return ascii.toString();
    }
}
