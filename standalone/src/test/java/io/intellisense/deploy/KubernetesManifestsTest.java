package io.intellisense.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.intellisense.flink.streaming.StreamImages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import picocli.CommandLine;

/** {@code deploy/kubernetes} is what Kubernetes and its operator for Flink understand, and is as safe as it says. */
class KubernetesManifestsTest {

    private static final Path FOLDER = Path.of("../deploy/kubernetes");
    private static final String KUSTOMIZATION = "kustomization.yaml";

    private final KubernetesSchemas schemas = new KubernetesSchemas();
    private final List<Map<String, Object>> manifests = manifests();

    @Test
    void everyManifestIsOfTheFormThatItsKindHas() throws Exception {
        for (Map<String, Object> manifest : manifests) {
            assertThat(schemas.complaints(manifest)).as(name(manifest)).isEmpty();
        }
    }

    @Test
    void aMisspeltFieldWouldBeFound() throws Exception {
        for (Map<String, Object> manifest : manifests) {
            if (manifest.get("spec") instanceof Map<?, ?> spec) {
                Map<Object, Object> wrong = new LinkedHashMap<>(spec);
                wrong.put("replicass", 2);
                Map<String, Object> changed = new LinkedHashMap<>(manifest);
                changed.put("spec", wrong);
                assertThat(schemas.complaints(changed)).as(name(manifest)).isNotEmpty();
            }
        }
    }

    @Test
    void theKustomizationListsEveryFile() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat((List<?>) read(FOLDER.resolve(KUSTOMIZATION)).get(0).get("resources"))
                    .map(String::valueOf)
                    .containsExactlyInAnyOrderElementsOf(
                            files.map(file -> file.getFileName().toString())
                                    .filter(file -> file.endsWith(".yaml") && !file.equals(KUSTOMIZATION))
                                    .toList());
        }
    }

    @Test
    void nobodyIsRootAndNobodyWritesWhereNoVolumeIs() {
        for (Map<String, Object> pod : podTemplates()) {
            Map<String, Object> spec = map(pod, "spec");
            assertThat(map(spec, "securityContext")).containsEntry("runAsNonRoot", true);
            for (Map<String, Object> container : containers(spec)) {
                Map<String, Object> context = map(container, "securityContext");
                assertThat(context).containsEntry("allowPrivilegeEscalation", false);
                assertThat(map(context, "capabilities")).containsEntry("drop", List.of("ALL"));
                if (!isFlinks(container)) { // whose start writes into its configuration
                    assertThat(context).containsEntry("readOnlyRootFilesystem", true);
                }
            }
        }
    }

    @Test
    void everyServiceSaysWhetherItIsReadyAndWhatItNeeds() {
        assertThat(podTemplates().stream()
                        .flatMap(pod -> containers(map(pod, "spec")).stream())
                        .filter(container -> !isFlinks(container)))
                .hasSize(4)
                .allSatisfy(container -> {
                    assertThat(container).containsKeys("readinessProbe", "livenessProbe");
                    assertThat(map(container, "resources")).containsKeys("requests", "limits");
                });
    }

    @Test
    void secretsAreReferredToAndNotThere() {
        assertThat(manifests).noneMatch(manifest -> "Secret".equals(manifest.get("kind")));
        for (Map<String, Object> pod : podTemplates()) {
            for (Map<String, Object> container : containers(map(pod, "spec"))) {
                for (Map<String, Object> variable : maps(container.get("env"))) {
                    String name = (String) variable.get("name");
                    if (name.matches(".*(PASSWORD|API_KEY|AUTH)")) {
                        assertThat(map(variable, "valueFrom")).as(name).containsKey("secretKeyRef");
                    } else {
                        assertThat(variable.get("value")).as(name).isInstanceOf(String.class);
                    }
                }
            }
        }
    }

    @Test
    void theJobIsGivenOptionsThatItHas() {
        Map<String, Object> job = map(map(theOne("FlinkDeployment"), "spec"), "job");
        assertThat(job).containsEntry("entryClass", StreamImages.class.getName());
        assertThat((List<?>) job.get("args"))
                .map(argument -> String.valueOf(argument).split("=")[0])
                .isSubsetOf(new CommandLine(new StreamImages())
                        .getCommandSpec()
                        .optionsMap()
                        .keySet())
                .contains("--redis", "--index", "--model");
    }

    private Map<String, Object> theOne(String kind) {
        return manifests.stream()
                .filter(manifest -> kind.equals(manifest.get("kind")))
                .findFirst()
                .orElseThrow();
    }

    private List<Map<String, Object>> podTemplates() {
        return manifests.stream()
                .filter(manifest -> manifest.get("spec") != null)
                .map(manifest -> map(manifest, "spec"))
                .filter(spec -> spec.containsKey("template") || spec.containsKey("podTemplate"))
                .map(spec -> map(spec, spec.containsKey("template") ? "template" : "podTemplate"))
                .toList();
    }

    private static boolean isFlinks(Map<String, Object> container) {
        return "flink-main-container".equals(container.get("name"));
    }

    private static List<Map<String, Object>> containers(Map<String, Object> podSpec) {
        return maps(podSpec.get("containers"));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> maps(Object list) {
        return list == null ? List.of() : (List<Map<String, Object>>) list;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Map<String, Object> of, String field) {
        assertThat(of).containsKey(field);
        return (Map<String, Object>) of.get(field);
    }

    private static String name(Map<String, Object> manifest) {
        return manifest.get("kind") + " " + map(manifest, "metadata").get("name");
    }

    private static List<Map<String, Object>> manifests() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> !file.endsWith(KUSTOMIZATION))
                    .sorted()
                    .flatMap(file -> read(file).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> read(Path file) {
        try {
            List<Map<String, Object>> documents = new ArrayList<>();
            new Yaml(new SafeConstructor(new LoaderOptions()))
                    .loadAll(Files.readString(file))
                    .forEach(document -> documents.add((Map<String, Object>) document));
            return documents;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
