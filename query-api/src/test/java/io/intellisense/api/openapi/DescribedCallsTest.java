package io.intellisense.api.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.intellisense.api.ApiTest;
import io.intellisense.api.Json;
import io.intellisense.api.QueryApiOptions;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Neither the description nor the code knows a call, a parameter or a field that the other does not. */
@ApiTest
class DescribedCallsTest {

    /** Too long to be like any other. */
    private static final String UNKNOWN = "x".repeat(50);

    private static final String ID = "123e4567-e89b-52d3-a456-426614174000";

    private final MockMvcTester browser;
    private final RequestMappingHandlerMapping mappings;
    private final Components parts;

    DescribedCallsTest(
            MockMvcTester browser,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings,
            QueryApiOptions options) {
        this.browser = browser;
        this.mappings = mappings;
        this.parts = Parts.read(options.search()).getComponents();
    }

    @Test
    void everyCallIsDescribed() {
        List<String> inCode = mappings.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getMethodsCondition().getMethods().stream()
                        .flatMap(method -> mapping.getPatternValues().stream().map(path -> method + " " + path)))
                .filter(call -> !call.endsWith(".yaml")) // the same once more, which comes with springdoc
                .toList();
        assertThat(Calls.all().stream()
                        .filter(call -> !call.path().startsWith("/actuator"))
                        .map(call -> call.method() + " " + call.path()))
                .containsExactlyInAnyOrderElementsOf(inCode);
    }

    @Test
    void everyCallHasANameOfItsOwn() {
        assertThat(Calls.all()).extracting(Call::id).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource
    void theServerKnowsExactlyTheDescribedParameters(Call call) {
        MvcTestResult answer = browser.method(HttpMethod.valueOf(call.method().name()))
                .uri(call.path().replace("{id}", ID) + "?" + UNKNOWN)
                .exchange();
        assertThat(answer).hasStatus(400);
        assertThat(names(Json.read(answer, "$.errors[0].detail")))
                .containsExactlyInAnyOrderElementsOf(queryParameters(call)
                        .map(name -> parts.getParameters().get(name).getName())
                        .toList());
    }

    /** Those of the uploader are its own. */
    static Stream<Call> theServerKnowsExactlyTheDescribedParameters() {
        return Calls.all().stream()
                .filter(call -> !call.path().equals("/api/rejected"))
                .filter(call -> queryParameters(call).findAny().isPresent());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "/api/search     | {`%s`: 1}                 | CombinedSearch",
                "/api/search     | {`filter`: {`%s`: 1}}     | Filter",
                "/api/search     | {`positive`: [{`%s`: 1}]} | Wanted",
                "/api/embeddings | {`%s`: 1}                 | Embed",
                "/api/session    | {`%s`: 1}                 | SignIn",
            })
    void theServerKnowsExactlyTheDescribedFields(String path, String body, String schema) {
        MvcTestResult answer = browser.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body.replace('`', '"').formatted(UNKNOWN))
                .exchange();
        assertThat(answer).hasStatus(400);
        Schema<?> described = parts.getSchemas().get(schema);
        assertThat(names(Json.read(answer, "$.detail")))
                .containsExactlyInAnyOrderElementsOf(described.getProperties().keySet());
    }

    private static Stream<String> queryParameters(Call call) {
        List<String> elsewhere = List.of("id", "slug", "Range", "If-Range", "If-None-Match");
        return call.parameters().stream().filter(name -> !elsewhere.contains(name));
    }

    private static List<String> names(String sentence) {
        return Arrays.asList(sentence.replaceFirst(".*there are: (.*)\\.", "$1").split(", "));
    }
}
