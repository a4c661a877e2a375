package dk.kk.shared.kpi.dutymeasure;

import static dk.kk.shared.kpi.dutymeasure.StopPhase.BENEFIT_ENDED;
import static dk.kk.shared.kpi.dutymeasure.StopPhase.DECIDED;
import static dk.kk.shared.kpi.dutymeasure.StopPhase.EFFECTIVE;
import static dk.kk.shared.kpi.dutymeasure.StopPhase.RESUMED;
import static dk.kk.shared.kpi.dutymeasure.StopPhase.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.kpi.dutymeasure.StopCourse.Claim;
import dk.kk.shared.kpi.dutymeasure.StopCourse.Told;
import dk.kk.shared.kpi.ledger.Fact;
import dk.kk.shared.kpi.ledger.FactKind;
import dk.kk.shared.kpi.waiting.MeasuredMoment;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.days.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** In October it is two hours later in Copenhagen. */
class KeptStopTest {

    private static final BusinessClock CLOCK = BusinessClock.at(Instant.parse("2009-12-01T12:00:00Z"));
    private static final LocalDate DAY = LocalDate.of(2009, 10, 14);
    private static final LocalDate EFFECTIVE_FROM = DAY.plusDays(2);
    private static final Instant BEGAN = Instant.parse("2009-10-14T07:00:00Z");
    private static final Instant LAST_MOMENT = Instant.parse("2009-10-18T21:59:59.999999Z");
    private static final Instant NEXT_MOMENT = Instant.parse("2009-10-18T22:00:00Z");

    @Test
    void a_stop_is_known_since_the_evening_of_the_day_on_which_it_began() {
        assertThat(kept(DECIDED, null, null).at(evening(DAY.minusDays(1)), List.of()))
                .isEmpty();
        assertThat(kept(DECIDED, null, null).at(evening(DAY), List.of())).isPresent();
    }

    @Test
    void what_another_system_decided_is_known_since_it_was_registered() {
        var late = stop(DECIDED, BEGAN.plusSeconds(86_400), null, null);
        assertThat(late.at(evening(DAY), List.of())).isEmpty();
        assertThat(late.at(evening(DAY.plusDays(1)), List.of())).isPresent();
    }

    @Test
    void before_it_ended_it_was_decided_and_in_force_from_its_day_on() {
        for (var ended : List.of(
                kept(RESUMED, NEXT_MOMENT, null),
                kept(BENEFIT_ENDED, null, NEXT_MOMENT),
                kept(EFFECTIVE, null, null))) {
            assertThat(phase(ended, DAY.plusDays(1))).isEqualTo(DECIDED);
            assertThat(phase(ended, EFFECTIVE_FROM)).isEqualTo(EFFECTIVE);
            assertThat(phase(ended, DAY.plusDays(4))).isEqualTo(EFFECTIVE);
        }
        assertThat(phase(kept(RESUMED, LAST_MOMENT, null), DAY.plusDays(4))).isEqualTo(RESUMED);
        assertThat(phase(kept(BENEFIT_ENDED, null, LAST_MOMENT), DAY.plusDays(4)))
                .isEqualTo(BENEFIT_ENDED);
    }

    @Test
    void what_was_withdrawn_later_was_decided_and_never_in_force() {
        assertThat(phase(kept(WITHDRAWN, null, NEXT_MOMENT), DAY.plusDays(4))).isEqualTo(DECIDED);
        assertThat(phase(kept(WITHDRAWN, null, LAST_MOMENT), DAY.plusDays(4))).isEqualTo(WITHDRAWN);
        assertThat(phase(kept(DECIDED, null, null), DAY.plusDays(4)))
                .as("its day has come, and nobody has told of it")
                .isEqualTo(DECIDED);
    }

    @Test
    void an_end_of_which_nobody_kept_when_it_came_is_always_known() {
        assertThat(phase(kept(WITHDRAWN, null, null), DAY)).isEqualTo(WITHDRAWN);
        assertThat(phase(kept(BENEFIT_ENDED, null, null), DAY)).isEqualTo(BENEFIT_ENDED);
    }

