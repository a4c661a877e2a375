package dk.kk.shared.citizen.hotline;

import static dk.kk.shared.citizen.hotline.CallOutcome.ANSWERED;
import static dk.kk.shared.citizen.hotline.CallOutcome.GAVE_UP;
import static dk.kk.shared.citizen.hotline.CallOutcome.REFERRED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.kk.shared.platform.problem.RuleViolation;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HotlineCallTest {
    private static final UUID CITIZEN = new UUID(0, 1);
    private static final Instant NOW = Instant.parse("2007-11-28T10:00:00Z");
    private static final Instant ASKED = NOW.minusSeconds(90);
    private static final Instant ANSWERED_AT = NOW.minusSeconds(60);

    @Test
    void a_call_is_answered_referred_or_given_up() {
        register(ANSWERED, ASKED, ANSWERED_AT, null, null);
        register(ANSWERED, ASKED, ASKED, null, null);
        register(REFERRED, ASKED, ANSWERED_AT, "JC1-T1", null);
        register(REFERRED, ASKED, ANSWERED_AT, null, "B-1");
        register(GAVE_UP, ASKED, null, null, null);
    }

    @Test
    void what_does_not_fit_the_outcome_is_refused() {
        refused("hotline-call-outcome-unfit", () -> register(ANSWERED, ASKED, null, null, null));
        refused("hotline-call-outcome-unfit", () -> register(ANSWERED, ASKED, ANSWERED_AT, "JC1-T1", null));
        refused("hotline-call-outcome-unfit", () -> register(REFERRED, ASKED, ANSWERED_AT, null, null));
        refused("hotline-call-outcome-unfit", () -> register(REFERRED, ASKED, ANSWERED_AT, "JC1-T1", "B-1"));
        refused("hotline-call-outcome-unfit", () -> register(REFERRED, ASKED, null, "JC1-T1", null));
        refused("hotline-call-outcome-unfit", () -> register(GAVE_UP, ASKED, ANSWERED_AT, null, null));
        refused("hotline-call-outcome-unfit", () -> register(GAVE_UP, ASKED, null, null, "B-1"));
    }

    @Test
    void nobody_answers_before_the_call_or_after_now() {
        refused(
                "hotline-call-answered-before-asked",
                () -> register(ANSWERED, ASKED, ASKED.minusSeconds(1), null, null));
        refused("hotline-call-in-future", () -> register(GAVE_UP, NOW.plusSeconds(1), null, null, null));
        refused("hotline-call-in-future", () -> register(ANSWERED, ASKED, NOW.plusSeconds(1), null, null));
    }

    @Test
    void a_call_of_more_than_a_year_ago_is_neither_registered_nor_corrected() {
        var aYearAgo = NOW.minus(Duration.ofDays(365));
        var call = register(GAVE_UP, aYearAgo, null, null, null);

        refused("hotline-call-too-long-ago", () -> register(GAVE_UP, aYearAgo.minusNanos(1_000), null, null, null));
        refused("hotline-call-too-long-ago", () -> register(GAVE_UP, Instant.MIN, null, null, null));
        refused(
                "hotline-call-too-long-ago",
                () -> call.correct(account(GAVE_UP, aYearAgo.minusNanos(1_000), null, null, null)));
    }

    @Test
    void times_are_cut_to_what_the_database_keeps() {
        var account = account(ANSWERED, ASKED.plusNanos(1_999), ASKED.plusNanos(2_001), null, null);

        assertThat(account.askedAt()).isEqualTo(ASKED.plusNanos(1_000));
        assertThat(account.answeredAt()).isEqualTo(ASKED.plusNanos(2_000));
    }

    @Test
    void a_correction_keeps_what_was_said_before() {
        var call = register(ANSWERED, ASKED, ANSWERED_AT, null, null);
        call.correct(account(GAVE_UP, ASKED, null, null, null));

        assertThat(call.version()).isEqualTo(2);
        assertThat(call.accounts()).extracting(CallAccount::outcome).containsExactly(ANSWERED, GAVE_UP);
        refused("hotline-call-outcome-unfit", () -> call.correct(account(REFERRED, ASKED, ANSWERED_AT, null, null)));
        assertThat(call.version()).isEqualTo(2);
    }

    @Test
    void a_call_that_is_withdrawn_stays_so() {
        var call = register(ANSWERED, ASKED, ANSWERED_AT, null, null);
        call.withdraw("person:operator", NOW);

        assertThat(call.withdrawnAt()).isEqualTo(NOW);
        assertThat(call.withdrawnBy()).isEqualTo("person:operator");
        refused("hotline-call-withdrawn", () -> call.withdraw("person:another", NOW));
        assertThat(call.withdrawnBy()).isEqualTo("person:operator");
        refused("hotline-call-withdrawn", () -> call.correct(account(GAVE_UP, ASKED, null, null, null)));
    }

    private static HotlineCall register(
            CallOutcome outcome,
            Instant askedAt,
            @Nullable Instant answeredAt,
            @Nullable String unit,
            @Nullable String employee) {
        return HotlineCall.register(CITIZEN, account(outcome, askedAt, answeredAt, unit, employee));
    }

    private static CallAccount account(
            CallOutcome outcome,
            Instant askedAt,
            @Nullable Instant answeredAt,
            @Nullable String unit,
            @Nullable String employee) {
        return new CallAccount("S-1", askedAt, answeredAt, outcome, unit, employee, "person:operator", NOW);
    }

    private static void refused(String code, ThrowingCallable verb) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(verb)
                .extracting(RuleViolation::code)
                .isEqualTo(code);
    }
}
