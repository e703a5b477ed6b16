package io.intellisense.uploader;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What callers ask of the application. */
public final class Requests {

    private final MockMvcTester browser;

    Requests(MockMvcTester browser) {
        this.browser = browser;
    }

    public MvcTestResult upload(String name, byte[] file) {
        return upload(Map.of(name, file));
    }

    public MvcTestResult upload(Map<String, byte[]> files) {
        return post("/api/images", "multipart/form-data; boundary=" + Http.BOUNDARY, Http.multipart(files));
    }

    public MvcTestResult json(String path, String body) {
        return post(path, "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    public MvcTestResult post(String path, String type, byte[] body) {
        return browser.post()
                .uri(path)
                .header("Content-Type", type)
                .content(body)
                .exchange();
    }

    public MvcTestResult get(String path) {
        return browser.get().uri(path).exchange();
    }

    public MvcTestResult delete(String path) {
        return browser.delete().uri(path).exchange();
    }

    public static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    public static <T> T read(MvcTestResult answer, String path) {
        return JsonPath.read(text(answer), path);
    }
}