    @Test
    void sof_is_told_and_contact_made_when_it_happened() {
        var contacted = told(new Told(BEGAN, null, NEXT_MOMENT));
        assertThat(contacted
                        .at(evening(DAY.plusDays(4)), List.of())
                        .orElseThrow()
                        .alert())
                .isEqualTo(new Told(BEGAN, null, null));
        assertThat(contacted
                        .at(evening(DAY.plusDays(5)), List.of())
                        .orElseThrow()
                        .alert())
                .isEqualTo(new Told(BEGAN, null, NEXT_MOMENT));
        assertThat(told(new Told(NEXT_MOMENT, null, null))
                        .at(evening(DAY.plusDays(4)), List.of())
                        .orElseThrow()
                        .alert())
                .isNull();
    }

    @Test
    void who_became_known_as_shared_later_was_not_shared_until_then() {
        assertThat(claim(shared(NEXT_MOMENT, null), DAY.plusDays(4))).isEqualTo(Claim.NOT_SHARED);
        assertThat(claim(shared(NEXT_MOMENT, null), DAY.plusDays(5))).isEqualTo(Claim.SHARED_LATER);
        assertThat(claim(shared(LAST_MOMENT, NEXT_MOMENT), DAY.plusDays(4)))
                .as("taken back since")
                .isEqualTo(Claim.SHARED_LATER);
        assertThat(claim(shared(LAST_MOMENT, NEXT_MOMENT), DAY.plusDays(5))).isEqualTo(Claim.NOT_SHARED);
        assertThat(claim(shared(BEGAN, LAST_MOMENT), DAY.plusDays(4)))
                .as("known when it began")
                .isEqualTo(Claim.OWED);
    }

    @Test
    void open_waits_last_until_the_evening_and_until_now_on_a_day_that_is_not_over() {
        assertThat(evening(DAY.plusDays(4)).now()).isEqualTo(LAST_MOMENT);
        assertThat(evening(CLOCK.today()).now()).isEqualTo(CLOCK.instant());
        assertThat(evening(CLOCK.today().plusDays(9)).now()).isEqualTo(CLOCK.instant());
    }

    private static StopPhase phase(KeptStop stop, LocalDate day) {
        return stop.at(evening(day), List.of()).orElseThrow().phase();
    }

    private static Claim claim(Fact shared, LocalDate day) {
        return kept(DECIDED, null, null)
                .at(evening(day), List.of(shared))
                .orElseThrow()
                .claim(BEGAN);
    }

    private static Fact shared(Instant recordedAt, @Nullable Instant supersededAt) {
        return new Fact(FactKind.SHARED, "SHARED", new Period(DAY, null), recordedAt, supersededAt);
    }

    private static KeptStop kept(StopPhase phase, @Nullable Instant resumedAt, @Nullable Instant endedAt) {
        return new KeptStop(UUID.randomUUID(), course(phase, BEGAN, resumedAt, null), endedAt);
    }

    private static KeptStop stop(
            StopPhase phase, Instant registeredAt, @Nullable Instant resumedAt, @Nullable Instant endedAt) {
        return new KeptStop(UUID.randomUUID(), course(phase, registeredAt, resumedAt, null), endedAt);
    }

    private static KeptStop told(Told alert) {
        return new KeptStop(UUID.randomUUID(), course(EFFECTIVE, BEGAN, null, alert), null);
    }

    private static StopCourse course(
            StopPhase phase, Instant registeredAt, @Nullable Instant resumedAt, @Nullable Told alert) {
        return new StopCourse(phase, true, false, BEGAN, registeredAt, EFFECTIVE_FROM, resumedAt, alert, List.of());
    }

    private static MeasuredMoment evening(LocalDate day) {
        return MeasuredMoment.of(day, CLOCK);
    }
}
