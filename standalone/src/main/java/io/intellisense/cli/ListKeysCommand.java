package io.intellisense.cli;

import io.intellisense.api.security.ApiKey;
import io.intellisense.api.security.KeyScope;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code intellisense key list}: the names of the keys, and what they are good for. */
@Command(name = "list", description = "Lists the keys by name.", mixinStandardHelpOptions = true)
final class ListKeysCommand implements Callable<Integer> {

    @Mixin
    private KeysOption keys;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        List<ApiKey> all = KeysOption.in(keys.file());
        all.forEach(key -> out.println(row(key)));
        if (all.isEmpty()) {
            out.println("There are no keys.");
        }
        out.flush();
        return ExitCode.OK;
    }

    private static String row(ApiKey key) {
        String scopes = key.scopes().stream().sorted().map(KeyScope::label).collect(Collectors.joining(","));
        return String.format("%-20s  %-24s  %s", key.name(), scopes, key.created());
    }
}
