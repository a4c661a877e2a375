package dk.kk.shared.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.platform.access.Purpose;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ArgumentWordsTest {

    @Test
    void a_code_is_read_by_its_label_and_stays_a_code_for_programs() {
        assertThat(ArgumentWords.DANISH.of(DayOfWeek.MONDAY)).isEqualTo("Mandag");
        assertThat(ArgumentWords.ENGLISH.of(DayOfWeek.MONDAY)).isEqualTo("Monday");
        var problem = Problem.of(
                "day-in-future", Map.of("day", LocalDate.of(2007, 12, 1), "today", LocalDate.of(2007, 11, 30)));
        assertThat(problem.texts().da()).isEqualTo("Dagen 1. december 2007 er efter i dag, 30. november 2007.");
        assertThat(problem.texts().en()).contains("1 December 2007");
        assertThat(problem.arguments()).containsEntry("day", LocalDate.of(2007, 12, 1));
    }

    @Test
    void an_instant_is_told_in_copenhagens_time() {
        assertThat(ArgumentWords.DANISH.of(Instant.parse("2007-07-01T10:05:00Z")))
                .isEqualTo("1. juli 2007 kl. 12.05");
    }

    @Test
    void several_are_joined_and_none_is_said_in_a_word() {
        assertThat(ArgumentWords.DANISH.of(List.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)))
                .isEqualTo("Mandag, Fredag");
        assertThat(ArgumentWords.DANISH.of(List.of())).isEqualTo("intet");
        assertThat(ArgumentWords.ENGLISH.of(List.of())).isEqualTo("nothing");
    }

    @Test
    void what_has_no_label_stays_as_it_is() {
        assertThat(ArgumentWords.DANISH.of(Purpose.CASEWORK)).isEqualTo("CASEWORK");
        assertThat(ArgumentWords.DANISH.of(7)).isEqualTo("7");
        assertThat(ArgumentWords.DANISH.of("JC1-T1")).isEqualTo("JC1-T1");
    }
}
