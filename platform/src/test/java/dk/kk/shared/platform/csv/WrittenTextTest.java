package dk.kk.shared.platform.csv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+45", "-1", "@sum", "\tSnelund", "=1\n2"})
    void a_text_that_a_spreadsheet_would_take_for_a_formula_begins_with_an_apostrophe(String written) {
        assertThat(CsvLine.text(written)).isEqualTo("'" + written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Snelund", "Sne-lund", "'Snelund", "1=1"})
    void any_other_text_stays_as_it_was_written(String written) {
        assertThat(CsvLine.text(written)).isEqualTo(written);
    }
}
