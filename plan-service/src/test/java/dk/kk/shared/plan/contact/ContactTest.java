package dk.kk.shared.plan.contact;

import static dk.kk.shared.plan.administration.Administration.BIF;
import static dk.kk.shared.plan.administration.Administration.SOF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.testing.LifecycleWalk;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ContactTest {
    private static final Instant NOW = Instant.parse("2009-04-08T09:00:00Z");
    private static final BusinessClock CLOCK = BusinessClock.at(NOW);

    @Test
    void an_attempt_is_corrected_as_often_as_needed_until_it_is_taken_back() {
        assertThat(LifecycleWalk.of(Phase.class, (from, to) -> {
                    var contact = recorded();
                    if (from == Phase.WITHDRAWN) {
                        contact.withdraw(SOF, CLOCK);
                    }
                    return to == Phase.WITHDRAWN
                            ? contact.withdraw(SOF, CLOCK)
                            : contact.correct(SOF, attempt(NOW, true), CLOCK);
                }))
                .containsExactly("RECORDED -> RECORDED: corrected", "RECORDED -> WITHDRAWN: withdrawn");
    }

    @Test
    void the_side_that_tried_alone_says_how_it_was() {
        refused("contact-of-other-side", () -> recorded().correct(BIF, attempt(NOW, true), CLOCK));
        refused("contact-of-other-side", () -> recorded().withdraw(BIF, CLOCK));
    }

    @Test
    void nobody_changes_what_stands_with_a_benefit_stop() {
        var contact = Contact.ofStop(
                UUID.randomUUID(), SOF, "S-SC1-V1-1", attempt(NOW, false), new OfStop(UUID.randomUUID(), 1), CLOCK);

        refused("contact-of-stop", () -> contact.correct(SOF, attempt(NOW, true), CLOCK));
        refused("contact-of-stop", () -> contact.withdraw(SOF, CLOCK));
        assertThat(contact.allowedMoves()).isEmpty();
    }

    @Test
    void what_was_said_before_stays() {
        var contact = recorded();
        contact.correct(SOF, attempt(NOW, true), CLOCK);

        assertThat(contact.attempt().reached()).isTrue();
        assertThat(contact.history()).extracting(ContactRow::reached).containsExactly(false, true);
        assertThat(contact.history().getFirst().supersededAt())
                .isEqualTo(contact.history().getLast().recordedAt());
        assertThat(contact.version()).isEqualTo(2);
    }

    @Test
    void an_attempt_lies_within_a_year_and_not_ahead() {
        refused("contact-in-the-future", () -> attempt(NOW.plusSeconds(1), true));
        refused(
                "contact-too-long-ago",
                () -> attempt(NOW.minus(Duration.ofDays(365)).minusSeconds(1), true));
        assertThat(attempt(NOW.minus(Duration.ofDays(365)), true).reached()).isTrue();
    }

    private static Contact recorded() {
        return Contact.record(UUID.randomUUID(), SOF, "S-1", attempt(NOW, false), CLOCK);
    }

    private static Attempt attempt(Instant at, boolean reached) {
        return Attempt.of(at, Channel.PHONE, reached, ContactSubject.MEETING, null, CLOCK);
    }

    private static void refused(String code, ThrowingCallable verb) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(verb)
                .extracting(RuleViolation::code)
                .isEqualTo(code);
    }
}
