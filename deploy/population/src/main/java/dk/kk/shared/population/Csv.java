package dk.kk.shared.population;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** Source files as text: semicolons, line feeds, the header exactly as the layout has it. */
final class Csv {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private Csv() {}

    static String write(Layout layout, List<Row> rows) {
        var text = new StringWriter();
        try (var csv = writer(text)) {
            csv.writeRecord(layout.columns());
            rows.forEach(row -> csv.writeRecord(row.values()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /** As the services read it: a byte order mark is allowed. */
    static List<Row> read(Layout layout, String text) {
        var marked = text.startsWith(BYTE_ORDER_MARK);
        var lines = CsvReader.builder().fieldSeparator(';').ofCsvRecord(text.substring(marked ? 1 : 0)).stream()
                .map(line -> line.getFields())
                .toList();
        if (lines.isEmpty() || !lines.getFirst().equals(layout.columns())) {
            throw new IllegalArgumentException(layout.fileName() + " does not start with its header");
        }
        return lines.stream().skip(1).map(values -> new Row(layout, values)).toList();
    }

    private static CsvWriter writer(StringWriter text) {
        return CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.LF)
                .build(text);
    }
}
