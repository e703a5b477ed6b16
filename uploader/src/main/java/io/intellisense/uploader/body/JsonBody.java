package io.intellisense.uploader.body;

import io.intellisense.uploader.problem.ProblemKind;
import io.intellisense.web.problem.ApiProblem;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Reads a small JSON body; a large one, and a field that nobody knows, is refused. */
@Component
public class JsonBody {

    private static final int MOST_BYTES = 256 * 1024;

    private final ObjectReader reader;

    JsonBody(JsonMapper mapper) {
        this.reader = mapper.reader().with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    public <T> T read(HttpServletRequest request, Class<T> type) throws IOException {
        byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            throw new ApiProblem(
                    ProblemKind.TOO_MANY_BYTES, "This call takes at most " + MOST_BYTES + " bytes; ask in parts.");
        }
        try {
            T value = reader.forType(type).readValue(body);
            if (value != null) {
                return value;
            }
        } catch (JacksonException e) {
            throw new ApiProblem(
                    ProblemKind.BAD_REQUEST,
                    "The body is not the JSON that this call takes: " + e.getOriginalMessage(),
                    e);
        }
        throw new ApiProblem(ProblemKind.BAD_REQUEST, "The body is a JSON object, not null.");
    }
}
