package io.intellisense.api.filter;

import io.intellisense.api.parameters.Numbers;
import io.intellisense.api.parameters.Parameters;
import io.intellisense.api.problem.ProblemKind;
import io.intellisense.api.security.Places;
import io.intellisense.index.GeoBox;
import io.intellisense.index.ImageFilter;
import io.intellisense.web.problem.ApiProblem;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads the parameters that narrow a search or the library. */
@Component
public class FilterReader {

    public static final List<String> NAMES =
            List.of("from", "to", "format", "camera", "folder", "orientation", "minWidth", "minHeight", "bbox");

    private static final int LARGEST = 1_000_000;

    private final Places places;

    FilterReader(Places places) {
        this.places = places;
    }

    /** Whatever is wrong is complained of to the parameters. */
    public ImageFilter read(Parameters parameters) {
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
                .place(parameters.optional("bbox", null, this::box));
    }

    /** A place that may not be seen may not be asked for either: boxes that shrink around a picture would find it. */
    private GeoBox box(String text) {
        if (!places.areShown()) {
            throw new ApiProblem(
                    ProblemKind.LOCATION_WITHHELD,
                    "This server keeps places to itself, so 'bbox' needs a key with the scope 'admin'; leave it out.");
        }
        return FilterWords.box(text);
    }
}
