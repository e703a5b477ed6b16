package io.intellisense.uploader.web;

import io.intellisense.uploader.UploaderOptions;
import io.intellisense.uploader.problem.ProblemKind;
import io.intellisense.web.problem.ApiProblem;
import io.intellisense.web.safety.CrossSite;
import io.intellisense.web.safety.KnownHosts;
import io.intellisense.web.safety.Listening;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Who is refused, and with which words. The uploader knows no keys. */
@Configuration(proxyBeanMethods = false)
class SafetyConfiguration {

    @Bean
    Listening listening(UploaderOptions options, Environment environment) {
        return new Listening(
                environment.getProperty("server.address", ""),
                options.security().allowAnyone(),
                "could upload and delete pictures, since the uploader asks for no keys; listen on 127.0.0.1 behind the"
                        + " search service, or say that only trusted machines reach it with"
                        + " --intellisense.security.allow-anyone=true.");
    }

    @Bean
    CrossSite crossSite() {
        return new CrossSite(() -> new ApiProblem(
                ProblemKind.CROSS_SITE,
                "This change was asked for by a page of another site; use that of the search service."));
    }

    @Bean
    KnownHosts knownHosts(Listening listening, UploaderOptions options) {
        return new KnownHosts(
                listening,
                options.security().hosts(),
                host -> new ApiProblem(
                        ProblemKind.UNKNOWN_HOST,
                        "The uploader does not go by the name that it was asked under; ask at http://localhost, or add the name"
                                + " with --intellisense.security.hosts."));
    }
}
