package io.intellisense.api.status;

import java.time.Duration;
import org.springframework.boot.actuate.endpoint.ApiVersion;
import org.springframework.boot.actuate.endpoint.SecurityContext;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.boot.actuate.endpoint.web.WebServerNamespace;
import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroups;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointWebExtension;
import org.springframework.boot.health.registry.HealthContributorRegistry;
import org.springframework.stereotype.Component;

/** Tells the health, and that there is none of a part that is not there: Spring Boot 4.1 breaks where it is asked for a part of one. */
@Component
class HealthOfParts extends HealthEndpointWebExtension {

    private static final Duration SLOW = Duration.ofSeconds(10);

    HealthOfParts(HealthContributorRegistry parts, HealthEndpointGroups groups) {
        super(parts, null, groups, SLOW);
    }

    @Override
    public WebEndpointResponse<HealthDescriptor> health(
            ApiVersion version, WebServerNamespace server, SecurityContext security, boolean showAll, String... path) {
        try {
            return super.health(version, server, security, showAll, path);
        } catch (IllegalStateException e) {
            if (path.length < 2) {
                throw e;
            }
            return new WebEndpointResponse<>(WebEndpointResponse.STATUS_NOT_FOUND);
        }
    }
}
