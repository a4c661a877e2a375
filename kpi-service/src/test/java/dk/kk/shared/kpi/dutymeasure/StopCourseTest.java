package dk.kk.shared.kpi.dutymeasure;

import static dk.kk.shared.kpi.dutymeasure.DutyMeasure.BENEFIT_RESUMED;
import static dk.kk.shared.kpi.dutymeasure.DutyMeasure.CITIZEN_CONTACTED;
import static dk.kk.shared.kpi.dutymeasure.DutyMeasure.SOF_TOLD;
import static dk.kk.shared.kpi.dutymeasure.StopCourse.Claim.NOT_SHARED;
import static dk.kk.shared.kpi.dutymeasure.StopCourse.Claim.OWED;
import static dk.kk.shared.kpi.dutymeasure.StopCourse.Claim.SHARED_LATER;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.kpi.dutymeasure.StopCourse.Told;
import dk.kk.shared.kpi.ledger.Fact;
import dk.kk.shared.kpi.ledger.FactKind;
import dk.kk.shared.platform.days.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StopCourseTest {

    private static final Instant DECIDED = Instant.parse("2009-10-14T07:00:00Z");
    private static final Instant REGISTERED = Instant.parse("2009-10-13T07:00:00Z");
    private static final LocalDate EFFECTIVE_FROM = LocalDate.of(2009, 10, 16);
    private static final Told TOLD_AT_ONCE = new Told(DECIDED, null, null);

    @Test
    void a_stop_begins_with_its_decision_or_with_its_registration_where_nobody_decided_it() {
        assertThat(stop(StopPhase.DECIDED, true, false, DECIDED).began()).isEqualTo(DECIDED);
        assertThat(stop(StopPhase.EFFECTIVE, true, true, null).began()).isEqualTo(REGISTERED);
    }

    @Test
    void history_that_was_delivered_later_and_stops_that_nobody_ever_decided_count_nowhere() {
        assertThat(stop(StopPhase.DECIDED, false, false, DECIDED).began()).isNull();
        assertThat(stop(StopPhase.DROPPED, true, false, null).began()).isNull();
        assertThat(stop(StopPhase.BENEFIT_ENDED, true, false, null).began())
                .as("the benefit ended before a decision")
                .isNull();
    }

    @Test
    void sof_must_be_told_where_the_citizen_was_known_to_be_shared_on_the_first_day_of_the_stop() {
        assertThat(claim(shared(EFFECTIVE_FROM, null, DECIDED, null))).isEqualTo(OWED);
        assertThat(claim(shared(EFFECTIVE_FROM.minusDays(9), EFFECTIVE_FROM, DECIDED, null)))
                .as("no more on that day")
                .isEqualTo(NOT_SHARED);
        assertThat(claim(shared(EFFECTIVE_FROM.plusDays(1), null, DECIDED, null)))
                .isEqualTo(NOT_SHARED);
        assertThat(claim(shared(EFFECTIVE_FROM, null, DECIDED.plusMillis(1), null)))
                .as("known a moment later")
                .isEqualTo(SHARED_LATER);
        assertThat(claim(shared(EFFECTIVE_FROM, null, REGISTERED, DECIDED.plusMillis(1))))
                .as("taken back since")
                .isEqualTo(OWED);
        assertThat(claim(shared(EFFECTIVE_FROM, null, REGISTERED, DECIDED)))
                .as("taken back by then")
                .isEqualTo(NOT_SHARED);
    }

    @Test
    void an_alert_that_was_withdrawn_before_the_stop_began_tells_nothing() {
        assertThat(until(told(new Told(REGISTERED, DECIDED, null)))).isNull();
        assertThat(until(told(new Told(REGISTERED, DECIDED.plusMillis(1), null))))
                .as("SOF had it then")
                .isEqualTo(REGISTERED);
        assertThat(until(told(null))).isNull();
    }

    @Test
    void told_after_it_took_effect_is_as_late_as_it_is() {
        var late = Instant.parse("2009-10-20T07:00:00Z");
        assertThat(told(new Told(late, null, null))).isEqualTo(new Wait(DECIDED, late, false));
    }

    @Test
    void a_stop_that_is_taken_back_before_sof_is_told_is_waited_for_no_more() {
        assertThat(wait(SOF_TOLD, StopPhase.WITHDRAWN, null, null)).isEqualTo(new Wait(DECIDED, null, true));
        assertThat(wait(SOF_TOLD, StopPhase.WITHDRAWN, TOLD_AT_ONCE, null))
                .isEqualTo(new Wait(DECIDED, DECIDED, false));
    }

    @Test
    void nobody_waits_for_contact_who_was_not_told_of_or_is_paid_again() {
        assertThat(wait(CITIZEN_CONTACTED, StopPhase.EFFECTIVE, null, null)).isNull();
        assertThat(wait(CITIZEN_CONTACTED, StopPhase.EFFECTIVE, TOLD_AT_ONCE, null))
                .isEqualTo(new Wait(DECIDED, null, false));
        assertThat(wait(CITIZEN_CONTACTED, StopPhase.RESUMED, TOLD_AT_ONCE, DECIDED.plusSeconds(9)))
                .isEqualTo(new Wait(DECIDED, null, true));
        assertThat(wait(CITIZEN_CONTACTED, StopPhase.RESUMED, new Told(DECIDED, null, DECIDED.plusSeconds(5)), DECIDED))
                .isEqualTo(new Wait(DECIDED, DECIDED.plusSeconds(5), false));
    }

    @Test
    void payment_is_waited_for_from_the_first_day_of_the_stop_as_long_as_there_is_a_benefit() {
        var begins = Instant.parse("2009-10-15T22:00:00Z");
        var sameDay = Instant.parse("2009-10-16T21:59:59Z");
        assertThat(wait(BENEFIT_RESUMED, StopPhase.DECIDED, TOLD_AT_ONCE, null)).isNull();
        assertThat(wait(BENEFIT_RESUMED, StopPhase.EFFECTIVE, TOLD_AT_ONCE, null))
                .isEqualTo(new Wait(begins, null, false));
        assertThat(wait(BENEFIT_RESUMED, StopPhase.RESUMED, TOLD_AT_ONCE, sameDay))
                .isEqualTo(new Wait(begins, sameDay, false));
        assertThat(wait(BENEFIT_RESUMED, StopPhase.BENEFIT_ENDED, TOLD_AT_ONCE, null))
                .isEqualTo(new Wait(begins, null, true));
    }

    private static @Nullable Instant until(@Nullable Wait wait) {
        return wait == null ? null : wait.until();
    }

    private static @Nullable Wait told(@Nullable Told alert) {
        return wait(SOF_TOLD, StopPhase.EFFECTIVE, alert, null);
    }

    private static @Nullable Wait wait(
            DutyMeasure measure, StopPhase phase, @Nullable Told alert, @Nullable Instant resumedAt) {
        var stop = new StopCourse(phase, true, false, DECIDED, REGISTERED, EFFECTIVE_FROM, resumedAt, alert, List.of());
        return measure.wait(stop).orElse(null);
    }

    private static StopCourse stop(StopPhase phase, boolean live, boolean discovered, @Nullable Instant decidedAt) {
        var effectiveFrom = phase == StopPhase.DROPPED ? null : EFFECTIVE_FROM;
        return new StopCourse(
                phase, live, discovered, decidedAt, REGISTERED, effectiveFrom, null, TOLD_AT_ONCE, List.of());
    }

    private static StopCourse.Claim claim(Fact shared) {
        return new StopCourse(
                        StopPhase.DECIDED,
                        true,
                        false,
                        DECIDED,
                        REGISTERED,
                        EFFECTIVE_FROM,
                        null,
                        TOLD_AT_ONCE,
                        List.of(shared))
                .claim(DECIDED);
    }

    private static Fact shared(
            LocalDate from, @Nullable LocalDate to, Instant recordedAt, @Nullable Instant supersededAt) {
        return new Fact(FactKind.SHARED, "SHARED", new Period(from, to), recordedAt, supersededAt);
    }
}
