package io.intellisense.api.web;

import io.intellisense.api.QueryApiOptions;
import io.intellisense.api.parameters.Shown;
import io.intellisense.api.problem.ProblemKind;
import io.intellisense.web.problem.ApiProblem;
import io.intellisense.web.safety.CrossSite;
import io.intellisense.web.safety.KnownHosts;
import io.intellisense.web.safety.Listening;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Who is refused, and with which words. */
@Configuration(proxyBeanMethods = false)
class SafetyConfiguration {

    /** Others may ask where callers need a key, or where someone has said that anyone may. */
    @Bean
    Listening listening(QueryApiOptions options, Environment environment) {
        boolean keysAreNeeded = !options.security().keysFile().isEmpty();
        return new Listening(
                environment.getProperty("server.address", ""),
                keysAreNeeded || options.security().allowAnyone(),
                "could see and change every picture; make a key with './intellisense key create' and name the file with"
                        + " --intellisense.security.keys-file, listen on 127.0.0.1, or say that this is meant with"
                        + " --intellisense.security.allow-anyone=true.");
    }

    @Bean
    CrossSite crossSite() {
        return new CrossSite(() -> new ApiProblem(
                ProblemKind.CROSS_SITE,
                "This change was asked for by a page of another site; use the page of this server."));
    }

    @Bean
    KnownHosts knownHosts(Listening listening, QueryApiOptions options) {
        return new KnownHosts(
                listening,
                options.security().hosts(),
                host -> new ApiProblem(
                        ProblemKind.UNKNOWN_HOST,
                        "This server does not go by the name " + Shown.of(host)
                                + "; ask at http://localhost, or add the name with --intellisense.security.hosts."));
    }
}
