package io.intellisense.cli.eval;

import io.intellisense.standalone.UserError;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON lines that say what pictures show: {@code {"file": "a/b.jpg", "caption": "a dog"}}, or {@code "captions"} with a list of any
 * length. Other fields, and empty lines, are passed over.
 */
public final class CaptionsFile {

    /** What it is called within a folder of pictures. */
    public static final String USUAL_NAME = "captions.jsonl";

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path file;
    private final Path folder;
    private final CaptionedPictures.Builder pictures = new CaptionedPictures.Builder();
    private int lineNumber;

    private CaptionsFile(Path file, Path folder) {
        this.file = file;
        this.folder = folder;
    }

    /**
     * Reads all of it.
     *
     * @param folder what the files that it names are relative to
     * @throws UserError where the file or one of its lines makes no sense, and where nothing in it has a caption
     */
    public static CaptionedPictures read(Path file, Path folder) {
        CaptionedPictures read = new CaptionsFile(file, folder).read();
        if (read.captions().isEmpty()) {
            throw new UserError(file + " has no captions; give each picture a line such as "
                    + "{\"file\": \"beach.jpg\", \"caption\": \"a dog on a beach\"}.");
        }
        return read;
    }

    private CaptionedPictures read() {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                lineNumber++;
                if (!line.isBlank()) {
                    add(line);
                }
            }
        } catch (NoSuchFileException e) {
            throw new UserError(
                    "There is no " + file + "; write one, or name yours with --captions (docs/evaluation.md).", e);
        } catch (MalformedInputException e) {
            throw new UserError(file + " is not in UTF-8 after line " + lineNumber + "; save it so.", e);
        } catch (IOException e) {
            throw new UserError(file + " cannot be read; check that it is a file and may be.", e);
        }
        return pictures.build();
    }

    private void add(String line) {
        JsonNode object;
        try {
            object = JSON.readTree(line);
        } catch (JacksonException e) {
            throw wrong("is no JSON: " + e.getOriginalMessage());
        }
        if (!object.isObject()) {
            throw wrong("is no JSON object");
        }
        pictures.add(picture(object.path("file")), captions(object));
    }

    private Path picture(JsonNode name) {
        if (!name.isString() || name.asString().isBlank()) {
            throw wrong("names no \"file\"");
        }
        try {
            return folder.resolve(name.asString()).normalize();
        } catch (InvalidPathException e) {
            throw wrong("names a file that cannot be: " + e.getMessage());
        }
    }

    private List<String> captions(JsonNode object) {
        List<String> captions = new ArrayList<>();
        if (object.has("caption")) {
            captions.add(text(object.get("caption")));
        }
        if (object.has("captions")) {
            if (!object.get("captions").isArray()) {
                throw wrong("has \"captions\" that are no list");
            }
            object.get("captions").forEach(caption -> captions.add(text(caption)));
        }
        if (!object.has("caption") && !object.has("captions")) {
            throw wrong("has neither \"caption\" nor \"captions\"");
        }
        return captions;
    }

    private String text(JsonNode caption) {
        if (!caption.isString() || caption.asString().isBlank()) {
            throw wrong("has a caption that is no text");
        }
        return caption.asString();
    }

    private UserError wrong(String what) {
        return new UserError("Line " + lineNumber + " of " + file + " " + what + "; mend or remove it.");
    }
}
