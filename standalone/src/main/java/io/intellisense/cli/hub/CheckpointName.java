package io.intellisense.cli.hub;

import io.intellisense.standalone.UserError;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A checkpoint's name on a hub, such as {@code openai/clip-vit-base-patch32@main}.
 *
 * @param revision a branch, a tag, a commit or {@code refs/pr/N}
 */
public record CheckpointName(String organisation, String repository, String revision) {

    /** As huggingface.co names branches for which nothing was said. */
    public static final String MAIN = "main";

    private static final String WORD = "[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_-])?";
    private static final Pattern NAME =
            Pattern.compile("(" + WORD + ")/(" + WORD + ")(?:@(" + WORD + "(?:/" + WORD + ")*))?");

    /** @throws UserError where the text is no such name */
    public static CheckpointName parse(String text) {
        Matcher name = NAME.matcher(text);
        if (!name.matches() || text.contains("..")) {
            throw new UserError(
                    "A model's name looks like openai/clip-vit-base-patch32, with @REVISION if you like, but" + " was: "
                            + text + ".");
        }
        return new CheckpointName(name.group(1), name.group(2), name.group(3) == null ? MAIN : name.group(3));
    }

    CheckpointName at(String otherRevision) {
        return new CheckpointName(organisation, repository, otherRevision);
    }

    /** Where it belongs below {@code models/}. */
    public Path folder(Path models) {
        return models.resolve(organisation).resolve(repository);
    }

    /** Without the revision. */
    public String id() {
        return organisation + "/" + repository;
    }

    @Override
    public String toString() {
        return revision.equals(MAIN) ? id() : id() + "@" + revision;
    }
}
