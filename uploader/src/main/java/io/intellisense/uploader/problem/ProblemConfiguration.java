package io.intellisense.uploader.problem;

import io.intellisense.web.problem.ContainerErrors;
import io.intellisense.web.problem.ProblemController;
import io.intellisense.web.problem.ProblemTypes;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Which problems there are, and who explains them. */
@Configuration(proxyBeanMethods = false)
@Import({ContainerErrors.class, ProblemController.class})
class ProblemConfiguration {

    @Bean
    static ProblemTypes problemTypes() {
        return new ProblemTypes(List.of(ProblemKind.values()), ProblemKind::ofStatus);
    }
}
