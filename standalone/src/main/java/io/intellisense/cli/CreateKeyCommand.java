package io.intellisense.cli;

import io.intellisense.api.security.ApiKey;
import io.intellisense.api.security.KeyFile;
import io.intellisense.api.security.KeyScope;
import io.intellisense.standalone.UserError;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code intellisense key create}: draws a key, shows it once, and keeps its hash. */
@Command(
        name = "create",
        description = "Makes a key and prints it: this once, since only its hash is kept.",
        mixinStandardHelpOptions = true)
final class CreateKeyCommand implements Callable<Integer> {

    @Option(names = "--name", paramLabel = "NAME", required = true, description = "What to call it.")
    private String name;

    @Option(
            names = "--scope",
            paramLabel = "SCOPE",
            split = ",",
            required = true,
            description = "What it is good for: read, search, upload, admin; several with commas.")
    private List<String> scopes;

    @Mixin
    private KeysOption keys;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        KeyFile file = keys.file();
        boolean isFirst = !file.exists();
        List<ApiKey> all = new ArrayList<>(KeysOption.in(file));
        if (all.stream().anyMatch(key -> key.name().equals(name))) {
            throw new UserError("There is a key " + name + " already; choose another name, or revoke that one first.");
        }
        String secret = ApiKey.draw();
        all.add(key(secret));
        KeysOption.write(file, all);
        PrintWriter err = spec.commandLine().getErr();
        err.println(
                isFirst
                        ? "The first key: a system that is running goes on without, until it is started again."
                        : "A running system knows it already.");
        err.flush();
        PrintWriter out = spec.commandLine().getOut();
        out.println(secret);
        out.flush();
        return ExitCode.OK;
    }

    private ApiKey key(String secret) {
        try {
            Set<KeyScope> parsed = new LinkedHashSet<>();
            scopes.forEach(scope -> parsed.add(KeyScope.parse(scope.strip())));
            return new ApiKey(name, ApiKey.hashOf(secret), parsed, Instant.now().truncatedTo(ChronoUnit.SECONDS));
        } catch (IllegalArgumentException e) {
            throw new UserError(e.getMessage(), e);
        }
    }
}
