package io.intellisense.cli;

import io.intellisense.index.CollectionRoles;
import io.intellisense.index.CollectionSpec;
import io.intellisense.index.ModelCollection;
import io.intellisense.index.ModelCollections;
import io.intellisense.standalone.Running;
import io.intellisense.standalone.UserError;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code intellisense model forget}: gives back the room of a model's collection that is asked no more. */
@Command(
        name = "forget",
        description = "Removes the vectors of a model that the index is not asked with; the pictures stay.",
        mixinStandardHelpOptions = true)
final class ModelForgetCommand implements Callable<Integer> {

    @Parameters(paramLabel = "NAME", description = "The model's name, as 'model switch' says it.")
    private String name;

    @Mixin
    private DataOption data;

    @Mixin
    private IndexOption index;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (Running running = new Running();
                ModelCollections collections = ModelCollections.at(index.open(data.open(), running))) {
            CollectionRoles roles = collections.roles();
            CollectionSpec unwanted = roles.all().stream()
                    .map(ModelCollection::spec)
                    .filter(kept -> kept.modelId().equals(name))
                    .reduce((first, last) -> last)
                    .orElseThrow(() -> new UserError("The index keeps no vectors of " + name + ", but of "
                            + roles.all().stream()
                                    .map(kept -> kept.spec().modelId())
                                    .collect(Collectors.joining(", "))
                            + "."));
            collections.forget(unwanted);
            spec.commandLine().getOut().println("The vectors of " + name + " are removed.");
        }
        return ExitCode.OK;
    }
}
