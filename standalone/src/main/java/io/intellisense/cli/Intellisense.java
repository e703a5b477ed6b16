package io.intellisense.cli;

import io.intellisense.flink.storage.RemoteFiles;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ./intellisense}: find pictures by what is in them. */
@Command(
        name = "intellisense",
        description = "Finds pictures by what is in them.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            UpCommand.class,
            BackfillCommand.class,
            VerifyCommand.class,
            UploadCommand.class,
            RejectedCommand.class,
            KeyCommand.class,
            ModelCommand.class,
            EmbedCommand.class,
            CalibrateCommand.class,
            EvalCommand.class,
            PlanCommand.class,
            DrawCommand.class,
            BenchCommand.class
        },
        footer = {
            "",
            "Exit codes: 0 done, 1 internal fault, 2 cannot start as asked, 6 finished with rejected images,",
            "7 a service is unreachable, 8 the index and the files differ, 130 interrupted."
        })
public final class Intellisense implements Runnable {

    @Spec
    private CommandSpec spec;

    public static void main(String[] arguments) {
        RemoteFiles.initialize();
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Intellisense())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(new UsageErrors())
                .setExecutionExceptionHandler(new Failures());
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
