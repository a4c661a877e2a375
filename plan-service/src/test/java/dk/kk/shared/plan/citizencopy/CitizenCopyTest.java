package dk.kk.shared.plan.citizencopy;

import static dk.kk.shared.plan.citizencopy.CopyPart.RECEIPT;
import static dk.kk.shared.plan.citizencopy.CopyPart.STATEMENT;
import static dk.kk.shared.plan.citizencopy.HowGiven.HANDED_OVER;
import static dk.kk.shared.plan.citizencopy.HowSaid.AT_MEETING;
import static dk.kk.shared.plan.citizencopy.WithdrawalReason.WRITTEN_WRONGLY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.kk.shared.plan.administration.Administration;
import dk.kk.shared.plan.content.PlanContent;
import dk.kk.shared.plan.lifecycle.OwnPlan;
import dk.kk.shared.plan.lifecycle.PlanPhase;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.testing.LifecycleWalk;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Random;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class CitizenCopyTest {
    private static final BusinessClock CLOCK = BusinessClock.at(Instant.parse("2009-04-08T09:00:00Z"));
    private static final LocalDate TODAY = LocalDate.of(2009, 4, 8);

    @Test
    void what_was_recorded_is_taken_back_once() {
        for (var part : CopyPart.values()) {
            assertThat(LifecycleWalk.of(EntryPhase.class, (from, to) -> {
                        var copy = copy();
                        copy.say("I want to live alone", TODAY, AT_MEETING, "S-1", CLOCK);
                        copy.give(plan(1, 1), plan(1, 1), TODAY, HANDED_OVER, "S-1", CLOCK);
                        if (from == EntryPhase.WITHDRAWN) {
                            copy.withdraw(part, 1, WRITTEN_WRONGLY, "S-1", CLOCK);
                        }
                        return to == EntryPhase.WITHDRAWN
                                ? copy.withdraw(part, 1, WRITTEN_WRONGLY, "S-1", CLOCK)
                                : EntryPhase.MOVES.move(from, to).word();
                    }))
                    .containsExactly("RECORDED -> WITHDRAWN: " + part.word() + "-withdrawn");
        }
    }

    @Test
    void what_is_said_of_a_day_to_come_or_given_before_it_was_there_is_refused() {
        refused("day-in-future", () -> copy().say("x", TODAY.plusDays(1), AT_MEETING, "S-1", CLOCK));
        refused("day-in-future", () -> given(plan(1, 1), TODAY.plusDays(1)));
        refused("receipt-before-version", () -> given(plan(1, 1), TODAY.minusDays(1)));
        refused("receipt-of-empty-plan", () -> given(plan(1, 0), TODAY));
        refused("not-found", () -> copy().withdraw(STATEMENT, 1, WRITTEN_WRONGLY, "S-1", CLOCK));
        refused("not-found", () -> copy().withdraw(RECEIPT, 0, WRITTEN_WRONGLY, "S-1", CLOCK));
    }

    @Test
    void a_receipt_keeps_by_when_the_plan_was_to_be_followed_up_unless_it_has_moved_on() {
        assertThat(given(plan(4, 1), TODAY).receipts().getFirst().followUpDueOn())
                .isEqualTo(TODAY.plusYears(1));
        var copy = copy();
        copy.give(plan(3, 1), plan(4, 1), TODAY, HANDED_OVER, "S-1", CLOCK);
        assertThat(copy.receipts().getFirst().followUpDueOn()).isNull();
        assertThat(copy.receipts().getFirst().planVersion()).isEqualTo(3);
    }

    /** Whatever is said, given and taken back in whatever order: nothing is lost, and what holds is the last said that stands. */
    @Test
    void what_holds_is_what_was_said_last_of_all_that_was_not_taken_back() {
        for (var seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            var copy = copy();
            var told = new ArrayList<Told>();
            for (var step = 1; step <= 30; step++) {
                if (told.isEmpty() || random.nextInt(3) > 0) {
                    var on = TODAY.minusDays(random.nextInt(5));
                    var words = "said " + step;
                    copy.say(words, on, AT_MEETING, "S-1", CLOCK);
                    told.add(new Told(told.size() + 1, words, on, true));
                } else {
                    var chosen = random.nextInt(told.size());
                    var before = told.get(chosen);
                    if (before.holds()) {
                        copy.withdraw(STATEMENT, chosen + 1, WRITTEN_WRONGLY, "S-1", CLOCK);
                        told.set(chosen, new Told(before.number(), before.words(), before.on(), false));
                    } else {
                        refused(
                                "illegal-move",
                                () -> copy.withdraw(STATEMENT, before.number(), WRITTEN_WRONGLY, "S-1", CLOCK));
                        continue;
                    }
                }
                assertThat(StatementEntry.last(copy.statements()).map(StatementEntry::number))
                        .as("seed %d, step %d", seed, step)
                        .isEqualTo(told.stream()
                                .filter(Told::holds)
                                .sorted(Comparator.comparing(Told::on).thenComparing(Told::number))
                                .reduce((_, later) -> later)
                                .map(Told::number));
                assertThat(copy.statements())
                        .extracting(StatementEntry::words)
                        .containsExactlyElementsOf(told.stream()
                                .map(one -> one.holds() ? one.words() : null)
                                .toList());
            }
            assertThat(copy.version())
                    .isEqualTo(told.size()
                            + told.stream().filter(one -> !one.holds()).count());
        }
    }

    private record Told(int number, String words, LocalDate on, boolean holds) {}

    private static CitizenCopy copy() {
        return CitizenCopy.none(UUID.randomUUID(), UUID.randomUUID(), Administration.SOF);
    }

    private static CitizenCopy given(OwnPlan plan, LocalDate on) {
        var copy = copy();
        copy.give(plan, plan, on, HANDED_OVER, "S-1", CLOCK);
        return copy;
    }

    private static OwnPlan plan(long version, int contentVersion) {
        return new OwnPlan(
                UUID.randomUUID(),
                Administration.SOF,
                version,
                TODAY,
                PlanPhase.MADE,
                TODAY,
                null,
                null,
                null,
                TODAY,
                null,
                null,
                contentVersion,
                PlanContent.NOTHING,
                TODAY.plusYears(1),
                null);
    }

    private static void refused(String code, ThrowingCallable verb) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(verb)
                .extracting(RuleViolation::code)
                .isEqualTo(code);
    }
}
