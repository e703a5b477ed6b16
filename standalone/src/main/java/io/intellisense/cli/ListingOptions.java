package io.intellisense.cli;

import io.intellisense.flink.source.ListingRules;
import io.intellisense.standalone.UserError;
import java.util.List;
import picocli.CommandLine.Option;

/** Which files below the sources are wanted. */
final class ListingOptions {

    @Option(
            names = "--exclude",
            paramLabel = "GLOB",
            description =
                    "Leave out files and folders of this name, or with a slash in it of this path below the source:"
                            + " '*.gif', 'raw/**'; may be repeated.")
    private List<String> excludes = List.of();

    @Option(names = "--hidden", description = "Also what has a name that begins with a dot.")
    private boolean hidden;

    @Option(names = "--follow-links", description = "Follow links to folders, though never in circles.")
    private boolean followLinks;

    ListingRules rules() {
        return rules(null);
    }

    /** @param since null for everything */
    ListingRules rules(String since) {
        try {
            return new ListingRules(excludes, hidden, followLinks, since);
        } catch (IllegalArgumentException e) {
            throw new UserError(e.getMessage() + ".", e);
        }
    }
}
