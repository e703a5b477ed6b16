package io.intellisense.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import io.intellisense.api.fixture.ReachesIntoTheJob;
import io.intellisense.domain.fixture.KnowsALibrary;
import io.intellisense.flink.fixture.PicksItsOwnDatabaseManager;
import io.intellisense.web.fixture.KnowsAnApplication;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A rule that never fires protects nothing: each class here breaks rules on purpose. */
class ArchitectureRulesFireTest {

    @Test
    void aDomainClassMayKnowTheJdkOnly() {
        assertThat(brokenBy(KnowsALibrary.class)).anyMatch(rule -> rule.contains("domain"));
    }

    @Test
    void applicationsMayNotKnowEachOther() {
        assertThat(brokenBy(ReachesIntoTheJob.class)).anyMatch(rule -> rule.contains("io.intellisense.api.."));
    }

    @Test
    void whatApplicationsShareMayNotKnowThem() {
        assertThat(brokenBy(KnowsAnApplication.class)).anyMatch(rule -> rule.contains("io.intellisense.web.."));
    }

    @Test
    void librariesHaveOneUserAndNamesSaySomething() {
        assertThat(brokenBy(PicksItsOwnDatabaseManager.class))
                .anyMatch(rule -> rule.contains("io.qdrant"))
                .anyMatch(rule -> rule.contains("Names"));
    }

    private static List<String> brokenBy(Class<?> fixture) {
        JavaClasses one = new ClassFileImporter().importClasses(fixture);
        return ArchitectureRules.all().stream()
                .map(rule -> rule.allowEmptyShould(true))
                .filter(rule -> rule.evaluate(one).hasViolation())
                .map(ArchRule::getDescription)
                .toList();
    }
}
