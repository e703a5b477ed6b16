package io.intellisense.standalone;

import java.nio.file.Path;

/** A process that runs a data folder's Redis until it is killed. */
final class OwnsRedis {

    private OwnsRedis() {}

    public static void main(String[] arguments) throws InterruptedException {
        LocalRedis redis = LocalRedis.start(DataFolder.open(Path.of(arguments[0])));
        System.out.println("runs at " + redis.address());
        Thread.currentThread().join();
    }

    static Process start(DataFolder data) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        OwnsRedis.class.getName(),
                        data.root().toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String line = process.inputReader().readLine();
        if (line == null || !line.startsWith("runs at")) {
            throw new IllegalStateException("It did not start: " + line);
        }
        return process;
    }
}
