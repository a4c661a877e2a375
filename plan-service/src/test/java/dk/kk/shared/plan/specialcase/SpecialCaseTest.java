package dk.kk.shared.plan.specialcase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.kk.shared.plan.administration.Administration;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.testing.LifecycleWalk;
import java.time.Instant;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class SpecialCaseTest {
    private static final BusinessClock CLOCK = BusinessClock.at(Instant.parse("2009-04-08T09:00:00Z"));
    private static final BusinessClock LATER = BusinessClock.at(Instant.parse("2009-05-08T09:00:00Z"));
    private static final String MEMBER = "person:unit-1";
    private static final String OTHER = "person:unit-2";

    @Test
    void a_special_case_goes_these_ways_and_no_others() {
        assertThat(LifecycleWalk.of(SpecialCasePhase.class, (from, to) -> move(in(from), to)))
                .containsExactly(
                        "REFERRED -> RETURNED: returned",
                        "REFERRED -> TAKEN: taken",
                        "RESOLVED -> REFERRED: reopened",
                        "RETURNED -> REFERRED: reopened",
                        "TAKEN -> REFERRED: released",
                        "TAKEN -> RESOLVED: resolved",
                        "TAKEN -> RETURNED: returned");
    }

    @Test
    void who_took_it_settles_it_and_anybody_of_the_unit_puts_it_back() {
        var special = in(SpecialCasePhase.TAKEN);
        refused("special-case-of-other-member", () -> special.resolve(OTHER, CaseOutcome.SIDES_AGREED, CLOCK));
        refused("special-case-of-other-member", () -> special.giveBack(OTHER, ReturnReason.OTHER, CLOCK));
        assertThat(special.release(CLOCK)).isEqualTo("released");
        special.take(OTHER, null, CLOCK);
        assertThat(special.resolve(OTHER, CaseOutcome.SIDES_AGREED, CLOCK)).isEqualTo("resolved");
    }

    @Test
    void what_is_put_back_stands_where_it_stood_and_what_is_reopened_waits_anew() {
        var special = in(SpecialCasePhase.TAKEN);
        special.release(LATER);
        assertThat(special.queuedOn()).isEqualTo(CLOCK.today());

        special.giveBack(MEMBER, ReturnReason.FACTS_MISSING, LATER);
        special.reopen(LATER);
        assertThat(special.queuedOn()).isEqualTo(LATER.today());
        assertThat(special.referral().referredOn()).isEqualTo(CLOCK.today());
        assertThat(special.returnReason()).isNull();
    }

    @Test
    void only_what_was_taken_is_put_back_and_only_what_is_closed_is_reopened() {
        refused("special-case-not-closed", () -> in(SpecialCasePhase.TAKEN).reopen(CLOCK));
        refused("special-case-not-taken", () -> in(SpecialCasePhase.RETURNED).release(CLOCK));
    }

    @Test
    void others_learn_neither_its_type_nor_its_words() {
        assertThat(in(SpecialCasePhase.TAKEN).state().toString())
                .doesNotContain("TREATMENT_AND_ACTIVATION", "secret", MEMBER);
    }

    private static String move(SpecialCase special, SpecialCasePhase to) {
        return switch (to) {
            case REFERRED -> special.phase() == SpecialCasePhase.TAKEN ? special.release(CLOCK) : special.reopen(CLOCK);
            case TAKEN -> special.take(MEMBER, null, CLOCK);
            case RETURNED -> special.giveBack(MEMBER, ReturnReason.FACTS_MISSING, CLOCK);
            case RESOLVED -> special.resolve(MEMBER, CaseOutcome.SIDES_AGREED, CLOCK);
        };
    }

    private static SpecialCase in(SpecialCasePhase phase) {
        var referral = new Referral(
                Administration.SOF,
                "S-1",
                CLOCK.today(),
                CaseType.TREATMENT_AND_ACTIVATION,
                ReferralReason.SIDES_DISAGREE,
                "secret");
        var special = SpecialCase.refer(UUID.randomUUID(), referral, CLOCK);
        if (phase == SpecialCasePhase.RESOLVED) {
            move(special, SpecialCasePhase.TAKEN);
        }
        if (phase != SpecialCasePhase.REFERRED) {
            move(special, phase);
        }
        return special;
    }

    private static void refused(String code, ThrowingCallable verb) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(verb)
                .extracting(RuleViolation::code)
                .isEqualTo(code);
    }
}
