package dk.kk.shared.citizen.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.kk.shared.platform.problem.RuleViolation;
import java.time.LocalDate;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AbsenceTest {
    private final Employee employee = new Employee("B-1", "JC1-T1");

    @ParameterizedTest
    @CsvSource({"10, 14", "8, 10", "14, 20", "11, 12", "1, 30"})
    void nobody_is_away_twice_on_a_day(int from, int until) {
        employee.stayAway(december(10, 14));

        refuses("absence-overlaps", () -> employee.stayAway(december(from, until)));
        assertThat(employee.version()).isEqualTo(2);
    }

    @Test
    void one_absence_may_begin_on_the_day_after_another_and_end_on_the_day_before() {
        employee.stayAway(december(10, 14));
        employee.stayAway(december(15, 15));
        employee.stayAway(december(1, 9));

        assertThat(employee.absences())
                .extracting(absence -> absence.firstDay().getDayOfMonth())
                .containsExactly(1, 10, 15);
        assertThat(employee.version()).isEqualTo(4);
    }

    @Test
    void an_absence_has_a_day() {
        assertThat(december(10, 10).lastDay()).isEqualTo("2007-12-10");
        refuses("absence-ends-before-start", () -> december(10, 9));
    }

    @Test
    void nobody_stands_in_for_the_same_person() {
        var own = Absence.of(LocalDate.of(2007, 12, 1), LocalDate.of(2007, 12, 2), "B-1");

        refuses("deputy-is-absent-person", () -> employee.stayAway(own));
    }

    @Test
    void the_days_of_a_withdrawn_absence_are_free_again() {
        var wrong = december(10, 14);
        employee.stayAway(wrong);

        employee.withdraw(wrong.absenceId());

        assertThat(employee.absences()).isEmpty();
        assertThat(employee.version()).isEqualTo(3);
        employee.stayAway(december(12, 13));
        refuses("not-found", () -> employee.withdraw(wrong.absenceId()));
        refuses("not-found", () -> employee.withdraw(UUID.randomUUID()));
    }

    private static Absence december(int from, int until) {
        return Absence.of(LocalDate.of(2007, 12, from), LocalDate.of(2007, 12, until), null);
    }

    private static void refuses(String code, ThrowingCallable work) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(work)
                .extracting(RuleViolation::code)
                .isEqualTo(code);
    }
}
