package dk.kk.shared.platform.testing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** House rules that only the text of the sources shows. */
final class Sources {

    private static final int LONGEST = 250;
    private static final Pattern CATCH_ALL = Pattern.compile("catch \\((Exception|Throwable) ");

    private final Path module;
    private final List<Path> main;

    private Sources(Path module) {
        this.module = module;
        this.main = Repository.files(module.resolve("src/main/java"), ".java");
    }

    static Sources of(Path module) {
        return new Sources(module);
    }

    /** All of main, as one text. */
    String text() {
        var text = new StringBuilder();
        main.forEach(file -> text.append(Repository.read(file)).append('\n'));
        return text.toString();
    }

    List<Path> main() {
        return main;
    }

    List<String> tooLong() {
        return those(file -> Repository.read(file).lines().count() > LONGEST);
    }

    List<String> catchingEverything() {
        return those(file -> CATCH_ALL.matcher(Repository.read(file)).find());
    }

    /** Folders with classes but without a null-marked {@code package-info.java} that says in a sentence what they are for. */
    List<String> unexplainedPackages() {
        var folders = new HashSet<Path>();
        main.forEach(file -> folders.add(file.getParent()));
        return folders.stream()
                .filter(folder -> !explained(folder.resolve("package-info.java")))
                .map(folder -> module.relativize(folder).toString())
                .sorted()
                .toList();
    }

    private boolean explained(Path packageInfo) {
        if (!main.contains(packageInfo)) {
            return false;
        }
        var text = Repository.read(packageInfo);
        return text.contains("NullMarked") && text.startsWith("/**");
    }

    private List<String> those(Predicate<Path> broken) {
        var found = new ArrayList<String>();
        main.stream()
                .filter(broken)
                .forEach(file -> found.add(module.relativize(file).toString()));
        return found;
    }
}
