package io.intellisense.deploy;

import static io.intellisense.deploy.ComposeFile.HOME;
import static io.intellisense.deploy.ComposeFile.list;
import static io.intellisense.deploy.ComposeFile.of;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What holds for every service of {@code docker-compose.yml}; whether Compose understands it, Compose is asked by {@code .ci/run}. */
class ComposeFileTest {

    /** In the published images of that name, users that are not root. */
    private static final Pattern USER = Pattern.compile("[1-9]\\d*:\\d+");

    private static final Pattern PINNED = Pattern.compile("[\\w./-]+:v?\\d+\\.\\d+\\.\\d+([._-].*)?");

    private final ComposeFile compose;

    ComposeFileTest() throws Exception {
        compose = new ComposeFile();
    }

    @Test
    void whatStaysTellsWhenItIsReady() {
        assertThat(servicesThat(service -> !"no".equals(service.get("restart")) && !service.containsKey("healthcheck")))
                .isEmpty();
    }

    @Test
    void everyServiceIsReadOnlyAndMayDoNothingSpecial() {
        assertThat(servicesThat(service -> !Boolean.TRUE.equals(service.get("read_only"))
                        || !list(service, "cap_drop").contains("ALL")
                        || !list(service, "security_opt").contains("no-new-privileges:true")
                        || service.containsKey("privileged")))
                .isEmpty();
    }

    @Test
    void nobodyIsRoot() throws Exception {
        assertThat(servicesThat(service -> service.containsKey("build")
                        ? service.containsKey("user")
                        : !USER.matcher(String.valueOf(service.get("user"))).matches()))
                .isEmpty();
        String dockerfile = Files.readString(HOME.resolve("deploy/docker/Dockerfile"));
        assertThat(dockerfile)
                .contains("\nUSER 9999:9999\n", "\nUSER flink\n")
                .doesNotContainPattern("USER (root|0)\\b");
    }

    @Test
    void onlyThisMachineReachesWhatIsPublished() {
        assertThat(compose.services().values())
                .flatExtracting(service -> list(service, "ports"))
                .isNotEmpty()
                .allMatch(port -> port.startsWith("127.0.0.1:"));
        assertThat(servicesThat(service -> !list(service, "ports").isEmpty()))
                .containsExactlyInAnyOrder("query-api", "prometheus", "grafana");
        assertThat(servicesThat(service -> service.containsKey("network_mode"))).isEmpty();
    }

    @Test
    void whatKnowsNoCallersIsOnANetworkThatLeadsNowhere() {
        assertThat(of(of(compose.content(), "networks"), "inside")).containsEntry("internal", true);
        assertThat(servicesThat(service -> !list(service, "networks").contains("inside")))
                .containsExactly("model");
        assertThat(servicesThat(service -> list(service, "networks").contains("outside")))
                .containsExactlyInAnyOrder("model", "query-api", "prometheus", "grafana");
    }

    @Test
    void everyImageThatIsFetchedHasOneVersion() throws Exception {
        assertThat(compose.services().values().stream().filter(service -> !service.containsKey("build")))
                .extracting(service -> String.valueOf(service.get("image")))
                .allMatch(image -> PINNED.matcher(image).matches());
        String dockerfile = Files.readString(HOME.resolve("deploy/docker/Dockerfile"));
        Set<String> stages = found("(?m)^FROM .* AS (\\S+)$", dockerfile);
        assertThat(found("(?m)^FROM (\\S+) AS", dockerfile))
                .allMatch(from -> stages.contains(from) || PINNED.matcher(from).matches());
        assertThat(compose.services().values().stream().filter(service -> service.containsKey("build")))
                .extracting(service -> of(service, "build").get("target"))
                .isSubsetOf(stages);
    }

    @Test
    void everyVolumeIsNamedAndEveryFileIsThere() {
        Set<String> sources = compose.services().values().stream()
                .flatMap(service -> list(service, "volumes").stream())
                .map(volume -> volume.substring(0, volume.indexOf(':')))
                .collect(Collectors.toSet());
        assertThat(sources).containsAll(compose.names("volumes"));
        sources.removeAll(compose.names("volumes"));
        sources.remove(compose.settings().get("PHOTOS"));
        assertThat(sources).allMatch(source -> Files.exists(HOME.resolve(source)));
    }

    @Test
    void everySettingHasADefaultAndEveryDefaultIsUsed() {
        Set<String> used = new TreeSet<>(compose.variables());
        used.add("COMPOSE_PROFILES");
        assertThat(compose.settings().keySet()).containsExactlyInAnyOrderElementsOf(used);
    }

    @Test
    void profilesAreWhatIsDocumented() {
        Set<String> profiles = compose.services().values().stream()
                .flatMap(service -> list(service, "profiles").stream())
                .collect(Collectors.toSet());
        assertThat(profiles).containsExactlyInAnyOrder("cpu", "gpu", "backfill", "model", "metrics");
        assertThat(compose.settings()).containsEntry("COMPOSE_PROFILES", "cpu");
        assertThat(compose.content()).doesNotContainKey("version");
    }

    private Set<String> servicesThat(Predicate<Map<String, Object>> condition) {
        return compose.services().entrySet().stream()
                .filter(service -> condition.test(service.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static Set<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toSet());
    }
}
