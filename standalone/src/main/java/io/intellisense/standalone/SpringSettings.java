package io.intellisense.standalone;

import java.util.Map;
import java.util.stream.Stream;

/** Settings of a Spring application in this process, as its command line would give them: they come before all others. */
final class SpringSettings {

    private SpringSettings() {}

    static String[] arguments(Map<String, Object> settings) {
        return settings.entrySet().stream()
                .flatMap(setting -> Stream.of("--" + setting.getKey() + "=" + setting.getValue()))
                .toArray(String[]::new);
    }
}
