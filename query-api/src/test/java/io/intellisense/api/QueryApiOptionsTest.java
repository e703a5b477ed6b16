package io.intellisense.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.intellisense.clip.Device;
import io.intellisense.clip.Precision;
import io.intellisense.index.IndexAddress;
import io.intellisense.index.IndexCluster;
import io.intellisense.index.IndexCluster.ReadConsistency;
import io.intellisense.index.IndexCluster.WriteOrdering;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.convert.ApplicationConversionService;

class QueryApiOptionsTest {

    @Test
    void theDefaultsAreThese() {
        assertThat(bind(Map.of()))
                .isEqualTo(new QueryApiOptions(
                        new QueryApiOptions.Model(Path.of("models/demo"), Precision.AUTO, Device.AUTO),
                        new QueryApiOptions.Index("http://127.0.0.1:6334", "", "", 0, 0, 0, ReadConsistency.ONE),
                        new QueryApiOptions.Search(60, 200, 10_000, 1_000, 10_000, 20_000_000),
                        new QueryApiOptions.Thumbnails(
                                Path.of("data/thumbnails"), 2, 10_000_000_000L, Duration.ofSeconds(15)),
                        new QueryApiOptions.Images(100_000_000, 100_000_000, 25_000),
                        new QueryApiOptions.S3(false, Duration.ofSeconds(10)),
                        new QueryApiOptions.Uploader("", 2_000_000_000, 64, 500),
                        new QueryApiOptions.Security("", false, false, List.of()),
                        new QueryApiOptions.Limits(8, 2, 8, 16, 64, Duration.ofSeconds(2), "auto", 300)));
    }

    @Test
    void theDocumentationListsExactlyTheseOptionsWithTheirDefaults() throws IOException {
        String document = Files.readString(Path.of("../docs/configuration.md"));
        String section = document.substring(document.indexOf("## Search service"));
        Map<String, String> documented = Pattern.compile("\\| `(intellisense\\.[a-z0-9.-]+)` \\| ([^|]*) \\|")
                .matcher(section.substring(0, (section + "\n## ").indexOf("\n## ")))
                .results()
                .collect(Collectors.toMap(
                        row -> row.group(1), QueryApiOptionsTest::defaultOf, (a, b) -> a, TreeMap::new));
        assertThat(documented).isEqualTo(defaults("intellisense", QueryApiOptions.class));
    }

    @Test
    void anApiKeyIsNeverPrinted() {
        QueryApiOptions options = bind(Map.of("intellisense.index.api-key", "s3cret"));
        assertThat(options.index().apiKey()).isEqualTo("s3cret");
        assertThat(options.toString()).doesNotContain("s3cret").contains("apiKey=****");
    }

    @Test
    void aKeyOfTheEnvironmentCountsWhereNoneIsSetAndIsNeverPrinted() {
        assertThat(bind(Map.of()).index().address("s3cret").apiKey()).isEqualTo("s3cret");
        assertThat(bind(Map.of("intellisense.index.api-key", "own"))
                        .index()
                        .address("s3cret")
                        .apiKey())
                .isEqualTo("own");
        assertThat(bind(Map.of()).index().address("s3cret").toString()).doesNotContain("s3cret");
    }

    @Test
    void anIndexOfSeveralNodesIsToldHowToKeepAndAnswer() {
        IndexAddress address = bind(Map.of(
                        "intellisense.index.url", "https://qdrant:6334",
                        "intellisense.index.authority", "/certs/ca.pem",
                        "intellisense.index.shards", "6",
                        "intellisense.index.replicas", "2",
                        "intellisense.index.read-consistency", "majority"))
                .index()
                .address(null);
        assertThat(address)
                .isEqualTo(new IndexAddress(
                        "qdrant",
                        6334,
                        true,
                        null,
                        "/certs/ca.pem",
                        new IndexCluster(6, 2, 0, WriteOrdering.AUTO, ReadConsistency.MAJORITY)));
        assertThatThrownBy(() -> bind(Map.of("intellisense.index.write-consistency", "2")))
                .rootCause()
                .hasMessageContaining("write consistency 2");
    }

    @Test
    void limitsThatContradictEachOtherAreRefusedByName() {
        assertThatThrownBy(() -> bind(Map.of("intellisense.search.max-limit", "10")))
                .isInstanceOf(BindException.class)
                .rootCause()
                .hasMessageContaining("default-limit <= max-limit <= max-depth")
                .hasMessageContaining("60, 10, 10000");
    }

    @Test
    void aCountOfNoneIsRefusedByName() {
        assertThatThrownBy(() -> bind(Map.of("intellisense.thumbnails.concurrency", "0")))
                .rootCause()
                .hasMessage("intellisense.thumbnails.concurrency must be at least 1, but was: 0");
    }

    @Test
    void waitingMayBeOffButNotNegative() {
        assertThat(bind(Map.of("intellisense.limits.waiting", "0")).limits().waiting())
                .isZero();
        assertThatThrownBy(() -> bind(Map.of("intellisense.limits.longest-wait", "-5ms")))
                .rootCause()
                .hasMessage("intellisense.limits.longest-wait must not be negative, but was: -5");
    }

    @Test
    void withoutAWordRequestsAreLimitedWhereOthersCanAsk() {
        QueryApiOptions.Limits limits = bind(Map.of()).limits();
        assertThat(limits.requestsPerMinute(false)).isZero();
        assertThat(limits.requestsPerMinute(true)).isEqualTo(1_200);
        assertThat(perMinute("0").requestsPerMinute(true)).isZero();
        assertThat(perMinute("60").requestsPerMinute(false)).isEqualTo(60);
        assertThatThrownBy(() -> perMinute("many"))
                .rootCause()
                .hasMessage("intellisense.limits.requests-per-minute is auto, 0 for none, or a number, but was: many");
    }

    private static QueryApiOptions.Limits perMinute(String given) {
        return bind(Map.of("intellisense.limits.requests-per-minute", given)).limits();
    }

    @Test
    void anAddressThatIsNoneIsRefusedByName() {
        assertThatThrownBy(() -> bind(Map.of("intellisense.uploader.url", "localhost:8081")))
                .rootCause()
                .hasMessage("intellisense.uploader.url looks like http://127.0.0.1:8081, but was: localhost:8081");
        assertThat(bind(Map.of("intellisense.uploader.url", "https://up.example:443/"))
                        .uploader()
                        .isOff())
                .isFalse();
    }

    private static QueryApiOptions bind(Map<String, String> given) {
        return new Binder(
                        List.of(new MapConfigurationPropertySource(given)),
                        null,
                        ApplicationConversionService.getSharedInstance())
                .bindOrCreate("intellisense", QueryApiOptions.class);
    }

    private static String defaultOf(MatchResult row) {
        return row.group(2).replace("`", "").strip();
    }

    private static Map<String, String> defaults(String prefix, Class<?> type) {
        Map<String, String> found = new TreeMap<>();
        RecordComponent[] components = type.getRecordComponents();
        for (int i = 0; i < components.length; i++) {
            String name = prefix + "."
                    + components[i].getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
            if (components[i].getType().isRecord()) {
                found.putAll(defaults(name, components[i].getType()));
            } else {
                DefaultValue given =
                        type.getDeclaredConstructors()[0].getParameters()[i].getAnnotation(DefaultValue.class);
                found.put(name, String.join("", given.value()));
            }
        }
        return found;
    }
}
