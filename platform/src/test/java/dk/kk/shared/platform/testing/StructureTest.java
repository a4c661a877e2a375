package dk.kk.shared.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small service, compiled here, breaks one rule at a time: that rule alone must fail. */
class StructureTest {

    @TempDir
    Path folder;

    @BeforeEach
    void aGoodService() throws IOException {
        inMain(
                "stop/package-info",
                "/** Stops. */\n@org.jspecify.annotations.NullMarked package dk.kk.shared.offer.stop;");
        inMain("stop/Stop", "class Stop { long lasted() { return System.nanoTime(); } }");
        write("src/main/resources/application.properties", "mp.messaging.incoming.events.topics=citizen.events.v1");
    }

    @Test
    void a_good_service_breaks_no_rule() throws Throwable {
        assertThat(broken("offer")).isEmpty();
    }

    @Test
    void names_say_what_a_class_is() throws Throwable {
        for (var name : List.of("StopUtils", "StopHelper", "StopManager", "StopImpl", "AbstractStop", "BaseStop")) {
            inMain("stop/" + name, "class " + name + " {}");
            assertThat(broken("offer")).as(name).containsExactly("no class is a drawer");
            Files.delete(folder.resolve("src/main/java/dk/kk/shared/offer/stop/" + name + ".java"));
        }
    }

    @Test
    void features_form_no_cycle() throws Throwable {
        packageInfo("benefit");
        inMain("benefit/Benefit", "public class Benefit { public dk.kk.shared.offer.stop.StopOf of; }");
        inMain("stop/StopOf", "public class StopOf { dk.kk.shared.offer.benefit.Benefit benefit; }");
        assertThat(broken("offer")).containsExactly("features do not form cycles");
    }

    @Test
    void features_have_no_inner_packages_and_are_no_layers() throws Throwable {
        packageInfo("stop/inner");
        inMain("stop/inner/Deep", "class Deep {}");
        packageInfo("dto");
        inMain("dto/Flat", "class Flat {}");
        assertThat(broken("offer")).containsExactly("a feature is one flat package", "no package is a layer");
    }

    @Test
    void only_a_clock_tells_the_time() throws Throwable {
        for (var asking : List.of(
                "java.time.Instant.now()",
                "java.time.LocalDate.now()",
                "java.time.LocalDate.now(java.time.ZoneId.of(\"UTC\"))",
                "java.time.Clock.systemUTC()",
                "System.currentTimeMillis()")) {
            inMain("stop/Asks", "class Asks { Object at() { return " + asking + "; } }");
            assertThat(broken("offer")).as(asking).containsExactly("nobody asks the time but the clocks");
        }
        inMain("stop/Asks", "class Asks { Object at(java.time.Clock clock) { return java.time.Instant.now(clock); } }");
        assertThat(broken("offer")).isEmpty();
    }

    @Test
    void a_rest_method_is_public_and_has_an_access_rule() throws Throwable {
        inMain("stop/Open", "class Open { @jakarta.ws.rs.GET public String get() { return \"\"; } }");
        assertThat(broken("offer")).containsExactly("every REST method is public and has an access rule");
        inMain(
                "stop/Open",
                "class Open { @jakarta.ws.rs.GET @dk.kk.shared.platform.rules.Operators String get() { return \"\"; } }");
        assertThat(broken("offer")).containsExactly("every REST method is public and has an access rule");
    }

    @Test
    void a_bean_is_built_by_its_constructor() throws Throwable {
        inMain("stop/Filled", "class Filled { @jakarta.inject.Inject String from; }");
        assertThat(broken("offer")).containsExactly("beans get what they need by their constructor");
    }

    @Test
    void kpi_alone_hears_target_groups_and_asks_nobody() throws Throwable {
        write(
                "src/main/resources/application.properties",
                "mp.messaging.incoming.events.topics=citizen.target-groups.v1");
        assertThat(broken("offer")).containsExactly("target groups are heard by kpi alone");
        assertThat(broken("kpi")).isEmpty();
        inMain("stop/Asks", "class Asks { java.net.http.HttpClient client; }");
        assertThat(broken("kpi")).containsExactly("kpi asks nobody: its figures come from events alone");
    }

    @Test
    void tests_neither_sleep_nor_mock() throws Throwable {
        write(
                "src/test/java/dk/kk/shared/offer/stop/StopTest.java",
                "package dk.kk.shared.offer.stop; class StopTest { void t() throws Exception { Thread.sleep(1); } }");
        assertThat(broken("offer")).containsExactly("no test sleeps");
    }

    @Test
    void the_text_of_sources_is_looked_at_too() throws Throwable {
        inMain("stop/Long", "class Long {\n" + "\n".repeat(250) + "}");
        inMain("plan/Plan", "class Plan { void t() { try { t(); } catch (Exception e) { t(); } } }");
        inMain(
                "stop/Refuses",
                "class Refuses { Object no = new dk.kk.shared.platform.problem.RuleViolation(\"no-text\"); }");
        assertThat(broken("offer"))
                .containsExactly(
                        "every package says what it is for and is null-marked",
                        "a file above 250 lines is two things",
                        "only platform's consumer catches everything",
                        "every code has its status and its texts, every text its use");
    }

    private void packageInfo(String feature) throws IOException {
        inMain(
                feature + "/package-info",
                "/** One. */\n@org.jspecify.annotations.NullMarked package dk.kk.shared.offer."
                        + feature.replace('/', '.') + ";");
    }

    private void inMain(String name, String source) throws IOException {
        var feature = name.substring(0, name.lastIndexOf('/')).replace('/', '.');
        write(
                "src/main/java/dk/kk/shared/offer/" + name + ".java",
                source.contains("package dk") ? source : "package dk.kk.shared.offer." + feature + ";\n" + source);
    }

    private void write(String file, String text) throws IOException {
        var written = folder.resolve(file);
        Files.createDirectories(written.getParent());
        Files.writeString(written, text);
    }

    /** The sentences of the rules that fail. */
    private List<String> broken(String module) throws Throwable {
        var main = compile("main");
        var tests = compile("test");
        var broken = new ArrayList<String>();
        for (var rule : Structure.of(module, folder, main, tests).rules().toList()) {
            try {
                rule.getExecutable().execute();
            } catch (AssertionError e) {
                broken.add(rule.getDisplayName());
            }
        }
        return broken;
    }

    private Path compile(String part) throws IOException {
        var classes = Files.createTempDirectory(folder, part);
        var sources = Repository.files(folder.resolve("src/" + part + "/java"), ".java");
        if (!sources.isEmpty()) {
            var arguments = new ArrayList<>(List.of("-proc:none", "-d", classes.toString(), "-cp"));
            arguments.add(System.getProperty("java.class.path"));
            sources.forEach(source -> arguments.add(source.toString()));
            if (ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)) != 0) {
                fail("the example does not compile");
            }
        }
        return classes;
    }
}
