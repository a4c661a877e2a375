package dk.kk.shared.platform.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One line of fields separated by semicolons. A field in quotes may hold a semicolon, and a quote doubled; a quote anywhere else
 * is refused. A field never spans two lines: so a forgotten quote costs one row, not the rest of the file.
 */
public final class CsvLine {

    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t].*", Pattern.DOTALL);

    private CsvLine() {}

    /** The fields, or empty where the quoting is wrong. */
    public static Optional<List<String>> fields(String line) {
        var fields = new ArrayList<String>();
        var position = 0;
        do {
            var quoted = line.startsWith("\"", position);
            var end = quoted ? afterClosingQuote(line, position + 1) : separator(line, position);
            var isWhole = end == line.length() || (end >= 0 && line.charAt(end) == ';');
            var raw = isWhole ? line.substring(position, end) : "";
            if (!isWhole || (!quoted && raw.contains("\""))) {
                return Optional.empty();
            }
            fields.add(quoted ? raw.substring(1, raw.length() - 1).replace("\"\"", "\"") : raw);
            position = end;
        } while (position++ < line.length());
        return Optional.of(fields);
    }

    /** One line of these fields, without its end; what spans two lines becomes one. */
    public static String of(List<String> fields) {
        return fields.stream().map(CsvLine::quoted).collect(Collectors.joining(";"));
    }

    /** A text that somebody wrote, for a file that people open: a spreadsheet would take some for a formula. */
    public static String text(String written) {
        return FORMULA.matcher(written).matches() ? "'" + written : written;
    }

    private static String quoted(String field) {
        var oneLine = field.replaceAll("\\R", " ");
        return oneLine.indexOf(';') < 0 && oneLine.indexOf('"') < 0
                ? oneLine
                : "\"" + oneLine.replace("\"", "\"\"") + "\"";
    }

    private static int separator(String line, int from) {
        var found = line.indexOf(';', from);
        return found < 0 ? line.length() : found;
    }

    /** The index behind it, or -1. */
    private static int afterClosingQuote(String line, int from) {
        var found = line.indexOf('"', from);
        while (found >= 0 && line.startsWith("\"", found + 1)) {
            found = line.indexOf('"', found + 2);
        }
        return found < 0 ? found : found + 1;
    }
}
