package io.intellisense.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code intellisense key}: who may ask a running system for what. */
@Command(
        name = "key",
        description = "Makes, lists and revokes keys. Once there is one, everybody needs one.",
        mixinStandardHelpOptions = true,
        subcommands = {CreateKeyCommand.class, ListKeysCommand.class, RevokeKeyCommand.class})
final class KeyCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
