package io.intellisense.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import picocli.CommandLine;

/** Runs a command line in this process and keeps what it printed. */
record Terminal(int exitCode, String out, String err) {

    static Terminal run(Object... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine commandLine =
                Intellisense.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        String[] arguments = Arrays.stream(words).map(Object::toString).toArray(String[]::new);
        int exitCode = commandLine.execute(arguments);
        return new Terminal(exitCode, out.toString(), err.toString());
    }

    String lastLine() {
        String[] lines = out.strip().split("\\R");
        return lines[lines.length - 1];
    }
}
