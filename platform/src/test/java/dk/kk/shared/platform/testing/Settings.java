package dk.kk.shared.platform.testing;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whoever installs the suite reads one list: each {@code shared.*} setting that code reads stands there. */
final class Settings {
    /** What the jar itself says, or a test: nobody installs it otherwise. */
    private static final Set<String> SET_IN_THE_JAR =
            Set.of("shared.service", "shared.pages.entry", "shared.topics.prefix", "shared.imports.enabled");

    private static final Pattern MAPPING = Pattern.compile("@ConfigMapping\\(prefix = \"(shared\\.[^\"]+)\"\\)");
    private static final Pattern MEMBER = Pattern.compile("(@WithParentName\\s+)?[\\w<>., @]+ (\\w+)\\(\\);");
    private static final Pattern NAMED = Pattern.compile("\\$\\{(shared\\.[a-z.-]+)");
    private static final Pattern PROPERTY = Pattern.compile("@ConfigProperty\\(\\s*name = \"(shared\\.[^\"]+)\"");

    private Settings() {}

    /** Of all modules: those that no row of the table names, each with its prefix and name in one row. */
    static List<String> undocumented(Path root, String table) {
        var rows = table.lines().filter(line -> line.startsWith("| `")).toList();
        return read(root).stream()
                .filter(key -> !SET_IN_THE_JAR.contains(key))
                .filter(key -> rows.stream().noneMatch(row -> names(row, key)))
                .toList();
    }

    private static boolean names(String row, String key) {
        var last = key.lastIndexOf('.');
        return row.contains("`" + key)
                || (row.contains("`" + key.substring(0, last)) && row.contains(key.substring(last)));
    }

    private static Set<String> read(Path root) {
        var keys = new TreeSet<String>();
        for (var module : modules(root)) {
            Repository.files(module.resolve("src/main/resources"), ".properties")
                    .forEach(file -> keys.addAll(all(NAMED, Repository.read(file))));
            for (var file : Repository.files(module.resolve("src/main/java"), ".java")) {
                var text = Repository.read(file);
                keys.addAll(all(PROPERTY, text));
                MAPPING.matcher(text)
                        .results()
                        .flatMap(found -> members(found.group(1), text.substring(found.end())))
                        .forEach(keys::add);
            }
        }
        return keys;
    }

    private static List<Path> modules(Path root) {
        return Stream.of(
                        "platform",
                        "citizen-service",
                        "plan-service",
                        "offer-service",
                        "notification-service",
                        "kpi-service")
                .map(root::resolve)
                .toList();
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).toList();
    }

    private static Stream<String> members(String prefix, String body) {
        return MEMBER.matcher(body)
                .results()
                .map(found -> found.group(1) == null ? prefix + "." + name(found) : prefix + ".<");
    }

    private static String name(MatchResult member) {
        return member.group(2).replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
