package dk.kk.shared.plan.coordination;

import static dk.kk.shared.plan.administration.Administration.BIF;
import static dk.kk.shared.plan.administration.Administration.SOF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.openinghours.WorkingDays;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.testing.LifecycleWalk;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class CoordinationRequestTest {
    private static final BusinessClock CLOCK = BusinessClock.at(Instant.parse("2009-04-08T09:00:00Z"));
    private static final LocalDate TODAY = CLOCK.today();
    private static final UUID CITIZEN = UUID.randomUUID();
    private static final Cause PLAN =
            new Cause(UUID.randomUUID(), CauseKind.SOCIAL_PLAN, CITIZEN, 2, "made", TODAY, SOF, false, true);
    private static final Reply AGREED = Reply.of(Outcome.AGREED, null, "B-1", TODAY);

    @Test
    void a_request_goes_these_ways_and_no_others() {
        assertThat(LifecycleWalk.of(Phase.class, CoordinationRequestTest::move))
                .containsExactly(
                        "ASKED -> ANSWERED: answered",
                        "ASKED -> ASKED: renewed",
                        "ASKED -> WAIVED: waived",
                        "ASKED -> WITHDRAWN: withdrawn",
                        "WITHDRAWN -> ASKED: asked-again");
    }

    @Test
    void the_side_asked_answers_and_the_side_that_asked_does_without() {
        refused("coordination-of-other-side", () -> asked().answer(SOF, AGREED, CLOCK));
        refused("coordination-of-other-side", () -> asked().waive(BIF, WaiverReason.URGENT, CLOCK));
        assertThat(asked().answer(BIF, AGREED, CLOCK)).isEqualTo("answered");
        assertThat(asked().waive(SOF, WaiverReason.URGENT, CLOCK)).isEqualTo("waived");
    }

    @Test
    void who_objects_says_why() {
        refused("coordination-objection-without-words", () -> Reply.of(Outcome.OBJECTS, " ", "B-1", TODAY));
        refused("coordination-objection-without-words", () -> Reply.of(Outcome.OBJECTS, null, "B-1", TODAY));
        assertThat(Reply.of(Outcome.OBJECTS, "For many hours", "B-1", TODAY).outcome())
                .isEqualTo(Outcome.OBJECTS);
    }

    @Test
    void another_change_renews_what_is_asked_and_not_by_when() {
        var request = asked();
        var ended = new Cause(PLAN.id(), CauseKind.SOCIAL_PLAN, CITIZEN, 3, "ended", TODAY, SOF, false, true);

        assertThat(request.renew(ended, CLOCK)).isEqualTo("renewed");

        assertThat(request.question().causeVersion()).isEqualTo(3);
        assertThat(request.question().happened()).isEqualTo("ended");
        assertThat(request.deadline()).isEqualTo(deadlines("2009-04-08").askedNow());
        assertThat(request.version()).isEqualTo(2);
    }

    @Test
    void five_working_days_are_counted_without_easter() {
        assertThat(deadlines("2009-04-08").askedNow().dueOn()).isEqualTo("2009-04-20");
        assertThat(deadlines("2009-03-02").askedNow().dueOn()).isEqualTo("2009-03-09");
    }

    @Test
    void it_is_overdue_from_the_day_after_its_last_one_until_it_is_answered() {
        var request = asked();
        var due = request.deadline().dueOn();

        assertThat(request.isOverdueOn(due)).isFalse();
        assertThat(request.isOverdueOn(due.plusDays(1))).isTrue();
        request.answer(BIF, AGREED, CLOCK);
        assertThat(request.isOverdueOn(due.plusDays(1))).isFalse();
    }

    @Test
    void who_is_asked_again_has_the_same_day_unless_it_is_over() {
        var request = asked();
        request.withdraw(WithdrawalReason.NOT_SHARED, CLOCK);
        request.askAgain(deadlines("2009-04-20").askedNow(), CLOCK);
        assertThat(request.deadline().dueOn()).isEqualTo("2009-04-20");

        request.withdraw(WithdrawalReason.NOT_SHARED, CLOCK);
        request.askAgain(deadlines("2009-04-21").askedNow(), CLOCK);
        assertThat(request.deadline().askedOn()).isEqualTo("2009-04-21");
        assertThat(request.deadline().dueOn()).isEqualTo("2009-04-28");
    }

    @Test
    void who_is_not_shared_for_a_day_at_most_gains_no_time_by_it() {
        var request = asked();
        var due = request.deadline().dueOn();
        request.withdraw(WithdrawalReason.NOT_SHARED, BusinessClock.at(Instant.parse("2009-06-01T09:00:00Z")));

        request.askAgain(deadlines("2009-06-02").askedNow(), BusinessClock.at(Instant.parse("2009-06-02T09:00:00Z")));
        assertThat(request.deadline().dueOn()).isEqualTo(due);
        assertThat(request.isOverdueOn(LocalDate.parse("2009-06-02"))).isTrue();

        request.withdraw(WithdrawalReason.NOT_SHARED, BusinessClock.at(Instant.parse("2009-06-03T09:00:00Z")));
        request.askAgain(deadlines("2009-06-05").askedNow(), CLOCK);
        assertThat(request.deadline().askedOn()).isEqualTo("2009-06-05");
        assertThat(request.state().firstAskedOn()).isEqualTo(TODAY);
    }

    private static String move(Phase from, Phase to) {
        var request = asked();
        switch (from) {
            case ASKED -> {}
            case ANSWERED -> request.answer(BIF, AGREED, CLOCK);
            case WAIVED -> request.waive(SOF, WaiverReason.URGENT, CLOCK);
            case WITHDRAWN -> request.withdraw(WithdrawalReason.NOT_SHARED, CLOCK);
        }
        return switch (to) {
            case ASKED ->
                from == Phase.WITHDRAWN
                        ? request.askAgain(deadlines("2009-04-08").askedNow(), CLOCK)
                        : request.renew(PLAN, CLOCK);
            case ANSWERED -> request.answer(BIF, AGREED, CLOCK);
            case WAIVED -> request.waive(SOF, WaiverReason.URGENT, CLOCK);
            case WITHDRAWN -> request.withdraw(WithdrawalReason.CAUSE_DISCARDED, CLOCK);
        };
    }

    private static CoordinationRequest asked() {
        return CoordinationRequest.ask(
                CITIZEN, Question.of(PLAN, SOF), deadlines("2009-04-08").askedNow(), CLOCK);
    }

    private static Deadlines deadlines(String today) {
        var settings = new CoordinationSettings() {
            @Override
            public int workingDays() {
                return 5;
            }

            @Override
            public int askedWithinDays() {
                return 30;
            }
        };
        var clock = BusinessClock.at(Instant.parse(today + "T09:00:00Z"));
        return new Deadlines(settings, new WorkingDays(Set.of()), clock);
    }

    private static void refused(String code, ThrowingCallable verb) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(verb)
                .extracting(RuleViolation::code)
                .isEqualTo(code);
    }
}
