package io.intellisense.deploy;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Finds out what is wrong with a manifest: by the API of Kubernetes, and by what its operator for Flink defines. */
final class KubernetesSchemas {

    private static final String MODELS = "io.kubernetes.client.openapi.models.V1";

    private final Schema flinkDeployment = flinkDeployment();

    /** Empty where all is well. */
    List<String> complaints(Map<String, Object> manifest) throws ReflectiveOperationException {
        return "FlinkDeployment".equals(manifest.get("kind"))
                ? flinkDeployment.validate(json(manifest)).stream()
                        .map(Error::toString)
                        .toList()
                : complaintsOfKubernetes(manifest);
    }

    private static List<String> complaintsOfKubernetes(Map<String, Object> manifest)
            throws ReflectiveOperationException {
        try {
            Class.forName(MODELS + manifest.get("kind"))
                    .getMethod("validateJsonElement", JsonElement.class)
                    .invoke(null, new Gson().toJsonTree(manifest));
            return List.of();
        } catch (InvocationTargetException e) {
            return List.of(e.getCause().getMessage());
        }
    }

    private static Schema flinkDeployment() {
        JsonNode definition;
        try (InputStream in = KubernetesSchemas.class.getResourceAsStream(
                "/META-INF/fabric8/flinkdeployments.flink.apache.org-v1.yml")) {
            definition = json(new Yaml(new SafeConstructor(new LoaderOptions())).load(in));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        ObjectNode schema = (ObjectNode) definition.at("/spec/versions/0/schema/openAPIV3Schema");
        // The definition that Maven Central has is older than Flink 2.3.
        ((ArrayNode) schema.at("/properties/spec/properties/flinkVersion/enum")).add("v2_3");
        close(schema.at("/properties/spec"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema);
    }

    /** Kubernetes drops what is not defined without a word; here it is a mistake. */
    private static void close(JsonNode node) {
        if (node instanceof ObjectNode object) {
            if (object.path("x-kubernetes-int-or-string").asBoolean()) {
                object.remove("type");
            }
            if (object.path("properties").isObject() && !object.has("additionalProperties")) {
                object.put("additionalProperties", false);
            }
        }
        node.forEach(KubernetesSchemas::close);
    }

    private static JsonNode json(Object yaml) {
        return JsonMapper.shared().valueToTree(yaml);
    }
}
