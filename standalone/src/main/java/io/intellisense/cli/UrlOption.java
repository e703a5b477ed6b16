package io.intellisense.cli;

import io.intellisense.cli.remote.RemoteSystem;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Where the running system is, and by which right it is asked. */
final class UrlOption {

    @Option(
            names = "--url",
            paramLabel = "URL",
            defaultValue = "http://localhost:8080",
            description = "Address of the running system (default: ${DEFAULT-VALUE}).")
    private String url;

    @Option(
            names = "--key",
            paramLabel = "KEY",
            defaultValue = "${env:INTELLISENSE_KEY:-}",
            showDefaultValue = CommandLine.Help.Visibility.NEVER,
            description =
                    "A key of the system, where it asks for one (default: the environment variable INTELLISENSE_KEY,"
                            + " which, unlike this, no other user of the machine can see).")
    private String key;

    RemoteSystem system() {
        return RemoteSystem.at(url, key);
    }
}
