package io.intellisense.cli;

import io.intellisense.standalone.DataFolder;
import io.intellisense.standalone.Installation;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where this machine keeps its index. */
final class DataOption {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder for the index, thumbnails and state (default: data, beside the script).")
    private Path folder;

    /** Whether it is there or not. */
    Path folder() {
        return folder == null ? Installation.here().defaultData() : folder;
    }

    DataFolder open() {
        DataFolder data = DataFolder.open(folder());
        LogFile.useIn(data);
        return data;
    }
}
