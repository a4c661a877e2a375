package dk.kk.shared.citizen.precedence;

import dk.kk.shared.platform.testing.Repository;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The table in docs/imports.md that says which value stands where sources disagree. */
record PrecedenceTable(List<PrecedenceRow> rows) {
    private static final Pattern SOURCE = Pattern.compile("`([a-z-]+)`");
    private static final Pattern LINK = Pattern.compile(" \\(\\[[^]]*]\\([^)]*\\)\\)");

    /**
     * @param what the field
     * @param sources the files that speak of it
     * @param rules what stands: the cell's sentences, which its semicolons part
     */
    record PrecedenceRow(String what, List<String> sources, List<String> rules) {}

    static PrecedenceTable read() {
        var page = Repository.read(Repository.root().resolve("docs/imports.md"));
        var part = page.split("\n## When sources disagree\n", -1)[1].split("\n## ", -1)[0];
        return new PrecedenceTable(part.lines()
                .filter(line -> line.startsWith("| "))
                .skip(1)
                .map(PrecedenceTable::row)
                .toList());
    }

    private static PrecedenceRow row(String line) {
        var cells = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
        var sources = SOURCE.matcher(cells.get(2))
                .results()
                .map(found -> found.group(1))
                .toList();
        var stands = LINK.matcher(cells.get(3)).replaceAll("");
        return new PrecedenceRow(
                cells.get(1), sources, Stream.of(stands.split("; ", -1)).toList());
    }
}
