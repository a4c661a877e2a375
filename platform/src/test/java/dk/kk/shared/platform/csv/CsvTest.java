package dk.kk.shared.platform.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.kk.shared.platform.csv.Lines.Line;
import dk.kk.shared.platform.problem.RuleViolation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CsvTest {

    @Test
    void fields_are_split_at_semicolons_and_may_be_quoted() {
        assertThat(CsvLine.fields("a;;c;")).hasValue(List.of("a", "", "c", ""));
        assertThat(CsvLine.fields("\"a;b\";\"say \"\"no\"\"\";\"\"")).hasValue(List.of("a;b", "say \"no\"", ""));
        assertThat(CsvLine.fields("x")).hasValue(List.of("x"));
    }

    @Test
    void an_empty_first_field_is_a_field() {
        assertThat(CsvLine.fields(";b")).hasValue(List.of("", "b"));
        assertThat(CsvLine.fields(";;")).hasValue(List.of("", "", ""));
        assertThat(CsvLine.fields("\"\";b")).hasValue(List.of("", "b"));
    }

    @Test
    void a_quote_out_of_place_is_refused() {
        for (var line : List.of("\"a", "a\"b;c", "\"a\"b;c", "a;\"b", "\"a\"\";b", "\"", "\";b")) {
            assertThat(CsvLine.fields(line)).as(line).isEmpty();
        }
    }

    @Test
    void what_is_written_is_read_back_whatever_stands_in_it() {
        var random = new Random(9);
        for (var n = 0; n < 2_000; n++) {
            var fields = Stream.generate(() -> random.ints(random.nextInt(5), 0, 5)
                            .mapToObj(at -> String.valueOf("a;\"' ".charAt(at)))
                            .collect(Collectors.joining()))
                    .limit(1 + random.nextInt(4))
                    .toList();
            assertThat(CsvLine.fields(CsvLine.of(fields))).as("%s", fields).hasValue(fields);
        }
        assertThat(CsvLine.of(List.of("two\nlines", "b"))).isEqualTo("two lines;b");
    }

    @Test
    void lines_keep_their_place_in_the_file() throws IOException {
        var lines = read("\uFEFFkød;b\r\n\n  \nx\n\ny\n", StandardCharsets.UTF_8);

        assertThat(lines).containsExactly(new Line(1, "kød;b"), new Line(4, "x"), new Line(6, "y"));
        assertThat(read("", StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void another_encoding_is_refused_at_its_first_row() {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> read("a\nb\nkød\n", StandardCharsets.ISO_8859_1))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("file-not-utf8"))
                .satisfies(refused -> assertThat(refused.arguments()).containsEntry("row", 3L));
    }

    @Test
    void a_last_line_without_its_end_may_be_cut_and_is_refused() {
        for (var text : List.of("a;b\nc;d", "a;b", "a;b\r\nc;d\r", "a\n ")) {
            assertThatExceptionOfType(RuleViolation.class)
                    .as(text)
                    .isThrownBy(() -> read(text, StandardCharsets.UTF_8))
                    .extracting(RuleViolation::code)
                    .isEqualTo("file-cut");
        }
    }

    @Test
    void a_line_without_end_does_not_fill_the_memory() {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> read("a\n" + "x".repeat(100_000), StandardCharsets.UTF_8))
                .extracting(RuleViolation::code)
                .isEqualTo("line-too-long");
    }

    private static List<Line> read(String text, Charset charset) throws IOException {
        var lines = new Lines(new ByteArrayInputStream(text.getBytes(charset)));
        var all = new ArrayList<Line>();
        for (var line = lines.next(); line != null; line = lines.next()) {
            all.add(line);
        }
        return all;
    }
}
