package dk.kk.shared.offer.benefitstop;

import static dk.kk.shared.offer.benefitstop.Ground.DEATH;
import static dk.kk.shared.offer.benefitstop.Ground.MOVED;
import static dk.kk.shared.offer.benefitstop.Ground.NOT_AVAILABLE;
import static dk.kk.shared.offer.benefitstop.Ground.NO_LONGER_ENTITLED;
import static dk.kk.shared.offer.benefitstop.Ground.OTHER;
import static dk.kk.shared.offer.benefitstop.Ground.PENSION;
import static dk.kk.shared.offer.benefitstop.Ground.SANCTION;
import static dk.kk.shared.offer.benefitstop.Ground.SELF_SUPPORTING;
import static dk.kk.shared.offer.benefitstop.Phase.CONSIDERED;
import static dk.kk.shared.offer.benefitstop.Phase.DECIDED;
import static dk.kk.shared.offer.benefitstop.TestStops.CLOCK;
import static dk.kk.shared.offer.benefitstop.TestStops.FROM_TODAY;
import static dk.kk.shared.offer.benefitstop.TestStops.PAID;
import static dk.kk.shared.offer.benefitstop.TestStops.TODAY;
import static dk.kk.shared.offer.benefitstop.TestStops.considered;
import static dk.kk.shared.offer.benefitstop.TestStops.refused;
import static dk.kk.shared.offer.benefitstop.TestStops.stopIn;
import static dk.kk.shared.offer.hearing.MissingEvidence.GUIDANCE;
import static dk.kk.shared.offer.hearing.MissingEvidence.HEARING;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.kk.shared.offer.hearing.AnswerCode;
import dk.kk.shared.offer.hearing.Evidence;
import dk.kk.shared.offer.hearing.Guidance;
import dk.kk.shared.offer.hearing.HearingAnswer;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.json.EventJson;
import dk.kk.shared.platform.problem.RuleViolation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StopEvidenceTest {
    private static final Guidance WRITTEN = new Guidance(TODAY, true, "You must attend the course.", TODAY);
    private static final HearingAnswer ANSWER =
            new HearingAnswer(AnswerCode.IN_HOSPITAL, "SC1-V1", "S-SC1-V1-1", CLOCK.instant(), false, null, null);

    @ParameterizedTest
    @EnumSource(Ground.class)
    void only_grounds_that_rest_on_what_the_citizen_did_need_evidence(Ground ground) {
        var stop = considered(ground);

        switch (ground) {
            case SANCTION -> refused("stop-without-guidance", stop);
            case NOT_AVAILABLE -> refused("stop-without-hearing", stop);
            case NO_LONGER_ENTITLED, SELF_SUPPORTING, MOVED, PENSION, DEATH, OTHER ->
                assertThat(stop.decide(PAID, FROM_TODAY, null, CLOCK)).isEqualTo("decided");
        }
    }

    @Test
    void a_sanction_needs_prior_written_guidance_or_a_managers_reason() {
        refused("stop-without-guidance", heard(null));
        refused("stop-without-guidance", heard(new Guidance(TODAY, false, "Told at the interview.", null)));
        refused("stop-without-guidance", heard(new Guidance(TODAY.plusDays(1), true, "Sent afterwards.", null)));

        var guided = heard(WRITTEN);
        guided.decide(PAID, FROM_TODAY, null, CLOCK);
        assertThat(guided.state().missing()).isEmpty();

        var unguided = considered(SANCTION);
        unguided.decide(PAID, FROM_TODAY, "The letters of guidance burned.", CLOCK);
        assertThat(unguided.decision()).extracting(Decision::decidedBy).isEqualTo(DecidedBy.MANAGER);
        assertThat(unguided.state().missing()).containsExactly(GUIDANCE, HEARING);
    }

    @Test
    void a_hearing_is_over_when_the_citizen_has_answered_or_its_last_day_has_passed() {
        var stop = considered(NOT_AVAILABLE);
        stop.openHearing(TODAY.plusDays(7), CLOCK);

        refused("stop-without-hearing", stop);
        assertThat(Checklist.missing(stop, TODAY.plusDays(7))).containsExactly(HEARING);
        assertThat(Checklist.missing(stop, TODAY.plusDays(8))).isEmpty();

        stop.gather("citizen-heard", known -> known.citizenHeard(TODAY), CLOCK);
        assertThat(stop.decide(PAID, FROM_TODAY, null, CLOCK)).isEqualTo("decided");
    }

    @Test
    void a_hearing_leaves_time_for_an_answer() {
        var stop = considered(SANCTION);

        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> stop.openHearing(TODAY, CLOCK))
                .extracting(RuleViolation::code)
                .isEqualTo("hearing-ends-too-early");
        assertThat(stop.phase()).isEqualTo(CONSIDERED);
    }

    @Test
    void nothing_is_decided_before_bif_has_seen_what_sof_answered_not_even_by_a_manager() {
        var stop = considered(MOVED);
        stop.gather("answered", known -> known.answered(ANSWER), CLOCK);

        refused("stop-answer-unseen", stop);
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> stop.decide(PAID, FROM_TODAY, "It has to be today.", CLOCK))
                .extracting(RuleViolation::code)
                .isEqualTo("stop-answer-unseen");

        stop.gather("answers-seen", known -> known.answersSeen(CLOCK.instant(), "B-JC1-T1-1"), CLOCK);
        assertThat(stop.decide(PAID, FROM_TODAY, null, CLOCK)).isEqualTo("decided");
    }

    @ParameterizedTest
    @EnumSource(Phase.class)
    void evidence_is_gathered_before_the_decision_alone(Phase phase) {
        var stop = stopIn(phase, SANCTION);
        var before = stop.version();

        if (phase == CONSIDERED || phase == Phase.HEARING) {
            assertThat(stop.gather("answered", known -> known.answered(ANSWER), CLOCK))
                    .isEqualTo("answered");
            assertThat(stop.version()).isEqualTo(before + 1);
        } else {
            assertThatExceptionOfType(RuleViolation.class)
                    .isThrownBy(() -> stop.gather("answered", known -> known.answered(ANSWER), CLOCK))
                    .extracting(RuleViolation::code)
                    .isEqualTo("stop-not-answerable");
        }
    }

    @ParameterizedTest
    @EnumSource(AnswerCode.class)
    void an_event_tells_nothing_of_health_or_custody(AnswerCode code) {
        var stop = considered(SANCTION);
        stop.gather(
                "answered",
                known -> known.answered(
                        new HearingAnswer(code, "SC1-V1", "S-SC1-V1-1", CLOCK.instant(), false, null, null)),
                CLOCK);

        assertThat(EventJson.write(stop.state())).doesNotContain("TREATMENT", "HOSPITAL", "CUSTODY", "S-SC1-V1-1");
        assertThat(BenefitStopView.of(stop, TestStops.READER).answers())
                .extracting(HearingAnswer::code)
                .containsExactly(code);
    }

    @Test
    void a_stop_decided_elsewhere_is_recorded_without_any_evidence_and_flagged() {
        var decidedOn = TODAY.minusDays(3);
        var order = new StopOrder(PAID.id(), SANCTION, StopKind.STOP, null, null, decidedOn, TODAY, null);
        var stop = BenefitStop.recordElsewhere(PAID, order, Evidence.NONE, CLOCK.instant(), CLOCK);

        assertThat(stop.phase()).isEqualTo(DECIDED);
        assertThat(stop.state().decidedElsewhere()).isTrue();
        assertThat(stop.state().missing()).containsExactly(GUIDANCE, HEARING);
        assertThat(BusinessClock.dayOf(requireNonNull(stop.state().decidedAt())))
                .isEqualTo(decidedOn);
        assertThat(StopDates.of(stop).registeredAt()).isEqualTo(CLOCK.instant());
    }

    @Test
    void an_order_without_the_day_of_what_happened_may_take_effect_before_its_decision() {
        var before = TODAY.minusDays(20);
        var order = new StopOrder(PAID.id(), Ground.MOVED, StopKind.STOP, null, null, TODAY, before, null);

        var stop = BenefitStop.recordElsewhere(PAID, order, Evidence.NONE, CLOCK.instant(), CLOCK);

        assertThat(stop.terms().eventOn()).isEqualTo(before);
        assertThat(StopDates.of(stop).retroactive()).isTrue();
    }

    @Test
    void an_answer_of_the_citizen_after_the_decision_is_no_hearing_before_it() {
        var order = new StopOrder(PAID.id(), SANCTION, StopKind.STOP, null, null, TODAY.minusDays(3), TODAY, null);
        var heardLater = new Evidence(null, null, TODAY, List.of(), List.of());

        var stop = BenefitStop.recordElsewhere(PAID, order, heardLater, CLOCK.instant(), CLOCK);

        assertThat(stop.state().missing()).contains(HEARING);
    }

    @Test
    void a_decision_that_another_system_took_overtakes_the_hearing_here() {
        var stop = stopIn(Phase.HEARING, SANCTION);
        stop.gather("answered", known -> known.answered(ANSWER), CLOCK);

        assertThat(stop.decideElsewhere(PAID, order(stop), Evidence.NONE, CLOCK))
                .isEqualTo("decided-elsewhere");
        assertThat(stop.state().missing()).containsExactly(GUIDANCE, HEARING);
    }

    /** A sanction about which the citizen was heard. */
    private static BenefitStop heard(@Nullable Guidance guidance) {
        var stop = stopIn(Phase.HEARING, SANCTION);
        stop.gather("citizen-heard", known -> known.citizenHeard(TODAY), CLOCK);
        if (guidance != null) {
            stop.gather("guidance-proven", known -> known.guided(guidance), CLOCK);
        }
        return stop;
    }

    private static StopOrder order(BenefitStop stop) {
        var terms = stop.terms();
        return new StopOrder(
                terms.benefitId(), terms.ground(), StopKind.STOP, null, terms.eventOn(), TODAY, TODAY, null);
    }
}
