package io.intellisense.cli;

import io.intellisense.cli.remote.RemoteSystem;
import picocli.CommandLine.Option;

/** Where the running system is. */
final class UrlOption {

    @Option(
            names = "--url",
            paramLabel = "URL",
            defaultValue = "http://localhost:8080",
            description = "Address of the running system (default: ${DEFAULT-VALUE}).")
    private String url;

    RemoteSystem system() {
        return RemoteSystem.at(url);
    }
}
