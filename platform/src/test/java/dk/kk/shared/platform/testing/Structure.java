package dk.kk.shared.platform.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import dk.kk.shared.platform.access.Access;
import jakarta.ws.rs.HttpMethod;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** The house's structure rules, each a test of its own in the module's {@code ArchitectureTest}. Needs no running service. */
public final class Structure {

    private static final String DRAWERS = ".*(Utils?|Helpers?|Managers?|Impl|Dto|DTO|Mapper)|(Abstract|Base)[A-Z].*";
    private static final Set<String> CLOCKS = Set.of(
            "java.lang.System.currentTimeMillis",
            "java.time.Clock.systemUTC",
            "java.time.Clock.systemDefaultZone",
            "java.time.Clock.system");

    private final String module;
    private final Path folder;
    private final JavaClasses main;
    private final JavaClasses tests;

    private Structure(String module, Path folder, JavaClasses main, JavaClasses tests) {
        this.module = module;
        this.folder = folder;
        this.main = main;
        this.tests = tests;
    }

    /** @param module {@code citizen}, or {@code platform} */
    public static Structure of(String module) {
        var folder = Repository.module();
        return of(module, folder, folder.resolve("target/classes"), folder.resolve("target/test-classes"));
    }

    static Structure of(String module, Path folder, Path main, Path tests) {
        var importer = new ClassFileImporter();
        return new Structure(module, folder, importer.importPath(main), importer.importPath(tests));
    }

    public Stream<DynamicTest> rules() {
        var onClasses = classRules().entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(), () -> rule.getValue().check(main)));
        var onTests = testRules().entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(), () -> rule.getValue().check(tests)));
        return Stream.of(onClasses, onTests, textRules()).flatMap(rules -> rules);
    }

    private Map<String, ArchRule> classRules() {
        var rules = new LinkedHashMap<String, ArchRule>();
        rules.put(
                "features do not form cycles",
                slices().matching("dk.kk.shared." + module + ".(*)..").should().beFreeOfCycles());
        rules.put(
                "a feature is one flat package",
                noClasses().should().resideInAPackage("dk.kk.shared." + module + ".*.*.."));
        rules.put(
                "no package is a layer",
                noClasses()
                        .should()
                        .resideInAnyPackage(
                                Stream.of("controller", "service", "dto", "mapper", "util", "utils", "impl", "model")
                                        .map(layer -> "dk.kk.shared." + module + "." + layer + "..")
                                        .toArray(String[]::new)));
        rules.put("no class is a drawer", noClasses().should().haveNameMatching("(.*[.$])?(" + DRAWERS + ")"));
        rules.put(
                "nobody asks the time but the clocks",
                noClasses()
                        .that()
                        .resideOutsideOfPackage("dk.kk.shared.platform.clock")
                        .should()
                        .callCodeUnitWhere(asksTheTime()));
        rules.put(
                "every REST method is public and has an access rule",
                methods()
                        .that(DescribedPredicate.describe("serve HTTP", Structure::servesHttp))
                        .should()
                        .bePublic()
                        .andShould()
                        .beMetaAnnotatedWith(Access.class));
        rules.put(
                "beans get what they need by their constructor",
                fields().should()
                        .notBeAnnotatedWith("jakarta.inject.Inject")
                        .andShould()
                        .notBeAnnotatedWith("org.eclipse.microprofile.config.inject.ConfigProperty"));
        rules.put("who says where it moves is asked for the caller's moves", MovesAreAsked.rule(main));
        if (module.equals("kpi")) {
            rules.put(
                    "kpi asks nobody: its figures come from events alone",
                    noClasses()
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(
                                    "java.net.http..",
                                    "jakarta.ws.rs.client..",
                                    "org.eclipse.microprofile.rest.client..",
                                    "io.quarkus.oidc.client..",
                                    "io.vertx.."));
        }
        return allowingNone(rules);
    }

    private Map<String, ArchRule> testRules() {
        return allowingNone(new LinkedHashMap<>(Map.of(
                "nothing is mocked",
                noClasses().should().dependOnClassesThat().resideInAnyPackage("org.mockito..", "org.easymock.."),
                "no test sleeps",
                noClasses().should().callMethod(Thread.class, "sleep", long.class))));
    }

    private Stream<DynamicTest> textRules() {
        var sources = Sources.of(folder);
        var platform = Repository.root().resolve("platform");
        return Stream.of(
                DynamicTest.dynamicTest(
                        "every package says what it is for and is null-marked",
                        () -> assertThat(sources.unexplainedPackages()).isEmpty()),
                DynamicTest.dynamicTest(
                        "a file above 250 lines is two things",
                        () -> assertThat(sources.tooLong()).isEmpty()),
                DynamicTest.dynamicTest(
                        "only platform's consumer catches everything",
                        () -> assertThat(sources.catchingEverything()).isEmpty()),
                DynamicTest.dynamicTest(
                        "every code has its status and its texts, every text its use",
                        () -> assertThat(ProblemCodes.findings(folder, platform))
                                .isEmpty()),
                DynamicTest.dynamicTest(
                        "every text of a page stands in both languages and is named",
                        () -> assertThat(PageSentences.findings(folder, platform))
                                .isEmpty()),
                DynamicTest.dynamicTest(
                        "docs/imports.md names every code said of a row",
                        () -> assertThat(ImportCodes.undocumented(
                                        folder, Repository.root().resolve("docs/imports.md")))
                                .isEmpty()),
                DynamicTest.dynamicTest(
                        "target groups are heard by kpi alone",
                        () -> assertThat(HeardTopics.findings(module, folder)).isEmpty()));
    }

    private static DescribedPredicate<JavaCall<?>> asksTheTime() {
        return DescribedPredicate.describe("asks the time", call -> isClock(call.getTarget()));
    }

    private static boolean isClock(CodeUnitCallTarget target) {
        var owner = target.getOwner().getName();
        return CLOCKS.contains(owner + "." + target.getName())
                || (owner.startsWith("java.time.")
                        && target.getName().equals("now")
                        && target.getRawParameterTypes().stream()
                                .noneMatch(type -> type.getName().equals("java.time.Clock")));
    }

    private static boolean servesHttp(JavaMethod method) {
        return !method.getOwner().isInterface() // a REST client's
                && method.getAnnotations().stream()
                        .anyMatch(annotation -> annotation.getRawType().isMetaAnnotatedWith(HttpMethod.class)
                                || annotation.getRawType().isAnnotatedWith(HttpMethod.class));
    }

    /** A young module breaks no rule by having nothing. */
    private static Map<String, ArchRule> allowingNone(Map<String, ArchRule> rules) {
        rules.replaceAll((_, rule) -> rule.allowEmptyShould(true));
        return rules;
    }
}
