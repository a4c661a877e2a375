package dk.kk.shared.kpi.status;

import static dk.kk.shared.kpi.duty.Administration.BIF;
import static dk.kk.shared.kpi.duty.Administration.SOF;
import static dk.kk.shared.kpi.status.Committee.EMPLOYMENT_AND_INTEGRATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.kk.shared.kpi.duty.Administration;
import dk.kk.shared.kpi.duty.Author;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.sign.SigningKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class CommitteeStatusTest {

    private static final LocalDate DAY = LocalDate.of(2009, 10, 12);
    private static final BusinessClock ON_THE_DAY = BusinessClock.at(Instant.parse("2009-10-12T10:00:00Z"));
    private static final BusinessClock DAY_AFTER = BusinessClock.at(Instant.parse("2009-10-13T10:00:00Z"));
    private static final SigningKey KEY =
            new SigningKey("a test's", Base64.getEncoder().encodeToString(new byte[32]));
    private static final ScheduledStatus OCTOBER = ScheduledStatus.of(EMPLOYMENT_AND_INTEGRATION, 2009);

    private final CommitteeStatus status =
            new CommitteeStatus(OCTOBER, Basis.of(OCTOBER, DAY, List.of(), ON_THE_DAY), ON_THE_DAY);

    @Test
    void whatever_is_changed_takes_approvals_back() {
        approve(BIF, "one");
        approve(SOF, "one");
        assertThat(status.phase()).isEqualTo(StatusPhase.APPROVED_BY_BOTH);

        status.introduce("Et andet ord.", DAY_AFTER);

        assertThat(status.phase()).isEqualTo(StatusPhase.DRAFT);
        assertThat(status.approvers()).isEmpty();
        approve(BIF, "one");
        status.tellDeviations(SOF, "Noget.", author(SOF), DAY_AFTER);
        assertThat(status.approvers()).isEmpty();
        approve(SOF, "one");
        status.drawOf(Basis.of(OCTOBER, DAY.minusDays(1), List.of(), DAY_AFTER), DAY_AFTER);
        assertThat(status.approvers()).isEmpty();
    }

    @Test
    void nobody_approves_a_day_that_is_not_over() {
        refuses("status-day-not-over", () -> status.approve(BIF, author(BIF), content("one"), ON_THE_DAY));
        approve(BIF, "one");
    }

    @Test
    void what_is_frozen_is_to_the_letter_what_both_approved() {
        approve(BIF, "one");
        approve(SOF, "another");
        refuses("status-approved-otherwise", () -> status.freeze(content("another"), KEY, DAY_AFTER));
        assertThat(status.phase()).isEqualTo(StatusPhase.APPROVED_BY_BOTH);
    }

    @Test
    void a_frozen_status_is_signed_and_never_changed() {
        approve(SOF, "one");
        approve(BIF, "one");
        assertThat(status.freeze(content("one"), KEY, DAY_AFTER)).isEqualTo("frozen");

        assertThat(status.seal()).satisfies(seal -> {
            assertThat(seal.content()).isEqualTo(content("one").text());
            assertThat(seal.sha256()).isEqualTo(content("one").sha256());
        });
        refuses("illegal-move", () -> status.introduce("Mere.", DAY_AFTER));
        refuses("illegal-move", () -> status.approve(BIF, author(BIF), content("one"), DAY_AFTER));
        refuses("illegal-move", () -> status.freeze(content("one"), KEY, DAY_AFTER));
    }

    private void approve(Administration side, String words) {
        status.approve(side, author(side), content(words), DAY_AFTER);
    }

    private static Author author(Administration side) {
        return new Author(side, "somebody");
    }

    private static void refuses(String code, ThrowingCallable verb) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(verb)
                .extracting(RuleViolation::code)
                .isEqualTo(code);
    }

    private StatusContent content(String introduction) {
        return StatusContent.of(new StatusDocument(
                status.id(),
                EMPLOYMENT_AND_INTEGRATION,
                "",
                ScheduledStatus.CASE,
                2009,
                2009,
                DAY,
                introduction,
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of()));
    }
}
