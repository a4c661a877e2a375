package dk.kk.shared.platform.testing;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Codes of refusals and findings: each used one has an HTTP status and a Danish and an English text with the same arguments, and
 * each one that stands in the bundles is used.
 */
final class ProblemCodes {

    private static final Pattern IN_JAVA = Pattern.compile(
            "(?:RuleViolation\\(|Problem\\.of\\(|Finding\\.of\\([^;\"]*?(?:\"[a-z_]*\",\\s*)?|FieldError\\.of\\([^;\"]*?)\\s*\"([a-z0-9]+(?:-[a-z0-9]+)+)\"");
    private static final Pattern IN_SQL = Pattern.compile("'([a-z0-9]+(?:-[a-z0-9]+)+)'");
    private static final Pattern ARGUMENT = Pattern.compile("\\{([A-Za-z0-9]+)}");

    private final Path module;
    private final Path platform;

    private ProblemCodes(Path module, Path platform) {
        this.module = module;
        this.platform = platform;
    }

    static List<String> findings(Path module, Path platform) {
        return new ProblemCodes(module, platform).findings();
    }

    private List<String> findings() {
        var status = bundle(module, "");
        var danish = bundle(module, "_da");
        var english = bundle(module, "_en");
        var findings = new ArrayList<String>();
        var all = new TreeSet<>(status.stringPropertyNames());
        all.addAll(danish.stringPropertyNames());
        all.addAll(english.stringPropertyNames());
        for (var code : all) {
            if (!danish.containsKey(code)) {
                findings.add(code + " has no Danish text");
            }
            if (!english.containsKey(code)) {
                findings.add(code + " has no English text");
            }
            if (!status.getProperty(code, "").matches("[45][0-9]{2}")) {
                findings.add(code + " has no HTTP status");
            }
            if (!arguments(danish, code).equals(arguments(english, code))) {
                findings.add(code + " has other arguments in Danish than in English");
            }
        }
        var known = new TreeSet<>(all);
        known.addAll(bundle(platform, "").stringPropertyNames());
        used().stream().filter(code -> !known.contains(code)).forEach(code -> findings.add(code + " has no texts"));
        var text = Sources.of(module).text();
        all.stream()
                .filter(code -> !text.contains("\"" + code + "\"") && !text.contains("'" + code + "'"))
                .forEach(code -> findings.add(code + " is used nowhere"));
        return findings;
    }

    /** In Java by what raises them; in SQL every quoted code of an import's rules. */
    private Set<String> used() {
        var used = new TreeSet<String>();
        for (var file : Sources.of(module).main()) {
            var text = Repository.read(file);
            IN_JAVA.matcher(text).results().forEach(found -> used.add(found.group(1)));
            if (text.contains("implements ImportLayout")) {
                IN_SQL.matcher(text).results().forEach(found -> used.add(found.group(1)));
            }
        }
        return used;
    }

    /** A module may have several: platform has its own and that of imports. */
    private static Properties bundle(Path module, String language) {
        var all = new Properties();
        Repository.files(module.resolve("src/main/resources/problems"), language + ".properties").stream()
                .filter(file ->
                        !language.isEmpty() || !file.getFileName().toString().matches(".*_(da|en)\\.properties"))
                .forEach(file -> load(all, Repository.read(file)));
        return all;
    }

    private static void load(Properties all, String text) {
        try {
            all.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> arguments(Properties texts, String code) {
        return ARGUMENT.matcher(texts.getProperty(code, ""))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }
}
