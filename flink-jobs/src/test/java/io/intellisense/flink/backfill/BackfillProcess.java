package io.intellisense.flink.backfill;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A backfill in a process of its own, which can be killed. */
final class BackfillProcess {

    private BackfillProcess() {}

    static Process start(Fixture fixture) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        for (String opened : List.of("lang", "util", "time")) {
            command.add("--add-opens=java.base/java." + opened + "=ALL-UNNAMED");
        }
        command.addAll(List.of("-Dai.djl.offline=true", "-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(
                BackfillProcess.class.getName(),
                fixture.photos().toString(),
                fixture.work().toString(),
                fixture.model().toString(),
                String.valueOf(fixture.index().port())));
        return new ProcessBuilder(command).inheritIO().start();
    }

    public static void main(String[] arguments) throws Exception {
        Path photos = Path.of(arguments[0]);
        Path work = Path.of(arguments[1]);
        Path model = Path.of(arguments[2]);
        new Fixture(photos, work, model, Fixture.address(Integer.parseInt(arguments[3]))).run();
    }
}
