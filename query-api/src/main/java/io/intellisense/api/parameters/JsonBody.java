package io.intellisense.api.parameters;

import io.intellisense.api.problem.ProblemKind;
import io.intellisense.web.problem.ApiProblem;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/** Reads a JSON body of bounded size; a field that nobody knows is refused, with the name that was probably meant. */
@Component
public class JsonBody {

    private final ObjectReader reader;

    JsonBody(JsonMapper mapper) {
        this.reader = mapper.reader().with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    public <T> T read(HttpServletRequest request, Class<T> type, int mostBytes) throws IOException {
        byte[] body = request.getInputStream().readNBytes(mostBytes + 1);
        if (body.length > mostBytes) {
            throw new ApiProblem(
                    ProblemKind.TOO_MANY_BYTES,
                    "This call takes %,d bytes at most; ask in parts.".formatted(mostBytes));
        }
        try {
            T value = reader.forType(type).readValue(body);
            if (value != null) {
                return value;
            }
        } catch (UnrecognizedPropertyException e) {
            throw notUnderstood(
                    Parameters.unknown(
                            "field",
                            e.getPropertyName(),
                            e.getKnownPropertyIds().stream()
                                    .map(String::valueOf)
                                    .toList()),
                    e);
        } catch (JacksonException e) {
            throw notUnderstood(
                    "The body is not the JSON that this call takes: " + Shown.line(e.getOriginalMessage()) + ".", e);
        }
        throw notUnderstood("The body is a JSON object, not null.", null);
    }

    private static ApiProblem notUnderstood(String sentence, Exception cause) {
        return new ApiProblem(ProblemKind.BAD_REQUEST, sentence, cause);
    }
}
