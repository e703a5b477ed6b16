package io.intellisense.uploader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.convert.ApplicationConversionService;

class UploaderOptionsTest {

    @Test
    void theDefaultsAreThese() {
        assertThat(bind(Map.of()))
                .isEqualTo(new UploaderOptions(
                        new UploaderOptions.Store(Path.of("data/images"), 100_000_000),
                        new UploaderOptions.Redis("redis://127.0.0.1:6379", "", 1, Duration.ofMillis(1500)),
                        new UploaderOptions.Images(100_000_000, 100_000_000, 25_000),
                        new UploaderOptions.Uploads(32, 2_000_000_000, 1000),
                        new UploaderOptions.Events(200),
                        new UploaderOptions.Sweep(Duration.ofSeconds(5)),
                        new UploaderOptions.Security(false, List.of())));
    }

    @Test
    void theDocumentationListsExactlyTheseOptionsWithTheirDefaults() throws IOException {
        String document = Files.readString(Path.of("../docs/configuration.md"));
        String section = document.substring(document.indexOf("## Uploader"));
        Map<String, String> documented = Pattern.compile("\\| `(intellisense\\.[a-z.-]+)` \\| ([^|]*) \\|")
                .matcher(section.substring(0, (section + "\n## ").indexOf("\n## ")))
                .results()
                .collect(Collectors.toMap(
                        row -> row.group(1), UploaderOptionsTest::defaultOf, (a, b) -> a, TreeMap::new));
        assertThat(documented).isEqualTo(defaults("intellisense", UploaderOptions.class));
    }

    @Test
    void aPasswordIsNeverPrinted() {
        UploaderOptions options = bind(Map.of("intellisense.redis.url", "redis://:s3cret@host:1"));
        assertThat(options.redis().address().password()).isEqualTo("s3cret");
        assertThat(options.toString()).doesNotContain("s3cret").contains("redis://host:1");
        assertThatThrownBy(() -> bind(Map.of("intellisense.redis.url", "http://:s3cret@host:1")))
                .rootCause()
                .hasMessageContaining("A Redis address looks like redis://localhost:6379")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void anAuthorityVouchesForARedisThatSpeaksTls() {
        assertThat(bind(Map.of("intellisense.redis.url", "rediss://host", "intellisense.redis.authority", "/ca.pem"))
                        .redis()
                        .address()
                        .authority())
                .isEqualTo("/ca.pem");
        assertThatThrownBy(() -> bind(Map.of("intellisense.redis.authority", "/ca.pem")))
                .rootCause()
                .hasMessageContaining("rediss://127.0.0.1:6379");
    }

    @ParameterizedTest
    @CsvSource({
        "store.keep-free-bytes, -1, must not be negative",
        "redis.streams, 0, must be at least 1",
        "redis.deadline, 0s, must be at least 1",
        "images.max-bytes, 0, must be at least 1",
        "images.max-bytes, 2147483648, must be at most 2147483647",
        "images.max-pixels, 0, must be at least 1",
        "images.max-side, 0, must be at least 1",
        "uploads.concurrency, 0, must be at least 1",
        "uploads.max-request-bytes, 0, must be at least 1",
        "uploads.max-files, 0, must be at least 1",
        "events.max-clients, 0, must be at least 1",
        "sweep.interval, 0s, must be at least 1",
    })
    void aNumberThatMakesNoSenseIsRefusedByName(String name, String value, String said) {
        assertThatThrownBy(() -> bind(Map.of("intellisense." + name, value)))
                .rootCause()
                .hasMessageContaining("intellisense." + name)
                .hasMessageContaining(said);
    }

    private static UploaderOptions bind(Map<String, String> given) {
        return new Binder(
                        List.of(new MapConfigurationPropertySource(given)),
                        null,
                        ApplicationConversionService.getSharedInstance())
                .bindOrCreate("intellisense", UploaderOptions.class);
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
