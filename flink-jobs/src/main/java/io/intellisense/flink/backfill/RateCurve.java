package io.intellisense.flink.backfill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A file with a JSON line for every so many images: it outlives the process, and grows slowly. Failing to keep it stops nothing. */
final class RateCurve {

    /** Of a million images, a thousand points. */
    static final int IMAGES = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(RateCurve.class);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path file;
    private long next;

    RateCurve(Path file) {
        this.file = file;
    }

    /** Forgets the points of earlier work. */
    void begin() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("{} cannot be deleted; the rate curve begins with points of an earlier backfill", file, e);
        }
    }

    /** Adds a point where enough images were seen since the last. */
    void look(long seen, int run, Instant now) {
        if (seen >= next) {
            add(new CurvePoint(now.truncatedTo(ChronoUnit.MILLIS).toString(), seen, run));
            next = (seen / IMAGES + 1) * IMAGES;
        }
    }

    private void add(CurvePoint point) {
        try {
            Files.writeString(
                    file,
                    JSON.writeValueAsString(point) + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            LOG.warn("{} cannot be written; the rate curve lacks a point", file, e);
        }
    }

    List<CurvePoint> points() {
        List<CurvePoint> points = new ArrayList<>();
        try {
            Files.readAllLines(file).forEach(line -> parse(line).ifPresent(points::add));
        } catch (NoSuchFileException e) {
            LOG.debug("No curve yet", e);
        } catch (IOException e) {
            LOG.warn("{} cannot be read", file, e);
        }
        return points;
    }

    /** Empty where a process that was killed left half a line. */
    private static Optional<CurvePoint> parse(String line) {
        try {
            return Optional.of(JSON.readValue(line, CurvePoint.class));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
