package dk.kk.shared.offer.enrolment;

import static dk.kk.shared.offer.enrolment.Phase.ACCEPTED;
import static dk.kk.shared.offer.enrolment.Phase.CANCELLED;
import static dk.kk.shared.offer.enrolment.Phase.COMPLETED;
import static dk.kk.shared.offer.enrolment.Phase.DROPPED_OUT;
import static dk.kk.shared.offer.enrolment.Phase.NO_SHOW;
import static dk.kk.shared.offer.enrolment.Phase.PAUSED;
import static dk.kk.shared.offer.enrolment.Phase.REFERRED;
import static dk.kk.shared.offer.enrolment.Phase.STARTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.kk.shared.offer.catalogue.TestOffers;
import dk.kk.shared.offer.counting.CountsAs;
import dk.kk.shared.offer.places.Waiting;
import dk.kk.shared.offer.places.WaitingListEntry;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.stream.Origin;
import dk.kk.shared.platform.testing.LifecycleWalk;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class EnrolmentTest {

    private static final LocalDate TODAY = LocalDate.of(2007, 11, 30);
    private static final LocalDate START = TODAY.minusDays(9);
    private static final BusinessClock CLOCK = BusinessClock.at(Instant.parse("2007-11-30T11:00:00Z"));
    private static final BusinessClock TOMORROW = BusinessClock.at(Instant.parse("2007-12-01T11:00:00Z"));

    @Test
    void from_each_phase_only_these_moves_are_possible_and_each_says_what_happened() {
        assertThat(LifecycleWalk.of(Phase.class, (from, to) -> moved(enrolmentIn(from), to)))
                .containsExactlyInAnyOrder(
                        "REFERRED -> ACCEPTED: accepted",
                        "REFERRED -> CANCELLED: cancelled",
                        "REFERRED -> NO_SHOW: no-show",
                        "ACCEPTED -> STARTED: started",
                        "ACCEPTED -> CANCELLED: cancelled",
                        "ACCEPTED -> NO_SHOW: no-show",
                        "STARTED -> PAUSED: paused",
                        "STARTED -> COMPLETED: completed",
                        "STARTED -> DROPPED_OUT: dropped-out",
                        "PAUSED -> STARTED: resumed",
                        "PAUSED -> COMPLETED: completed",
                        "PAUSED -> DROPPED_OUT: dropped-out");
    }

    @Test
    void in_the_waiting_list_only_these_moves_are_possible_and_each_says_what_happened() {
        assertThat(LifecycleWalk.of(Waiting.class, (from, to) -> listed(enrolmentListed(from), to)))
                .containsExactlyInAnyOrder(
                        "NOT_WAITING -> WAITING: waiting",
                        "WAITING -> WAITING: waiting",
                        "WAITING -> OFFERED: place-offered",
                        "OFFERED -> DECLINED: place-declined",
                        "OFFERED -> EXPIRED: place-expired",
                        "DECLINED -> WAITING: waiting",
                        "EXPIRED -> WAITING: waiting");
        refused("enrolment-not-referred", () -> listed(enrolmentIn(ACCEPTED), Waiting.WAITING));
    }

    @Test
    void an_offered_place_is_accepted_to_its_last_day_and_nobody_who_waits_goes_past_the_others() {
        refused("enrolment-waits", () -> enrolmentListed(Waiting.WAITING).accept(CLOCK));
        refused("place-offer-over", () -> enrolmentListed(Waiting.OFFERED).accept(TOMORROW));

        var offered = enrolmentListed(Waiting.OFFERED);
        offered.accept(CLOCK);
        assertThat(offered.standing().inList()).isEqualTo(WaitingListEntry.NONE);
        enrolmentListed(Waiting.WAITING).cancel(CLOCK);
    }

    @Test
    void only_a_course_that_began_has_actual_days() {
        for (var phase : Phase.values()) {
            var standing = enrolmentIn(phase).standing();
            assertThat(standing.actualStart() != null).as("%s", phase).isEqualTo(phase.hasStarted());
            assertThat(standing.actualEnd() != null).as("%s", phase).isEqualTo(phase.hasEnded());
        }
    }

    @Test
    void nobody_begins_in_an_offer_that_is_not_in_force() {
        var offer = TestOffers.inForce(LocalDate.of(2007, 1, 1), TODAY);

        Enrolment.refer(UUID.randomUUID(), offer, TODAY.minusDays(1), CLOCK);
        refused("offer-not-in-force", () -> Enrolment.refer(UUID.randomUUID(), offer, TODAY, CLOCK));
        refused(
                "offer-not-in-force",
                () -> Enrolment.refer(UUID.randomUUID(), offer, LocalDate.of(2006, 12, 31), CLOCK));
    }

    @Test
    void what_really_happened_does_not_lie_ahead() {
        refused("day-in-future", () -> enrolmentIn(ACCEPTED).start(TODAY.plusDays(1), null, CLOCK));
        refused("day-in-future", () -> enrolmentIn(ACCEPTED).start(TODAY, TODAY.plusDays(1), CLOCK));
        refused("day-in-future", () -> enrolmentIn(STARTED).complete(TODAY.plusDays(1), CLOCK));
        refused("day-in-future", () -> enrolmentIn(STARTED).dropOut(TODAY.plusDays(1), CLOCK));
    }

    @Test
    void a_course_may_end_on_the_day_it_began_and_not_before() {
        var enrolment = enrolmentIn(STARTED);
        refused("enrolment-ends-before-start", () -> enrolment.complete(START.minusDays(1), CLOCK));

        enrolment.complete(START, CLOCK);

        assertThat(enrolment.standing().actualEnd()).isEqualTo(START);
    }

    @Test
    void the_event_carries_all_that_was_ever_recorded() {
        var enrolment = enrolmentIn(DROPPED_OUT);

        var event = enrolment.event("dropped-out", "x");
        var state = EnrolmentState.of(enrolment);

        assertThat(event.type()).isEqualTo("enrolment.dropped-out");
        assertThat(event.state()).isEqualTo(state);
        assertThat(state.countsAs()).isEqualTo(CountsAs.ACTIVATION);
        assertThat(state.countsForGoal3()).isTrue();
        assertThat(state.rows())
                .extracting(EnrolmentState.Row::phase)
                .containsExactly(REFERRED, ACCEPTED, STARTED, DROPPED_OUT);
        for (var i = 0; i < 3; i++) {
            assertThat(state.rows().get(i).supersededAt())
                    .isEqualTo(state.rows().get(i + 1).recordedAt());
        }
        assertThat(state.rows().getLast().supersededAt()).isNull();
    }

    @Test
    void a_clock_that_jumps_back_does_not_turn_recorded_time() {
        var enrolment = enrolmentIn(REFERRED);

        enrolment.accept(BusinessClock.at(Instant.parse("2007-11-29T11:00:00Z")));

        assertThat(enrolment.standing().recordedAt()).isEqualTo(CLOCK.instant());
    }

    @Test
    void a_warning_is_told_when_it_changes_and_stays_until_the_course_is_over() {
        var week = Week.parse("2007-W46");
        var enrolment = enrolmentIn(STARTED);
        var version = enrolment.version();

        assertThat(enrolment.warnOfDropOut(null, Origin.LIVE, CLOCK)).isEmpty();
        assertThat(enrolment.warnOfDropOut(week, Origin.LIVE, CLOCK)).contains("drop-out-warned");
        assertThat(enrolment.warnOfDropOut(week, Origin.LIVE, CLOCK)).isEmpty();
        assertThat(enrolment.warnOfDropOut(Week.parse("2007-W45"), Origin.LIVE, CLOCK))
                .contains("drop-out-warned");
        assertThat(enrolment.warnOfDropOut(null, Origin.LIVE, CLOCK)).contains("drop-out-warning-withdrawn");
        assertThat(enrolment.warnOfDropOut(week, Origin.LIVE, CLOCK)).contains("drop-out-warned");
        assertThat(enrolment.version()).isEqualTo(version + 4);

        var standing = Standing.of(STARTED, TODAY, TODAY, null, TODAY, CLOCK.instant());
        var referral = enrolment.referral();
        enrolment.restate(new Course("1", referral, standing, referral.counting(), Origin.LIVE), CLOCK);
        assertThat(enrolment.standing().dropOutWarningSince())
                .as("OPERA knows of no warning")
                .isEqualTo(week.monday());

        enrolment.dropOut(TODAY, CLOCK);
        assertThat(enrolment.standing().dropOutWarningSince()).isNull();
        assertThat(enrolment.warnOfDropOut(week, Origin.LIVE, CLOCK)).isEmpty();
    }

    @Test
    void a_week_has_the_number_that_iso_8601_gives_it() {
        assertThat(Week.of(LocalDate.of(2007, 12, 31))).hasToString("2008-W01");
        assertThat(Week.of(LocalDate.of(2010, 1, 3))).hasToString("2009-W53");
        assertThat(Week.parse("2009-W53").monday()).isEqualTo(LocalDate.of(2009, 12, 28));
        refused("week-unknown", () -> Week.parse("2008-W53"));
        refused("week-unknown", () -> Week.parse("2007-W00"));
        refused("week-unknown", () -> Week.parse("0007-W10"));
    }

    private static void refused(String code, ThrowingCallable attempt) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(attempt)
                .extracting(RuleViolation::code)
                .isEqualTo(code);
    }

    private static Enrolment enrolmentIn(Phase phase) {
        var offer = TestOffers.inForce(LocalDate.of(2005, 1, 1), null);
        var enrolment = Enrolment.refer(UUID.randomUUID(), offer, TODAY, CLOCK);
        switch (phase) {
            case REFERRED -> {}
            case CANCELLED -> enrolment.cancel(CLOCK);
            case NO_SHOW -> enrolment.noteNoShow(CLOCK);
            case ACCEPTED, STARTED, PAUSED, COMPLETED, DROPPED_OUT -> {
                enrolment.accept(CLOCK);
                if (phase.hasStarted()) {
                    enrolment.start(START, TODAY, CLOCK);
                }
                if (phase == PAUSED) {
                    enrolment.pause(TODAY.minusDays(2), PauseReason.LEAVE, CLOCK);
                }
                if (phase.hasEnded()) {
                    moved(enrolment, phase);
                }
            }
        }
        return enrolment;
    }

    private static Enrolment enrolmentListed(Waiting waiting) {
        var enrolment = enrolmentIn(REFERRED);
        if (waiting != Waiting.NOT_WAITING) {
            listed(enrolment, Waiting.WAITING);
        }
        if (waiting != Waiting.NOT_WAITING && waiting != Waiting.WAITING) {
            listed(enrolment, Waiting.OFFERED);
        }
        if (waiting == Waiting.DECLINED || waiting == Waiting.EXPIRED) {
            listed(enrolment, waiting);
        }
        return enrolment;
    }

    private static String listed(Enrolment enrolment, Waiting to) {
        var entry = enrolment.standing().inList();
        var next = switch (to) {
            case NOT_WAITING -> WaitingListEntry.NONE;
            case WAITING -> entry.waiting(null, TODAY);
            case OFFERED -> entry.offered(TODAY);
            case DECLINED -> WaitingListEntry.declined();
            case EXPIRED -> WaitingListEntry.expired();
        };
        return enrolment.moveInList(next, CLOCK);
    }

    /** The verb that leads there raises the version by one; to where every enrolment begins leads none. */
    private static String moved(Enrolment enrolment, Phase to) {
        var before = enrolment.version();
        var happened = switch (to) {
            case REFERRED -> throw new RuleViolation("illegal-move", "allowed", enrolment.allowedMoves());
            case ACCEPTED -> enrolment.accept(CLOCK);
            case STARTED ->
                enrolment.standing().phase() == PAUSED
                        ? enrolment.resume(TODAY, CLOCK)
                        : enrolment.start(TODAY, null, CLOCK);
            case PAUSED -> enrolment.pause(TODAY, PauseReason.LEAVE, CLOCK);
            case COMPLETED -> enrolment.complete(TODAY, CLOCK);
            case DROPPED_OUT -> enrolment.dropOut(TODAY, CLOCK);
            case CANCELLED -> enrolment.cancel(CLOCK);
            case NO_SHOW -> enrolment.noteNoShow(CLOCK);
        };
        assertThat(enrolment.standing().phase()).isEqualTo(to);
        assertThat(enrolment.version()).isEqualTo(before + 1);
        return happened;
    }
}
