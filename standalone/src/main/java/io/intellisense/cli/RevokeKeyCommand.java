package io.intellisense.cli;

import io.intellisense.api.security.ApiKey;
import io.intellisense.api.security.KeyFile;
import io.intellisense.standalone.UserError;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code intellisense key revoke}: a key is good for nothing any more. */
@Command(
        name = "revoke",
        description = "Ends a key, at once, also in a running system.",
        mixinStandardHelpOptions = true)
final class RevokeKeyCommand implements Callable<Integer> {

    @Parameters(paramLabel = "NAME", description = "Of the key.")
    private String name;

    @Mixin
    private KeysOption keys;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        KeyFile file = keys.file();
        List<ApiKey> all = KeysOption.in(file);
        List<ApiKey> left = all.stream().filter(key -> !key.name().equals(name)).toList();
        if (left.size() == all.size()) {
            throw new UserError("There is no key " + name + "; 'key list' names them.");
        }
        KeysOption.write(file, left);
        PrintWriter out = spec.commandLine().getOut();
        out.println(
                left.isEmpty()
                        ? "Revoked. No key is left, so nobody is let in; to need none again, delete " + file.path()
                                + " and start the system again."
                        : "Revoked.");
        out.flush();
        return ExitCode.OK;
    }
}
