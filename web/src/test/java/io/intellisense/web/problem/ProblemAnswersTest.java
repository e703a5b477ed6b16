package io.intellisense.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import java.util.List;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

class ProblemAnswersTest {

    private static final ProblemTypes TYPES =
            new ProblemTypes(List.of(SampleProblem.values()), SampleProblem::ofStatus);

    private final MockMvcTester browser = MockMvcTester.of(
            List.of(new Broken(), new ProblemController(TYPES), new ContainerErrors(TYPES)), application -> application
                    .setControllerAdvice(new Advice())
                    .addPlaceholderValue("server.error.path", "/error")
                    .build());

    @RestControllerAdvice
    private static final class Advice extends ProblemAnswers {

        Advice() {
            super(TYPES);
        }
    }

    @RestController
    private static final class Broken {

        @GetMapping("/broken")
        String fail() {
            throw new IllegalStateException("a secret detail");
        }

        @GetMapping("/busy")
        String refuse() {
            throw new ApiProblem(SampleProblem.OVERLOADED, "Come back.");
        }

        @GetMapping("/undecodable")
        String misread() {
            throw new InvalidParameterException("at byte 3");
        }
    }

    @Test
    void aProblemIsADocumentOfItsType() {
        assertThat(browser.get().uri("/busy").accept(MediaType.IMAGE_PNG))
                .hasStatus(503)
                .hasHeader("Retry-After", "2")
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .isStrictlyEqualTo(
                        """
                        {"type": "/problems/overloaded", "title": "Title of overloaded", "status": 503,
                         "detail": "Come back.", "instance": "/busy"}""");
    }

    @Test
    void theFrameworksOwnProblemsGetAType() {
        assertThat(browser.post().uri("/busy"))
                .hasStatus(405)
                .hasHeader("Allow", "GET")
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("/problems/bad-request");
    }

    @Test
    void aQueryStringThatCannotBeDecodedIsToldSo() {
        assertThat(browser.get().uri("/undecodable"))
                .hasStatus(400)
                .bodyText()
                .contains("/problems/bad-request", "percent-encoded UTF-8")
                .doesNotContain("at byte 3");
    }

    @Test
    void whatBreaksInsideStaysInside() {
        assertThat(browser.get().uri("/broken"))
                .hasStatus(500)
                .bodyText()
                .contains("/problems/internal", "incident")
                .doesNotContain("secret", "Exception");
    }

    @Test
    void whatTheContainerRefusesHasTheSameForm() {
        assertThat(browser.get().uri("/error").requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 414))
                .hasStatus(414)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyText()
                .contains("/problems/bad-request", "\"status\":414", "Advice of bad-request");
    }

    @Test
    void aTypeExplainsItself() {
        assertThat(browser.get().uri("/problems/cross-site"))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo(
                        """
                        {"type": "/problems/cross-site", "title": "Title of cross-site", "status": 403,
                         "advice": "Advice of cross-site"}""");
        assertThat(browser.get().uri("/problems/unheard-of")).hasStatus(404);
    }
}
