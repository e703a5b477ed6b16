package io.intellisense.api;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Reads single values out of an answer. */
public final class Json {

    private Json() {}

    public static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    public static <T> T read(MvcTestResult answer, String path) {
        return JsonPath.read(text(answer), path);
    }
}
