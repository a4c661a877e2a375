package dk.kk.shared.platform.testing;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Whoever delivers files reads one page: each code that can be said of a row stands there. */
final class ImportCodes {

    private static final Pattern IN_SQL = Pattern.compile("'([a-z]+(?:-[a-z0-9]+)+)'");
    private static final Pattern IN_JAVA =
            Pattern.compile("(?:quarantine|Finding\\.of)\\([^;]*?\"([a-z]+(?:-[a-z0-9]+)+)\"");

    private ImportCodes() {}

    /** Those of the module's layouts and merges that the page does not name. */
    static List<String> undocumented(Path module, Path page) {
        var named = Repository.read(page);
        return used(module).stream()
                .filter(code -> !named.contains("`" + code + "`"))
                .map(code -> code + " is not in " + page.getFileName())
                .toList();
    }

    private static Set<String> used(Path module) {
        var used = new TreeSet<String>();
        for (var file : Sources.of(module).main()) {
            var text = Repository.read(file);
            if (text.contains("import dk.kk.shared.platform.imports.")) {
                if (text.contains("from staged")) {
                    IN_SQL.matcher(text).results().forEach(found -> used.add(found.group(1)));
                }
                IN_JAVA.matcher(text).results().forEach(found -> used.add(found.group(1)));
            }
        }
        Repository.files(module.resolve("src/main/resources/problems"), "imports.properties").stream()
                .flatMap(file -> Repository.read(file).lines())
                .filter(line -> line.matches("[a-z].*"))
                .forEach(line -> used.add(line.substring(0, line.indexOf('='))));
        return used;
    }
}
