package dk.kk.shared.platform.document;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A part of a text document, as {@code odt-content.html} writes it.
 *
 * @param level of a heading
 * @param text of a heading; the caption of a table
 * @param lines of a paragraph, or the items of a list, or a table's header
 * @param rows of a table, each as wide as its header
 */
public record Block(
        Kind kind,
        int level,
        String text,
        List<String> lines,
        List<List<String>> rows,
        @Nullable Drawing drawing) {

    private static final int TABLE = 17;
    private static final int AIR = 3;
    private static final int NARROWEST = 10;
    private static final int WIDEST = 34;

    public enum Kind {
        HEADING,
        WORDS,
        ITEMS,
        TABLE,
        DRAWING
    }

    public static Block heading(int level, String text) {
        return new Block(Kind.HEADING, level, text, List.of(), List.of(), null);
    }

    /** Each line is a paragraph. */
    public static Block words(String words) {
        var lines = words.lines().filter(line -> !line.isBlank()).toList();
        return new Block(Kind.WORDS, 0, "", lines, List.of(), null);
    }

    public static Block items(List<String> items) {
        return new Block(Kind.ITEMS, 0, "", items, List.of(), null);
    }

    public static Block table(String caption, List<String> header, List<List<String>> rows) {
        return new Block(Kind.TABLE, 0, caption, header, rows, null);
    }

    public static Block drawing(Drawing drawing) {
        return new Block(Kind.DRAWING, 0, drawing.title(), List.of(), List.of(), drawing);
    }

    /** Of a table's columns, in centimetres: as their longest cell needs it. */
    public List<Double> widths() {
        if (kind != Kind.TABLE) {
            return List.of();
        }
        var needs = IntStream.range(0, lines.size())
                .map(column -> Stream.concat(Stream.of(lines), rows.stream())
                        .mapToInt(row -> row.get(column).length())
                        .map(length -> Math.clamp(length + AIR, NARROWEST, WIDEST))
                        .max()
                        .orElse(NARROWEST))
                .boxed()
                .toList();
        var all = needs.stream().mapToInt(Integer::intValue).sum();
        return needs.stream()
                .map(need -> Math.round(TABLE * 100.0 * need / all) / 100.0)
                .toList();
    }
}
