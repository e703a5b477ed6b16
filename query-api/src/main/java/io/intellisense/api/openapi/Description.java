package io.intellisense.api.openapi;

import io.intellisense.api.QueryApiOptions;
import io.intellisense.api.problem.ProblemKind;
import io.intellisense.api.security.KeyScope;
import io.intellisense.api.security.NeededScope;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;

/** Completes what is found in the code, which are the calls and the forms of our own answers, by what is written for people. */
@Component
class Description implements OpenApiCustomizer {

    /** Forms in the code for which the parts have better ones. */
    private static final List<String> TOLD_OTHERWISE = List.of("Indexed", "JsonNode");

    private final QueryApiOptions options;

    Description(QueryApiOptions options) {
        this.options = options;
    }

    @Override
    public void customise(OpenAPI found) {
        OpenAPI parts = Parts.read(options.search());
        found.info(parts.getInfo()).servers(parts.getServers()).tags(parts.getTags());
        Components components = parts.getComponents();
        Paths paths = found.getPaths();
        for (Call call : Calls.all()) {
            PathItem item = paths.computeIfAbsent(call.path(), path -> new PathItem());
            Operation inCode = item.readOperationsMap().get(call.method());
            item.operation(call.method(), operation(call, inCode, components));
        }
        found.getComponents().getSchemas().forEach(components.getSchemas()::putIfAbsent);
        TOLD_OTHERWISE.forEach(components.getSchemas()::remove);
        found.setComponents(components);
        Parts.notes().forEach((name, note) -> complete(components.getSchemas().get(name), note));
    }

    private static Operation operation(Call call, Operation inCode, Components components) {
        Operation operation =
                new Operation().operationId(call.id()).addTagsItem(call.tag()).summary(call.summary());
        call.parameters()
                .forEach(name -> operation.addParametersItem(new Parameter().$ref("#/components/parameters/" + name)));
        if (call.body() != null) {
            operation.requestBody(new RequestBody().$ref("#/components/requestBodies/" + call.body()));
        }
        Optional<KeyScope> scope = NeededScope.of(call.method().name(), PathContainer.parsePath(call.path()));
        scope.ifPresent(needed -> secure(operation, needed.label()));
        return operation.responses(answers(call, inCode, scope.isPresent(), components));
    }

    /** With no key at all where the server asks for none, or else with one in any of three places. */
    private static void secure(Operation operation, String scope) {
        operation.addSecurityItem(new SecurityRequirement());
        for (String place : List.of("bearer", "header", "cookie")) {
            operation.addSecurityItem(new SecurityRequirement().addList(place, scope));
        }
        operation.description("Scope: `" + scope + "`.");
    }

    private static ApiResponses answers(Call call, Operation inCode, boolean needsKey, Components components) {
        ApiResponses answers = new ApiResponses();
        Set<ProblemKind> kinds = Problems.of(call, needsKey);
        if (call.found() != null) {
            Content content = inCode.getResponses().get("200").getContent();
            answers.addApiResponse(
                    "200", new ApiResponse().description(call.found()).content(content));
            kinds.add(ProblemKind.NOT_ACCEPTABLE);
        }
        call.answers().forEach((status, name) -> answers.addApiResponse(status.toString(), reference(name)));
        for (Map.Entry<Integer, List<ProblemKind>> each :
                Problems.byStatus(kinds).entrySet()) {
            String name = Problems.name(each.getValue());
            components.addResponses(name, Problems.answer(each.getValue()));
            answers.addApiResponse(each.getKey().toString(), reference(name));
        }
        return answers;
    }

    private static ApiResponse reference(String name) {
        return new ApiResponse().$ref("#/components/responses/" + name);
    }

    private static void complete(Schema<?> schema, Schema<?> note) {
        schema.setDescription(note.getDescription());
        schema.setRequired(note.getRequired());
        if (note.getProperties() != null) {
            note.getProperties().forEach((name, more) -> {
                if (more.get$ref() != null) {
                    schema.getProperties().put(name, more);
                } else {
                    schema.getProperties().get(name).setDescription(more.getDescription());
                }
            });
        }
    }
}
