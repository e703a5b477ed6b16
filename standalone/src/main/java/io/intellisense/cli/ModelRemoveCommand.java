package io.intellisense.cli;

import io.intellisense.cli.hub.CheckpointName;
import io.intellisense.cli.hub.InstalledModel;
import io.intellisense.standalone.Installation;
import io.intellisense.standalone.UserError;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code intellisense model remove}: gives back the room of a model that was fetched. */
@Command(
        name = "remove",
        description =
                "Removes a model that was fetched, also in part. An index that was made with it needs it to be searched.",
        mixinStandardHelpOptions = true)
final class ModelRemoveCommand implements Callable<Integer> {

    @Parameters(paramLabel = "NAME", description = "As 'model list' says it.")
    private String name;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        CheckpointName unwanted = CheckpointName.parse(name);
        Path models = Installation.here().models();
        try {
            InstalledModel.remove(unwanted, models);
        } catch (IOException e) {
            throw new UserError(unwanted.folder(models) + " cannot be removed (" + e.getMessage() + ").", e);
        }
        spec.commandLine().getOut().println(unwanted.id() + " is removed.");
        return ExitCode.OK;
    }
}
