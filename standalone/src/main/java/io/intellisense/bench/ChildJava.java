package io.intellisense.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A Java like this one: the same program, options and class path, with another entry. */
final class ChildJava {

    private ChildJava() {}

    static List<String> command(Class<?> entry, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), entry.getName()));
        command.addAll(List.of(arguments));
        return command;
    }
}
