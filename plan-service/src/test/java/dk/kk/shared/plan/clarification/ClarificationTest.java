package dk.kk.shared.plan.clarification;

import static dk.kk.shared.plan.administration.Administration.BIF;
import static dk.kk.shared.plan.administration.Administration.SOF;
import static dk.kk.shared.plan.clarification.ClarificationMethod.INTERVIEW;
import static dk.kk.shared.plan.clarification.ClarificationMethod.MEDICAL_ASSESSMENT;
import static dk.kk.shared.plan.clarification.ClarificationPhase.CONCLUDED;
import static dk.kk.shared.plan.clarification.ClarificationPhase.DISCARDED;
import static dk.kk.shared.plan.clarification.ClarificationPhase.PLANNED;
import static dk.kk.shared.plan.clarification.ClarificationPhase.STOPPED;
import static dk.kk.shared.plan.clarification.ClarificationPhase.UNDER_WAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.kk.shared.plan.administration.Administration;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.json.EventJson;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.testing.LifecycleWalk;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ClarificationTest {
    private static final BusinessClock CLOCK = BusinessClock.at(Instant.parse("2009-04-08T09:00:00Z"));
    private static final LocalDate TODAY = CLOCK.today();

    @Test
    void it_is_planned_started_and_concluded_or_stopped_corrected_meanwhile_and_discarded_from_wherever_it_is() {
        assertThat(LifecycleWalk.of(ClarificationPhase.class, (from, to) -> move(in(from), to)))
                .containsExactly(
                        "CONCLUDED -> CONCLUDED: corrected",
                        "CONCLUDED -> DISCARDED: discarded",
                        "PLANNED -> DISCARDED: discarded",
                        "PLANNED -> PLANNED: corrected",
                        "PLANNED -> STOPPED: stopped",
                        "PLANNED -> UNDER_WAY: started",
                        "STOPPED -> DISCARDED: discarded",
                        "STOPPED -> STOPPED: corrected",
                        "UNDER_WAY -> CONCLUDED: concluded",
                        "UNDER_WAY -> DISCARDED: discarded",
                        "UNDER_WAY -> STOPPED: stopped",
                        "UNDER_WAY -> UNDER_WAY: corrected");
    }

    @Test
    void the_side_that_clarifies_alone_says_how_it_goes() {
        refused("clarification-of-other-side", () -> in(PLANNED).start(BIF, TODAY, CLOCK));
        refused("clarification-of-other-side", () -> in(CONCLUDED).discard(BIF, DiscardReason.REGISTERED_TWICE, CLOCK));
    }

    @Test
    void a_step_lies_in_the_past_and_not_before_the_one_it_follows() {
        refused("day-in-future", () -> in(PLANNED).start(SOF, TODAY.plusDays(1), CLOCK));
        refused("clarification-step-too-early", () -> in(PLANNED).start(SOF, TODAY.minusDays(31), CLOCK));
        refused(
                "clarification-step-too-early",
                () -> in(UNDER_WAY).conclude(SOF, TODAY.minusDays(21), found(Conclusion.FULL, null), CLOCK));
        refused(
                "clarification-step-too-early",
                () -> in(PLANNED).stop(SOF, TODAY.minusDays(31), StopReason.NOT_NEEDED, CLOCK));
    }

    @Test
    void hours_go_with_a_reduced_capacity_or_a_flexible_job() {
        for (var conclusion : Conclusion.values()) {
            var clarification = in(UNDER_WAY);
            if (conclusion == Conclusion.REDUCED || conclusion == Conclusion.FLEX_JOB) {
                clarification.conclude(SOF, TODAY, found(conclusion, 12), CLOCK);
                assertThat(clarification.standing().result().weeklyHours()).isEqualTo(12);
            } else {
                refused(
                        "clarification-hours-unfit",
                        () -> clarification.conclude(SOF, TODAY, found(conclusion, 12), CLOCK));
            }
        }
    }

    @Test
    void a_correction_says_what_its_phase_has_and_nothing_else() {
        var planned = ClarificationDays.planned(TODAY.minusDays(30));
        var nothing = ClarificationResult.of(List.of(INTERVIEW), null, null, null);
        unfit(PLANNED, planned.started(TODAY), nothing, null);
        unfit(UNDER_WAY, planned, nothing, null);
        unfit(UNDER_WAY, planned.started(TODAY), found(Conclusion.FULL, null), null);
        unfit(CONCLUDED, planned.started(TODAY).concluded(TODAY), nothing, null);
        unfit(STOPPED, planned.stopped(TODAY), nothing, null);
        unfit(STOPPED, planned, nothing, StopReason.NOT_NEEDED);

        var clarification = in(STOPPED);
        assertThat(clarification.correct(SOF, planned.stopped(TODAY), nothing, StopReason.CITIZEN_ILL, CLOCK))
                .isEqualTo("corrected");
        assertThat(clarification.standing().stopReason()).isEqualTo(StopReason.CITIZEN_ILL);
    }

    @Test
    void another_conclusion_is_told_in_a_word_of_its_own() {
        var days = in(CONCLUDED).standing().days();
        assertThat(in(CONCLUDED).correct(SOF, days, found(Conclusion.REDUCED, 12), null, CLOCK))
                .isEqualTo("conclusion-corrected");
        var again = ClarificationResult.of(List.of(INTERVIEW), Conclusion.FULL, null, "Andre ord");
        assertThat(in(CONCLUDED).correct(SOF, days, again, null, CLOCK)).isEqualTo("corrected");
    }

    @Test
    void bif_is_told_of_sofs_how_far_it_is_and_what_it_came_to_and_not_how_or_how_often_it_was_written_of() {
        var clarification = in(CONCLUDED);
        var days = clarification.standing().days();
        var medical = ClarificationResult.of(List.of(MEDICAL_ASSESSMENT), Conclusion.FULL, null, "Ordene");
        clarification.correct(SOF, days, medical, null, CLOCK);

        var bif = new ClarificationReader(BIF);
        assertThat(bif.standing(clarification).result())
                .isEqualTo(found(Conclusion.FULL, null).withoutHealth());
        assertThat(bif.version(clarification)).isEqualTo(3);
        assertThat(bif.history(clarification))
                .extracting(ClarificationRow::methods)
                .containsOnly(List.of());
        assertThat(bif.withheld(clarification)).containsExactly("methods", "stopReason", "words");

        var sof = new ClarificationReader(SOF);
        assertThat(sof.standing(clarification).result()).isEqualTo(medical);
        assertThat(sof.version(clarification))
                .isEqualTo(clarification.version())
                .isEqualTo(4);
        assertThat(sof.withheld(clarification)).isEmpty();
        assertThat(new ClarificationReader(BIF).withheld(opened(BIF))).isEmpty();
        assertThat(new ClarificationReader(SOF).withheld(opened(BIF))).isEmpty();
    }

    @Test
    void why_sofs_was_stopped_is_sofs_to_know() {
        assertThat(new ClarificationReader(BIF).standing(in(STOPPED)).stopReason())
                .isNull();
        assertThat(new ClarificationReader(SOF).standing(in(STOPPED)).stopReason())
                .isEqualTo(StopReason.NOT_NEEDED);
    }

    @Test
    void of_one_that_was_discarded_nobody_is_told_what_it_said() {
        var clarification = in(CONCLUDED);
        clarification.discard(SOF, DiscardReason.WRONG_CITIZEN, CLOCK);

        assertThat(new ClarificationReader(SOF).history(clarification))
                .hasSize(4)
                .allSatisfy(row -> assertThat(row.conclusion()).isNull())
                .allSatisfy(row -> assertThat(row.methods()).isEmpty());
    }

    @Test
    void its_event_says_phases_and_days_alone() {
        var clarification = in(UNDER_WAY);
        var found = ClarificationResult.of(List.of(MEDICAL_ASSESSMENT), Conclusion.REDUCED, 12, "Ordene");
        clarification.conclude(SOF, TODAY, found, CLOCK);

        assertThat(EventJson.write(clarification.state()))
                .contains("CONCLUDED", TODAY.toString())
                .doesNotContain("MEDICAL", "REDUCED", "weeklyHours", "Ordene");
    }

    private static void unfit(
            ClarificationPhase phase, ClarificationDays days, ClarificationResult result, @Nullable StopReason reason) {
        refused("clarification-part-unfit", () -> in(phase).correct(SOF, days, result, reason, CLOCK));
    }

    private static Clarification opened(Administration side) {
        return Clarification.open(UUID.randomUUID(), side, TODAY.minusDays(30), List.of(INTERVIEW), CLOCK);
    }

    private static Clarification in(ClarificationPhase phase) {
        var clarification = opened(SOF);
        if (phase == UNDER_WAY || phase == CONCLUDED) {
            move(clarification, UNDER_WAY);
        }
        if (phase != PLANNED && phase != UNDER_WAY) {
            move(clarification, phase);
        }
        return clarification;
    }

    /** Started twenty days ago, the rest today. */
    private static String move(Clarification clarification, ClarificationPhase to) {
        var standing = clarification.standing();
        if (to == clarification.phase()) {
            return clarification.correct(SOF, standing.days(), standing.result(), standing.stopReason(), CLOCK);
        }
        return switch (to) {
            case PLANNED ->
                ClarificationPhase.MOVES.move(clarification.phase(), to).word();
            case UNDER_WAY -> clarification.start(SOF, TODAY.minusDays(20), CLOCK);
            case CONCLUDED -> clarification.conclude(SOF, TODAY, found(Conclusion.FULL, null), CLOCK);
            case STOPPED -> clarification.stop(SOF, TODAY, StopReason.NOT_NEEDED, CLOCK);
            case DISCARDED -> clarification.discard(SOF, DiscardReason.REGISTERED_TWICE, CLOCK);
        };
    }

    private static ClarificationResult found(Conclusion conclusion, @Nullable Integer hours) {
        return ClarificationResult.of(List.of(INTERVIEW), conclusion, hours, null);
    }

    private static void refused(String code, ThrowingCallable verb) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(verb)
                .extracting(RuleViolation::code)
                .isEqualTo(code);
    }
}
