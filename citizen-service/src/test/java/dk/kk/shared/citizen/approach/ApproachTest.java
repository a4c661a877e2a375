package dk.kk.shared.citizen.approach;

import static dk.kk.shared.citizen.approach.Channel.PHONE;
import static dk.kk.shared.citizen.approach.LapseReason.NOT_REACHED;
import static dk.kk.shared.citizen.approach.Phase.REACHED;
import static dk.kk.shared.citizen.directory.Administration.BIF;
import static dk.kk.shared.citizen.directory.Administration.SOF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.testing.LifecycleWalk;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ApproachTest {
    private static final Instant NOW = Instant.parse("2007-11-30T11:00:00Z");
    private static final BusinessClock CLOCK = BusinessClock.at(NOW);
    private static final Instant ASKED = NOW.minusSeconds(3600);

    @Test
    void from_each_phase_only_these_moves_are_possible_and_each_says_what_happened() {
        assertThat(LifecycleWalk.of(Phase.class, (from, to) -> moved(approachIn(from), to)))
                .containsExactlyInAnyOrder(
                        "WAITING -> REACHED: reached",
                        "WAITING -> LAPSED: lapsed",
                        "WAITING -> MISTAKEN: corrected",
                        "REACHED -> MISTAKEN: corrected",
                        "LAPSED -> MISTAKEN: corrected");
    }

    @Test
    void who_was_reached_before_it_was_registered_never_waits_in_a_list() {
        var approach = registered(ASKED, NOW);

        assertThat(approach.phase()).isEqualTo(REACHED);
        assertThat(approach.reachedAt()).isEqualTo(NOW);
        assertThat(approach.version()).isEqualTo(1);
    }

    @Test
    void nobody_is_reached_before_asking() {
        refused("approach-reached-before-asked", () -> registered(ASKED, ASKED.minusNanos(1_000)));
        var approach = registered(ASKED, null);
        refused("approach-reached-before-asked", () -> approach.reach(SOF, ASKED.minusNanos(1_000), CLOCK));

        approach.reach(SOF, ASKED, CLOCK);
        assertThat(approach.reachedAt()).isEqualTo(ASKED);
    }

    @Test
    void nobody_asks_or_is_reached_in_the_future() {
        refused("approach-in-the-future", () -> registered(NOW.plusNanos(1_000), null));
        refused("approach-in-the-future", () -> registered(ASKED, NOW.plusNanos(1_000)));
        var approach = registered(NOW, null);
        refused("approach-in-the-future", () -> approach.reach(SOF, NOW.plusNanos(1_000), CLOCK));

        approach.reach(SOF, NOW, CLOCK);
    }

    @Test
    void what_was_asked_more_than_a_year_ago_is_not_registered_any_more() {
        var aYearAgo = NOW.minus(Duration.ofDays(365));

        refused("approach-too-long-ago", () -> registered(aYearAgo.minusNanos(1_000), null));
        refused("approach-too-long-ago", () -> registered(Instant.MIN, null));
        registered(aYearAgo, null);
    }

    @Test
    void the_side_that_was_asked_alone_says_how_it_went_on() {
        var approach = registered(ASKED, null);

        refused("approach-of-other-side", () -> approach.reach(BIF, NOW, CLOCK));
        refused("approach-of-other-side", () -> approach.lapse(BIF, NOT_REACHED, CLOCK));
        refused("approach-of-other-side", () -> approach.correct(BIF, CLOCK));
        assertThat(approach.version()).isEqualTo(1);
    }

    @Test
    void times_are_kept_as_the_database_keeps_them() {
        var approach = registered(ASKED.plusNanos(1_999), ASKED.plusNanos(2_999));

        assertThat(approach.asking().askedAt()).isEqualTo(ASKED.plusNanos(1_000));
        assertThat(approach.reachedAt()).isEqualTo(ASKED.plusNanos(2_000));
    }

    private static Approach registered(Instant askedAt, @Nullable Instant reachedAt) {
        return Approach.register(
                UUID.randomUUID(), Asking.at(askedAt, SOF, PHONE, _ -> false, CLOCK), reachedAt, CLOCK);
    }

    private static Approach approachIn(Phase phase) {
        var approach = registered(ASKED, null);
        switch (phase) {
            case WAITING -> {}
            case REACHED, LAPSED, MISTAKEN -> moved(approach, phase);
        }
        assertThat(approach.phase()).isEqualTo(phase);
        return approach;
    }

    /** No verb leads to waiting: there the table alone answers. */
    private static String moved(Approach approach, Phase to) {
        return switch (to) {
            case WAITING -> Phase.MOVES.move(approach.phase(), to).word();
            case REACHED -> approach.reach(SOF, NOW, CLOCK);
            case LAPSED -> approach.lapse(SOF, NOT_REACHED, CLOCK);
            case MISTAKEN -> approach.correct(SOF, CLOCK);
        };
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(act)
                .extracting(RuleViolation::code)
                .isEqualTo(code);
    }
}
