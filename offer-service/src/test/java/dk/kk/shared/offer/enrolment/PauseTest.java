package dk.kk.shared.offer.enrolment;

import static dk.kk.shared.offer.enrolment.PauseReason.ILLNESS;
import static dk.kk.shared.offer.enrolment.PauseReason.LEAVE;
import static dk.kk.shared.offer.enrolment.Phase.COMPLETED;
import static dk.kk.shared.offer.enrolment.Phase.PAUSED;
import static dk.kk.shared.offer.enrolment.Phase.STARTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dk.kk.shared.offer.catalogue.TestOffers;
import dk.kk.shared.offer.places.PlaceUse;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.json.EventJson;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.stream.Origin;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PauseTest {
    private static final BusinessClock CLOCK = BusinessClock.at(Instant.parse("2007-11-30T11:00:00Z"));
    private static final LocalDate START = LocalDate.of(2007, 11, 1);
    private static final LocalDate TODAY = LocalDate.of(2007, 11, 30);

    private final Enrolment course = started();

    @Test
    void a_pause_lasts_from_its_first_day_to_the_day_before_the_citizen_is_back() {
        course.pause(nov(5), ILLNESS, CLOCK);
        assertThat(List.of(nov(4), nov(5), TODAY)).map(course::isPausedOn).containsExactly(false, true, true);

        course.resume(nov(9), CLOCK);
        assertThat(List.of(nov(4), nov(5), nov(8), nov(9)))
                .map(course::isPausedOn)
                .containsExactly(false, true, true, false);
    }

    @Test
    void pauses_follow_each_other_and_each_keeps_its_days_and_its_reason() {
        course.pause(nov(5), ILLNESS, CLOCK);
        course.resume(nov(9), CLOCK);
        refused("pause-overlaps", () -> course.pause(nov(8), LEAVE, CLOCK));
        course.pause(nov(9), LEAVE, CLOCK);

        assertThat(Pause.of(course.history()))
                .extracting(Pause::pausedOn, Pause::resumedOn, Pause::pauseReason)
                .containsExactly(tuple(nov(5), nov(9), ILLNESS), tuple(nov(9), null, LEAVE));
    }

    @Test
    void nobody_is_paused_before_the_day_after_the_start_or_ahead_or_back_on_the_day_of_the_pause() {
        refused("pause-before-start", () -> course.pause(START, LEAVE, CLOCK));
        refused("day-in-future", () -> course.pause(TODAY.plusDays(1), LEAVE, CLOCK));
        course.pause(START.plusDays(1), LEAVE, CLOCK);
        refused("resumption-before-pause", () -> course.resume(START.plusDays(1), CLOCK));
        refused("day-in-future", () -> course.resume(TODAY.plusDays(1), CLOCK));
        course.resume(START.plusDays(2), CLOCK);
    }

    @Test
    void a_paused_course_is_resumed_and_not_started_again_and_only_a_paused_one_is_resumed() {
        var accepted =
                Enrolment.refer(UUID.randomUUID(), TestOffers.inForce(LocalDate.of(2005, 1, 1), null), START, CLOCK);
        accepted.accept(CLOCK);
        refused("enrolment-not-paused", () -> accepted.resume(TODAY, CLOCK));

        course.pause(nov(5), LEAVE, CLOCK);
        refused("enrolment-paused", () -> course.start(TODAY, null, CLOCK));
    }

    @Test
    void a_paused_citizen_keeps_the_place_and_the_course_goes_on_for_the_goals() {
        course.pause(nov(5), LEAVE, CLOCK);

        assertThat(course.standing().placeUse()).isEqualTo(PlaceUse.TAKEN);
        assertThat(course.lastsOn(nov(6))).isTrue();
        assertThat(Participation.isActivation(course.referral(), course.standing(), nov(6)))
                .isTrue();
        assertThat(Participation.isRecentOffer(course.referral(), course.standing(), TODAY, 6))
                .isTrue();
    }

    @Test
    void who_drops_out_of_a_pause_was_there_until_the_last_day_of_attendance() {
        course.pause(nov(5), ILLNESS, CLOCK);

        course.dropOut(nov(2), CLOCK);

        assertThat(course.standing().actualEnd()).isEqualTo(nov(2));
        assertThat(Participation.isActivation(course.referral(), course.standing(), nov(6)))
                .isFalse();
        assertThat(Pause.of(course.history())).hasSize(1);
    }

    @Test
    void the_event_carries_the_days_of_each_pause_and_never_why() {
        course.pause(nov(5), ILLNESS, CLOCK);
        course.resume(nov(9), CLOCK);

        var state = course.state();

        assertThat(state.rows())
                .extracting(EnrolmentState.Row::phase, EnrolmentState.Row::pausedOn, EnrolmentState.Row::resumedOn)
                .endsWith(tuple(STARTED, null, null), tuple(PAUSED, nov(5), null), tuple(STARTED, nov(5), nov(9)));
        assertThat(EventJson.write(state)).doesNotContain("ILLNESS");
    }

    @Test
    void opera_knows_of_no_pause_and_ends_none() {
        course.pause(nov(5), LEAVE, CLOCK);

        course.restate(delivered(STARTED, null), CLOCK);
        assertThat(course.standing().phase()).isEqualTo(PAUSED);
        course.restate(delivered(COMPLETED, nov(20)), CLOCK);
        assertThat(course.standing().phase()).isEqualTo(COMPLETED);
        assertThat(course.isPausedOn(nov(6))).isTrue();
        course.restate(delivered(Phase.CANCELLED, null), CLOCK);
        assertThat(Pause.of(course.history())).as("of what never began").isEmpty();
    }

    private Course delivered(Phase phase, @Nullable LocalDate end) {
        var start = phase.hasStarted() ? START : null;
        var standing = Standing.of(phase, START, start, end, START, CLOCK.instant());
        return new Course("1", course.referral(), standing, course.referral().counting(), Origin.LIVE);
    }

    private static Enrolment started() {
        var offer = TestOffers.inForce(LocalDate.of(2005, 1, 1), null);
        var enrolment = Enrolment.refer(UUID.randomUUID(), offer, START, CLOCK);
        enrolment.accept(CLOCK);
        enrolment.start(START, START, CLOCK);
        return enrolment;
    }

    private static LocalDate nov(int day) {
        return LocalDate.of(2007, 11, day);
    }

    private static void refused(String code, ThrowingCallable attempt) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(attempt)
                .extracting(RuleViolation::code)
                .isEqualTo(code);
    }
}
