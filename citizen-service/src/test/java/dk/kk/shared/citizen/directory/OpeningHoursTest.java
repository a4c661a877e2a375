package dk.kk.shared.citizen.directory;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.kk.shared.platform.json.EventJson;
import dk.kk.shared.platform.problem.RuleViolation;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpeningHoursTest {
    private static final OpenSpan MORNING = new OpenSpan(MONDAY, "09:00", "12:00");
    private static final LocalDate CHRISTMAS_EVE = LocalDate.of(2007, 12, 24);

    @ParameterizedTest
    @CsvSource({"09:00, 09:00", "15:00, 09:00", "10:00, 09:59"})
    void a_unit_opens_before_it_closes(String opens, String closes) {
        refuses("opening-span-empty", weekly(new OpenSpan(MONDAY, opens, closes)));
    }

    @ParameterizedTest
    @CsvSource({"11:59, 15:00", "08:00, 09:01", "09:30, 10:00", "08:00, 16:00", "09:00, 12:00"})
    void the_hours_of_a_day_do_not_overlap(String opens, String closes) {
        refuses("opening-spans-overlap", weekly(MORNING, new OpenSpan(MONDAY, opens, closes)));
    }

    @Test
    void a_day_has_two_openings_at_most() {
        refuses(
                "opening-spans-too-many",
                weekly(
                        MORNING,
                        new OpenSpan(MONDAY, "13:00", "14:00"),
                        new OpenSpan(FRIDAY, "09:00", "12:00"),
                        new OpenSpan(MONDAY, "15:00", "16:00")));
    }

    @Test
    void hours_are_kept_in_the_order_of_the_week() {
        var friday = new OpenSpan(FRIDAY, "09:00", "12:00");
        var afternoon = new OpenSpan(MONDAY, "12:00", "15:00");

        assertThat(weekly(friday, afternoon, MORNING).sound().weekly()).containsExactly(MORNING, afternoon, friday);
    }

    @Test
    void a_closure_has_a_day() {
        refuses("closure-ends-before-start", closed(new Closure(CHRISTMAS_EVE, CHRISTMAS_EVE.minusDays(1))));
        assertThat(closed(new Closure(CHRISTMAS_EVE, CHRISTMAS_EVE)).sound().closures())
                .hasSize(1);
    }

    @Test
    void hours_come_back_from_the_database_as_they_went_in() {
        var hours = new OpeningHours(List.of(MORNING), List.of(new Closure(CHRISTMAS_EVE, CHRISTMAS_EVE)));
        var column = new OpeningHoursColumn();

        assertThat(column.convertToEntityAttribute(column.convertToDatabaseColumn(hours)))
                .isEqualTo(hours);
        assertThat(EventJson.write(hours)).contains("{\"day\":\"MONDAY\",\"opens\":\"09:00\",\"closes\":\"12:00\"}");
    }

    private static OpeningHours weekly(OpenSpan... spans) {
        return new OpeningHours(List.of(spans), List.of());
    }

    private static OpeningHours closed(Closure... closures) {
        return new OpeningHours(List.of(), List.of(closures));
    }

    private static void refuses(String code, OpeningHours hours) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(hours::sound)
                .extracting(RuleViolation::code)
                .isEqualTo(code);
    }
}
