package dk.kk.shared.platform.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.kk.shared.platform.problem.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormTextTest {

    @Test
    void what_was_typed_is_kept_without_blanks_around_it_and_with_one_letter_for_a_lines_end() {
        assertThat(FormText.of("reason", " For mange\r\nstop \n")).isEqualTo("For mange\nstop");
        assertThat(FormText.of("reason", " \r\n")).isNull();
        assertThat(FormText.of("reason", null)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0706660863", "Borgeren 070666-0863 ringede"})
    void a_cpr_number_is_refused_at_its_field(String typed) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> FormText.of("reason", typed))
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo("cpr-misplaced");
                    assertThat(refusal.arguments()).containsEntry("field", "reason");
                });
    }

    @Test
    void a_letter_that_cannot_be_kept_is_refused() {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> FormText.of("reason", "a\0b"))
                .extracting(RuleViolation::code)
                .isEqualTo("parameter-invalid");
    }
}
