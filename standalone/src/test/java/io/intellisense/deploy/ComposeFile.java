package io.intellisense.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.Yaml;

/** {@code docker-compose.yml} with the settings of {@code .env} in place, as far as both use Compose's language. */
final class ComposeFile {

    static final Path HOME = Path.of("..").toAbsolutePath().normalize();

    /** {@code ${NAME}}, and {@code ${NAME:+what is said where it is set}}, which may hold the former; {@code $$} is a dollar sign. */
    private static final Pattern VARIABLE = Pattern.compile("(?<!\\$)\\$\\{(\\w+)(?::\\+(?:[^{}]|\\$\\{\\w+})*)?}");

    private final Map<String, String> settings = new HashMap<>();
    private final String text;
    private final Map<String, Object> content;

    ComposeFile() throws IOException {
        for (String line : Files.readAllLines(HOME.resolve(".env"))) {
            if (!line.isBlank() && !line.startsWith("#")) {
                int equals = line.indexOf('=');
                settings.put(line.substring(0, equals), line.substring(equals + 1));
            }
        }
        text = Files.readString(HOME.resolve("docker-compose.yml"));
        String filled = VARIABLE.matcher(text)
                .replaceAll(variable -> Matcher.quoteReplacement(settings.getOrDefault(variable.group(1), "")));
        content = new Yaml().load(filled);
    }

    Map<String, Object> content() {
        return content;
    }

    Map<String, String> settings() {
        return settings;
    }

    Set<String> variables() {
        return Pattern.compile("(?<!\\$)\\$\\{(\\w+)")
                .matcher(text)
                .results()
                .map((MatchResult variable) -> variable.group(1))
                .collect(Collectors.toSet());
    }

    Set<String> names(String section) {
        return of(content, section).keySet();
    }

    Map<String, Map<String, Object>> services() {
        Map<String, Map<String, Object>> services = new HashMap<>();
        names("services").forEach(name -> services.put(name, of(of(content, "services"), name)));
        return services;
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> of(Map<String, Object> parent, String key) {
        return (Map<String, Object>) parent.getOrDefault(key, Map.of());
    }

    @SuppressWarnings("unchecked")
    static List<String> list(Map<String, Object> parent, String key) {
        return (List<String>) parent.getOrDefault(key, List.of());
    }
}
