package dk.kk.shared.platform.testing;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;

/** The five services look alike: a reader who knows one finds everything in the others. */
final class Shape {

    static final List<String> SERVICES = List.of("citizen", "plan", "offer", "notification", "kpi");

    /** A line of a pom for what a service alone has need of. */
    private static final Pattern ITS_OWN = Pattern.compile("(?m)^ *<dependency>.*</dependency> <!-- its own -->\\n");

    private static final List<String> SECTIONS =
            List.of("# HTTP", "# Database", "# Events out", "# Events in", "# Our own settings", "# Profiles");
    private static final Pattern MIGRATION = Pattern.compile("V[0-9]{8}_[0-9]{4}__[a-z0-9_]+\\.sql");
    private static final int ONE_SCREEN = 80;
    private static final int LONGEST_SESSION_MILLIS = 10_000;
    private static final String EVENTS = "mp.messaging.incoming.events.";

    private final Path root;
    private final List<String> findings = new ArrayList<>();

    private Shape(Path root) {
        this.root = root;
    }

    static List<String> findings(Path root) {
        var shape = new Shape(root);
        SERVICES.forEach(shape::service);
        return shape.findings;
    }

    private void service(String service) {
        var folder = root.resolve(service + "-service");
        var tests = "src/test/java/dk/kk/shared/%s/";
        sameAsFirst(service, "pom.xml");
        if (!text(folder.resolve((tests + "ArchitectureTest.java").formatted(service)))
                .contains("Structure.of(\"" + service + "\").rules()")) {
            find(service, "ArchitectureTest does not call the house's rules");
        }
        sameAsFirst(service, tests + "ContractTest.java");
        for (var file : List.of("", "_da", "_en")) {
            needs(service, "src/main/resources/problems/" + service + file + ".properties");
        }
        needs(service, "README.md");
        if (lines(folder.resolve("README.md")).size() > ONE_SCREEN) {
            find(service, "README.md is longer than a screen");
        }
        Repository.files(folder.resolve("src/main/resources/db/migration"), "").stream()
                .filter(Files::isRegularFile)
                .map(file -> file.getFileName().toString())
                .filter(name -> !MIGRATION.matcher(name).matches())
                .forEach(name -> find(service, name + " is no migration's name"));
        Repository.files(folder.resolve("src/main/java"), ".java").stream()
                .map(file -> folder.relativize(file).toString())
                .filter(file -> !file.matches("src/main/java/dk/kk/shared/" + service + "/[a-z]+/[A-Za-z0-9-]+\\.java"))
                .forEach(file -> find(service, file + " lies outside a feature's flat package"));
        settings(service, folder.resolve("src/main/resources/application.properties"));
    }

    private void settings(String service, Path file) {
        var sections = lines(file).stream().filter(SECTIONS::contains).toList();
        if (!sections.equals(SECTIONS.stream().filter(sections::contains).toList())
                || !lines(file).getFirst().equals(SECTIONS.getFirst())) {
            find(service, "application.properties is not in the order " + String.join(", ", SECTIONS));
        }
        var common = properties(root.resolve("platform/src/main/resources/META-INF/microprofile-config.properties"));
        var own = properties(file);
        own.stringPropertyNames().stream()
                .filter(key -> own.getProperty(key).equals(common.getProperty(key)))
                .sorted()
                .forEach(key -> find(service, key + " only repeats platform's"));
        var effective = new Properties();
        effective.putAll(common);
        effective.putAll(own);
        if (effective.getProperty(EVENTS + "group.instance.id", "").isBlank()) {
            find(service, "a killed consumer comes back as a stranger: no group.instance.id");
        }
        if (Integer.parseInt(effective.getProperty(EVENTS + "session.timeout.ms", "45000")) > LONGEST_SESSION_MILLIS) {
            find(service, "a killed consumer's partitions stay idle for more than 10 s");
        }
    }

    /** But for the service's own name. */
    private void sameAsFirst(String service, String name) {
        var first = SERVICES.getFirst();
        var model = text(root.resolve(first + "-service/" + name.formatted(first)));
        var own = text(root.resolve(service + "-service/" + name.formatted(service)));
        if (!ITS_OWN.matcher(own).replaceAll("").replace(service, first).equals(model)) {
            find(service, name.formatted(service) + " differs from " + first + "-service's");
        }
    }

    private void needs(String service, String file) {
        if (!Files.exists(root.resolve(service + "-service").resolve(file))) {
            find(service, file + " is missing");
        }
    }

    private void find(String service, String what) {
        findings.add(service + "-service: " + what);
    }

    private static List<String> lines(Path file) {
        return text(file).lines().toList();
    }

    private static String text(Path file) {
        return Files.exists(file) ? Repository.read(file) : "";
    }

    private static Properties properties(Path file) {
        try {
            var properties = new Properties();
            properties.load(new StringReader(text(file)));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
