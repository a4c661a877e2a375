package dk.kk.shared.plan.figure;

import static dk.kk.shared.plan.figure.FigureTarget.Bound.AT_LEAST;
import static dk.kk.shared.plan.figure.FigureTarget.Bound.AT_MOST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.problem.RuleViolation;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FigureTest {
    private static final BusinessClock CLOCK = BusinessClock.at(Instant.parse("2010-04-08T09:00:00Z"));
    private static final LocalDate DAY = LocalDate.parse("2009-11-30");
    private static final LocalDate KNOWN = LocalDate.parse("2009-12-02");
    private static final Figure GOAL_2 = figure(FigureCode.GOAL_2, null).checked();
    private static final Figure REACHED = figure(FigureCode.CASEWORKER_REACHED, FigurePart.SOF_GREEN_LINE);

    @Test
    void a_figure_is_found_where_kpi_service_answers_it() {
        assertThat(GOAL_2.live()).isEqualTo("/api/v1/goals/2?population=STRATEGY");
        assertThat(GOAL_2.recount(DAY, KNOWN))
                .isEqualTo("/api/v1/goals/2?population=STRATEGY&asOf=2009-11-30&knownAt=2009-12-02");
        assertThat(GOAL_2.page(DAY, KNOWN)).isEqualTo("/?population=STRATEGY&asOf=2009-11-30&knownAt=2009-12-02#goals");
        assertThat(figure(FigureCode.COORDINATED, FigurePart.BIF).recount(DAY, KNOWN))
                .isEqualTo("/api/v1/duty-measures/coordination?to=2009-11-30&asOf=2009-12-02");
        assertThat(REACHED.recount(DAY, null)).isEqualTo("/api/v1/duty-measures/approaches?to=2009-11-30");
        assertThat(REACHED.page(null, null)).isEqualTo("/duty-measures#approaches");
    }

    @Test
    void a_figure_of_several_rows_needs_one_of_its_own_and_others_take_none() {
        for (var code : FigureCode.values()) {
            for (var part : FigurePart.values()) {
                if (code.parts().contains(part)) {
                    assertThat(figure(code, part).checked().part()).isEqualTo(part);
                } else {
                    refused("figure-parameters-unfit", () -> figure(code, part).checked());
                }
            }
        }
        refused(
                "figure-parameters-unfit",
                () -> figure(FigureCode.TABLE_2, null).checked());
        refused(
                "figure-parameters-unfit",
                () -> new Figure(FigureCode.TABLE_2, FigurePopulation.STRATEGY, FigurePart.DISABILITY).checked());
    }

    @Test
    void a_share_has_a_total_and_other_values_have_none() {
        refused("figure-value-unfit", () -> value(640, null).checked(GOAL_2, CLOCK));
        refused("figure-value-unfit", () -> value(4, 3L).checked(GOAL_2, CLOCK));
        refused("figure-value-unfit", () -> new FigureValue(DAY, null, 3600L, 2L).checked(REACHED, CLOCK));
        assertThat(value(640, 3357L).checked(GOAL_2, CLOCK).shown()).isEqualByComparingTo("19.1");
    }

    @Test
    void a_value_is_known_on_its_day_or_later_where_kpi_service_can_be_asked_that() {
        refused("figure-day-unfit", () -> new FigureValue(DAY, null, 1L, 2L).checked(GOAL_2, CLOCK));
        refused("figure-day-unfit", () -> new FigureValue(DAY, DAY.minusDays(1), 1L, 2L).checked(GOAL_2, CLOCK));
        refused("figure-day-unfit", () -> new FigureValue(DAY, KNOWN, 3600L, null).checked(REACHED, CLOCK));
        refused(
                "day-in-future",
                () -> new FigureValue(CLOCK.today().plusDays(1), null, 1L, null).checked(REACHED, CLOCK));
    }

    @Test
    void the_difference_is_of_the_counts_rounded_once() {
        assertThat(value(1, 3L).to(value(2, 3L))).isEqualByComparingTo("33.3");
        assertThat(value(1, 1000L).to(value(4, 10_000L))).isEqualByComparingTo("-0.1");
        assertThat(new FigureValue(DAY, null, 7200L, null).to(new FigureValue(DAY, null, 3600L, null)))
                .isEqualByComparingTo("-3600");
    }

    @Test
    void a_target_is_reached_by_the_counts_and_not_by_rounding() {
        var half = new FigureTarget(AT_LEAST, BigDecimal.valueOf(50), DAY);
        assertThat(half.isReachedBy(value(1, 2L))).isTrue();
        assertThat(value(4999, 10_000L).shown()).isEqualByComparingTo("50.0");
        assertThat(half.isReachedBy(value(4999, 10_000L))).isFalse();
        var anHour = new FigureTarget(AT_MOST, BigDecimal.valueOf(3600), DAY);
        assertThat(anHour.isReachedBy(value(3600, null))).isTrue();
        assertThat(anHour.isReachedBy(value(3601, null))).isFalse();
    }

    @Test
    void a_target_fits_the_figure() {
        refused(
                "figure-target-unfit",
                () -> new FigureTarget(AT_LEAST, new BigDecimal("100.1"), DAY).requireFit(GOAL_2));
        refused(
                "figure-target-unfit",
                () -> new FigureTarget(AT_MOST, new BigDecimal("3600.5"), DAY).requireFit(REACHED));
        Arrays.stream(FigureCode.values())
                .forEach(code -> new FigureTarget(AT_MOST, BigDecimal.TEN, DAY).requireFit(figure(code, null)));
    }

    private static Figure figure(FigureCode code, @Nullable FigurePart part) {
        return new Figure(code, null, part);
    }

    private static FigureValue value(long amount, @Nullable Long ofAll) {
        return new FigureValue(DAY, KNOWN, amount, ofAll);
    }

    private static void refused(String code, ThrowingCallable verb) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(verb)
                .extracting(RuleViolation::code)
                .isEqualTo(code);
    }
}
