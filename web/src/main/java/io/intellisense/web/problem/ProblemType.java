package io.intellisense.web.problem;

import java.net.URI;
import java.util.Locale;
import org.springframework.http.HttpStatus;

/** One problem that an application answers with; a constant of an enum. */
public interface ProblemType {

    String name();

    HttpStatus status();

    String title();

    /** What to do about it, in a sentence. */
    String advice();

    default String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The stable identifier, which also answers with an explanation. */
    default URI type() {
        return URI.create("/problems/" + slug());
    }
}
