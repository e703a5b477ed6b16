package io.intellisense.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.intellisense");

    static List<ArchRule> rules() {
        return ArchitectureRules.all();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void holds(ArchRule rule) {
        rule.check(OURS);
    }

    /** Rules over an empty set of classes would hold for ever. */
    @Test
    void everyPartIsLookedAt() {
        Set<String> parts =
                OURS.stream().map(type -> type.getPackageName().split("\\.")[2]).collect(Collectors.toSet());
        assertThat(parts)
                .contains(
                        "domain",
                        "web",
                        "pictures",
                        "clip",
                        "index",
                        "qdrant",
                        "flink",
                        "uploader",
                        "api",
                        "standalone",
                        "cli",
                        "bench");
    }
}
