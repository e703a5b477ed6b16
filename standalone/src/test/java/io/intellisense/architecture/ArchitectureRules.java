package io.intellisense.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.util.List;

/** Which part may know which: dependencies point one way, and each large library has one user. */
final class ArchitectureRules {

    private static final String DOMAIN = "io.intellisense.domain..";
    private static final String WEB = "io.intellisense.web..";
    private static final String CLIP = "io.intellisense.clip..";
    private static final String INDEX = "io.intellisense.index..";
    private static final String QDRANT = "io.intellisense.qdrant..";
    private static final String FLINK_JOBS = "io.intellisense.flink..";
    private static final String API = "io.intellisense.api..";
    private static final String UPLOADER = "io.intellisense.uploader..";
    private static final String PICTURES = "io.intellisense.pictures..";

    /** One process wires everything; it alone may know every part. */
    private static final String[] WIRING = {
        "io.intellisense.cli..", "io.intellisense.standalone..", "io.intellisense.bench.."
    };

    private ArchitectureRules() {}

    static List<ArchRule> all() {
        return List.of(
                only(DOMAIN).should().onlyDependOnClassesThat().resideInAnyPackage(DOMAIN, "java.."),
                only(PICTURES)
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage(PICTURES, "java..", "javax.imageio.."),
                outside(CLIP).should().dependOnClassesThat().resideInAnyPackage("ai.djl..", "org.bytedeco.."),
                outside(INDEX, QDRANT).should().dependOnClassesThat().resideInAnyPackage("io.qdrant..", "io.grpc.."),
                outside(QDRANT).should().dependOnClassesThat().resideInAnyPackage("org.apache.lucene.."),
                outside(FLINK_JOBS).should().dependOnClassesThat().resideInAnyPackage("org.apache.flink.."),
                parts(WEB)
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(UPLOADER, API, FLINK_JOBS, INDEX, CLIP, QDRANT, PICTURES),
                outside(WEB, API, UPLOADER, "io.intellisense.standalone..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(WEB),
                outside(WEB, API, UPLOADER, "io.intellisense.standalone..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("org.springframework.."),
                outside(FLINK_JOBS, UPLOADER, "io.intellisense.standalone..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                "io.lettuce..", "redis.clients..", "org.apache.flink.streaming.connectors.redis.."),
                outside("io.intellisense.standalone..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("redis.embedded.."),
                outside("io.intellisense.api.originals..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("software.amazon.awssdk.."),
                parts(FLINK_JOBS).should().dependOnClassesThat().resideInAnyPackage(API, UPLOADER, QDRANT, PICTURES),
                parts(API).should().dependOnClassesThat().resideInAnyPackage(FLINK_JOBS, UPLOADER, QDRANT, PICTURES),
                parts(UPLOADER)
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(FLINK_JOBS, API, INDEX, CLIP, QDRANT, PICTURES),
                parts(CLIP).should().dependOnClassesThat().resideInAnyPackage(INDEX, FLINK_JOBS, API, QDRANT),
                parts(INDEX).should().dependOnClassesThat().resideInAnyPackage(CLIP, FLINK_JOBS, API, QDRANT),
                parts(QDRANT).should().dependOnClassesThat().resideInAnyPackage(INDEX, CLIP, FLINK_JOBS, API),
                parts("io.intellisense..", WIRING)
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(WIRING),
                noClasses()
                        .should()
                        .haveNameMatching(".*(Manager|Helper|Helpers|Util|Utils|Common|Impl)")
                        .as("Names say what a thing is for"));
    }

    private static GivenClassesConjunction only(String part) {
        return classes().that().resideInAPackage(part);
    }

    private static GivenClassesConjunction outside(String... parts) {
        return noClasses().that().resideOutsideOfPackages(parts);
    }

    private static GivenClassesConjunction parts(String part, String... without) {
        return noClasses().that().resideInAPackage(part).and().resideOutsideOfPackages(without);
    }
}
