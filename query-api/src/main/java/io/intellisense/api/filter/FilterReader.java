package io.intellisense.api.filter;

import io.intellisense.api.parameters.Numbers;
import io.intellisense.api.parameters.Parameters;
import io.intellisense.index.ImageFilter;
import java.util.List;

/** Reads the parameters that narrow a search or the library. */
public final class FilterReader {

    public static final List<String> NAMES =
            List.of("from", "to", "format", "camera", "folder", "orientation", "minWidth", "minHeight", "bbox");

    private static final int LARGEST = 1_000_000;

    private FilterReader() {}

    /** Whatever is wrong is complained of to the parameters. */
    public static ImageFilter read(Parameters parameters) {
        TakenTime from = parameters.optional("from", null, text -> TakenTime.parse("from", text));
        TakenTime to = parameters.optional("to", null, text -> TakenTime.parse("to", text));
        if (from != null && to != null && !from.start().isBefore(to.end())) {
            parameters.complain("from", "'from' must be before 'to'; swap them.");
        }
        return ImageFilter.ALL
                .taken(from == null ? null : from.start(), to == null ? null : to.end())
                .format(parameters.optional("format", null, FilterWords::format))
                .camera(parameters.optional("camera", null, FilterWords::camera))
                .folder(parameters.optional("folder", null, FilterWords::folder))
                .orientation(parameters.optional("orientation", null, FilterWords::orientation))
                .atLeast(
                        parameters.optional("minWidth", null, Numbers.integer("minWidth", 1, LARGEST)),
                        parameters.optional("minHeight", null, Numbers.integer("minHeight", 1, LARGEST)))
                .place(parameters.optional("bbox", null, FilterWords::box));
    }
}
