package io.intellisense.api.problem;

import java.io.IOException;
import java.util.Map;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Answers for what the container refuses before it asks any application, such as a target that is none: by itself it would send HTML. */
@Component
class ContainerRefusals implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    @Override
    public void customize(ConfigurableTomcatWebServerFactory factory) {
        factory.addContextCustomizers(
                context -> ((StandardHost) context.getParent()).setErrorReportValveClass(Report.class.getName()));
    }

    /** Made by the container. */
    public static final class Report extends ErrorReportValve {

        private static final JsonMapper JSON = JsonMapper.shared();

        @Override
        protected void report(Request request, Response response, Throwable failure) {
            if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            byte[] body = JSON.writeValueAsBytes(document(response.getStatus()));
            try {
                response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
                response.setHeader("X-Content-Type-Options", "nosniff");
                response.setContentLength(body.length);
                response.getOutputStream().write(body);
                response.finishResponse();
            } catch (IOException e) {
                container.getLogger().debug("A refusal cannot be told", e);
            }
        }

        private static Map<String, Object> document(int status) {
            ProblemKind kind = ProblemKind.ofStatus(status);
            return Map.of(
                    "type", kind.type().toString(), "title", kind.title(), "status", status, "detail", kind.advice());
        }
    }
}
