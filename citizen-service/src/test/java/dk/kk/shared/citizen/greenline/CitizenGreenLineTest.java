package dk.kk.shared.citizen.greenline;

import static dk.kk.shared.citizen.directory.Administration.BIF;
import static dk.kk.shared.citizen.directory.Administration.SOF;
import static dk.kk.shared.citizen.greenline.GreenLineReason.ACUTE_NEED;
import static dk.kk.shared.citizen.greenline.GreenLineReason.CONTACT_AT_RISK;
import static dk.kk.shared.citizen.greenline.LiftReason.CITIZEN_DECLINES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.kk.shared.platform.days.Period;
import dk.kk.shared.platform.days.Periods;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.timeline.Row;
import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class CitizenGreenLineTest {
    private static final LocalDate TODAY = LocalDate.of(2007, 11, 30);

    private final CitizenGreenLine line = Lines.of(Periods.of());

    @Test
    void it_holds_from_its_day_through_its_last_day() {
        line.set(ACUTE_NEED, TODAY.minusDays(9), SOF, TODAY);
        line.end(TODAY.minusDays(2), BIF, TODAY);

        assertThat(line.timeline().asOf(TODAY.minusDays(10))).isEmpty();
        assertThat(line.timeline().asOf(TODAY.minusDays(2)))
                .contains(GreenLinePeriod.setBy(SOF, ACUTE_NEED).endedBy(BIF));
        assertThat(line.timeline().asOf(TODAY.minusDays(1))).isEmpty();
    }

    @Test
    void it_may_last_one_day() {
        line.set(ACUTE_NEED, TODAY, SOF, TODAY);
        line.end(TODAY, SOF, TODAY);

        assertThat(line.timeline().current())
                .extracting(Row::days)
                .containsExactly(new Period(TODAY, TODAY.plusDays(1)));
    }

    @Test
    void nothing_is_said_of_days_to_come() {
        refused("green-line-in-the-future", () -> line.set(ACUTE_NEED, TODAY.plusDays(1), SOF, TODAY));
        line.set(ACUTE_NEED, TODAY, SOF, TODAY);
        refused("green-line-in-the-future", () -> line.end(TODAY.plusDays(1), SOF, TODAY));
    }

    @Test
    void who_is_on_it_is_not_put_on_it_again() {
        line.set(ACUTE_NEED, TODAY.minusDays(5), SOF, TODAY);

        refused("green-line-overlaps", () -> line.set(ACUTE_NEED, TODAY.minusDays(5), SOF, TODAY));
        refused("green-line-overlaps", () -> line.set(CONTACT_AT_RISK, TODAY, BIF, TODAY));
    }

    @Test
    void a_period_is_not_put_before_one_that_is_over_for_it_would_go_on_into_it() {
        line.set(ACUTE_NEED, TODAY.minusDays(5), SOF, TODAY);
        line.end(TODAY.minusDays(3), SOF, TODAY);

        refused("green-line-overlaps", () -> line.set(ACUTE_NEED, TODAY.minusDays(9), SOF, TODAY));
        refused("green-line-overlaps", () -> line.set(ACUTE_NEED, TODAY.minusDays(3), SOF, TODAY));
        line.set(ACUTE_NEED, TODAY.minusDays(2), SOF, TODAY);
    }

    @Test
    void what_is_ended_has_begun_and_not_ended() {
        refused("green-line-not-set", () -> line.end(TODAY, SOF, TODAY));
        line.set(ACUTE_NEED, TODAY.minusDays(5), SOF, TODAY);
        refused("green-line-ends-before-start", () -> line.end(TODAY.minusDays(6), SOF, TODAY));
        line.end(TODAY, SOF, TODAY);
        refused("green-line-not-set", () -> line.end(TODAY, SOF, TODAY));
    }

    @Test
    void a_mistaken_period_never_was_and_what_was_believed_stays_known() {
        line.set(ACUTE_NEED, TODAY.minusDays(5), SOF, TODAY);
        refused("green-line-period-unknown", () -> line.correct(TODAY));
        line.correct(TODAY.minusDays(5));

        assertThat(line.timeline().current()).isEmpty();
        assertThat(line.timeline().rows()).hasSize(1);
    }

    @Test
    void by_the_rule_it_holds_on_the_days_of_special_needs_and_what_is_said_by_hand_shows_first() {
        var byRule = Lines.of(Periods.of(new Period(TODAY.minusDays(9), TODAY.minusDays(1))));
        byRule.follow();
        byRule.set(ACUTE_NEED, TODAY.minusDays(4), SOF, TODAY);

        assertThat(byRule.timeline().asOf(TODAY.minusDays(10))).isEmpty();
        assertThat(byRule.timeline().asOf(TODAY.minusDays(5))).contains(GreenLinePeriod.OF_RULE);
        assertThat(byRule.timeline().asOf(TODAY.minusDays(4))).contains(GreenLinePeriod.setBy(SOF, ACUTE_NEED));
        byRule.end(TODAY.minusDays(3), BIF, TODAY);
        assertThat(byRule.timeline().asOf(TODAY.minusDays(2))).contains(GreenLinePeriod.OF_RULE);
        assertThat(byRule.timeline().asOf(TODAY.minusDays(1))).isEmpty();
    }

    @Test
    void what_the_rule_says_is_lifted_and_not_ended() {
        var byRule = Lines.of(Periods.of(Period.since(TODAY.minusDays(9))));
        byRule.follow();
        refused("green-line-by-rule", () -> byRule.end(TODAY, SOF, TODAY));
        refused("green-line-not-lifted", () -> byRule.endLift(TODAY, SOF, TODAY));
        refused("green-line-not-by-rule", () -> byRule.lift(CITIZEN_DECLINES, TODAY.minusDays(10), SOF, TODAY));
        refused("green-line-in-the-future", () -> byRule.lift(CITIZEN_DECLINES, TODAY.plusDays(1), SOF, TODAY));
        byRule.lift(CITIZEN_DECLINES, TODAY.minusDays(5), BIF, TODAY);

        assertThat(byRule.timeline().asOf(TODAY)).isEmpty();
        refused("green-line-lift-overlaps", () -> byRule.lift(CITIZEN_DECLINES, TODAY.minusDays(6), SOF, TODAY));
        byRule.endLift(TODAY.minusDays(2), SOF, TODAY);
        assertThat(byRule.timeline().asOf(TODAY.minusDays(2))).isEmpty();
        assertThat(byRule.timeline().asOf(TODAY.minusDays(1))).contains(GreenLinePeriod.OF_RULE);
        byRule.correctLift(TODAY.minusDays(5));
        assertThat(byRule.timeline().current()).extracting(Row::days).containsExactly(Period.since(TODAY.minusDays(9)));
    }

    @Test
    void the_rule_does_not_overrule_a_lift_and_a_hand_does() {
        var byRule = Lines.of(Periods.of(Period.since(TODAY.minusDays(9))));
        byRule.follow();
        byRule.lift(CITIZEN_DECLINES, TODAY.minusDays(5), BIF, TODAY);
        byRule.follow();
        assertThat(byRule.timeline().asOf(TODAY)).isEmpty();

        byRule.set(ACUTE_NEED, TODAY, SOF, TODAY);
        assertThat(byRule.timeline().asOf(TODAY)).contains(GreenLinePeriod.setBy(SOF, ACUTE_NEED));
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(act)
                .extracting(RuleViolation::code)
                .isEqualTo(code);
    }
}
