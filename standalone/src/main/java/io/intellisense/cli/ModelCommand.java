package io.intellisense.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code intellisense model}: which models are here, and which one an index is asked with. */
@Command(
        name = "model",
        description = "Fetches models, and changes the model of an index while it is searched.",
        mixinStandardHelpOptions = true,
        subcommands = {
            ModelFetchCommand.class,
            ModelListCommand.class,
            ModelCheckCommand.class,
            ModelRemoveCommand.class,
            ModelSwitchCommand.class,
            ModelForgetCommand.class
        })
final class ModelCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
