package dk.kk.shared.systemtests;

import static dk.kk.shared.systemtests.PlayedYear.soon;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * 2009 on the business clock: sixteen shared citizens with special needs, what both sides do about them over the API, and goal 1 at
 * the end of each month as a {@link PlainLedger} of it says; beside that, what is to be on whose list on which day.
 */
@Tag("long")
class PlayedYearTest {
    private static final List<String> NEVER_ANSWERED = List.of("unanswered's plan", "replaced's second plan");

    private final RunningSuite suite = RunningSuite.start("played-year", PlayedYear.SERVICES, _ -> List.of());
    private final PlainLedger ledger = new PlainLedger();
    private final PlayedYear year = new PlayedYear(suite);
    private final PlayedCitizens citizens = new PlayedCitizens(year, ledger);
    private final PlayedPlans plans = new PlayedPlans(year, citizens, ledger);
    private final PlayedLists lists = new PlayedLists(year, citizens, plans);
    private final Map<LocalDate, GoalNumbers> asItWas = new LinkedHashMap<>();

    @BeforeEach
    void begin() {
        year.begin();
    }

    @AfterEach
    void end() {
        suite.close();
    }

    @Test
    void goal_1_of_each_month_of_2009_is_what_a_plain_ledger_of_the_year_counts() {
        january();
        february();
        march();
        spring();
        summer();
        autumn();
        lookBack();
    }

    private void january() {
        year.turnTo(day(1, 5));
        register();
        // made last year, and said now
        made("left undone", LocalDate.of(2008, 3, 10));
        made("put off", LocalDate.of(2008, 3, 30));
        made("in time", LocalDate.of(2008, 2, 20));
        made("assessed anew", LocalDate.of(2008, 12, 1));
        made("replaced", LocalDate.of(2008, 9, 1));
        made("ends", LocalDate.of(2008, 11, 3));
        made("becomes a member", LocalDate.of(2008, 10, 20));
        plans.need("long way", "long way's plan");
        soon(() -> assertThat(lists.needed()).containsExactly("long way"));

        year.turnTo(day(1, 19));
        plans.offerNeeded("long way", "long way's plan");
        assertThat(lists.needed()).isEmpty();
        for (var citizen : List.of("refuses", "answered", "unanswered", "wrong", "apart", "moves")) {
            plans.offer(citizen, citizen + "'s plan", year.today());
        }
        plans.bifAnswersAllBut(NEVER_ANSWERED); // a week late
        monthEnds(day(1, 31));
    }

    private void register() {
        for (var citizen :
                List.of("left undone", "put off", "in time", "assessed anew", "replaced", "ends", "long way")) {
            citizens.register(citizen, 4);
        }
        for (var citizen : List.of(
                "refuses", "answered", "unanswered", "wrong", "apart", "moves", "both plans", "without a plan")) {
            citizens.register(citizen, 5);
        }
        citizens.register("becomes a member", 3);
        year.awaitShared(16);
    }

    private void february() {
        year.turnTo(day(2, 4));
        var today = year.today().toString();
        plans.step(
                "refuses's plan",
                "decline",
                Map.of(
                        "declinedOn",
                        today,
                        "reason",
                        "NOT_NOW",
                        "offerAgainOn",
                        day(5, 4).toString()));
        plans.step("long way's plan", "acceptance", Map.of("acceptedOn", today));
        for (var citizen : List.of("answered", "unanswered", "wrong", "apart", "moves")) {
            plans.make(citizen, citizen + "'s plan", year.today());
        }

        year.turnTo(day(2, 11));
        plans.bifAnswersAllBut(NEVER_ANSWERED); // on the last day
        plans.followUp("in time", "in time's plan");
        assertThat(lists.overdueAt("BIF")).isEmpty();
        var request = lists.requestAbout("unanswered's plan");
        year.awaitEscalation(request, "NONE");

        year.turnTo(day(2, 12));
        assertThat(lists.overdueAt("BIF")).containsExactly("unanswered's plan");
        year.awaitEscalation(request, "LEADER");
        monthEnds(day(2, 28));
    }

    private void march() {
        year.turnTo(day(3, 2));
        plans.step("long way's plan", "draft", Map.of("draftedOn", year.today().toString()));
        var content = Map.of("purpose", "a home", "effort", "a contact person", "expectedMonths", 12);
        plans.step("long way's plan", "content", Map.of("why", "DRAFTED", "content", content));
        year.turnTo(day(3, 10));
        assertThat(lists.lateFollowUps()).isEmpty();
        year.turnTo(day(3, 11));
        assertThat(lists.lateFollowUps()).containsExactly("left undone's plan");
        plans.step(
                "put off's plan",
                "follow-up-postponement",
                Map.of("until", day(6, 1).toString(), "why", "NO_TIME"));
        monthEnds(day(3, 31));
    }

    private void spring() {
        year.turnTo(day(4, 1));
        plans.step(
                "long way's plan", "agreement", Map.of("agreedOn", year.today().toString()));
        plans.make("long way", "long way's plan", year.today());
        plans.jobPlan("both plans", "both plans's job plan");
        made("both plans", year.today());
        plans.jobPlan("answered", "answered's job plan");
        monthEnds(day(4, 30));

        year.turnTo(day(5, 3));
        assertThat(lists.needed()).isEmpty();
        year.turnTo(day(5, 4));
        assertThat(lists.needed()).as("to be offered a plan again").containsExactly("refuses");
        plans.offer("refuses", "refuses's second plan", year.today());
        assertThat(lists.needed()).isEmpty();
        year.turnTo(day(5, 15));
        plans.discard("wrong", "wrong's plan");
        monthEnds(day(5, 31));
    }

    private void summer() {
        year.turnTo(day(6, 15));
        plans.followUp("left undone", "left undone's plan");
        citizens.assess("assessed anew", 3, year.today());
        plans.bifAnswersAllBut(NEVER_ANSWERED);
        plans.followUp("apart", "apart's plan"); // asked about until they are shared no more
        monthEnds(day(6, 30));

        year.turnTo(day(7, 15));
        citizens.closeAtSof("apart");
        plans.toBif().settle("apart's plan");
        monthEnds(day(7, 31));

        year.turnTo(day(8, 10));
        plans.offer("replaced", "replaced's second plan", year.today());
        plans.makeInPlaceOf("replaced's plan", "replaced", "replaced's second plan");
        plans.followUp("answered", "answered's plan");
        monthEnds(day(8, 31));
    }

    private void autumn() {
        year.turnTo(day(9, 14));
        plans.end("ends", "ends's plan");
        monthEnds(day(9, 30));

        year.turnTo(day(10, 5));
        plans.offer("ends", "ends's second plan", year.today());
        plans.make("ends", "ends's second plan", year.today());
        citizens.assess("becomes a member", 4, year.today());
        plans.followUp("moves", "moves's plan"); // asked about until they are gone
        monthEnds(day(10, 31));

        year.turnTo(day(11, 16));
        citizens.moveAway("moves");
        plans.toBif().settle("moves's plan");
        monthEnds(day(11, 30));

        year.turnTo(day(12, 14));
        plans.make("refuses", "refuses's second plan", year.today());
        monthEnds(day(12, 31));
    }

    private void monthEnds(LocalDate day) {
        year.turnTo(day);
        year.awaitHeard();
        var counted = counted(day);
        asItWas.put(day, counted);
        assertThat(GoalNumbers.of(year.goal1(day))).as("goal 1 of %s", day).isEqualTo(counted);
        assertThat(GoalNumbers.of(year.liveGoal1()))
                .as("live goal 1 on %s", day)
                .isEqualTo(counted);
        assertThat(lists.population(day)).as("population of %s", day).isEqualTo(ledger.population(day));
        assertThat(lists.counting(day)).as("who counts on %s", day).isEqualTo(ledger.updated(day, 12));
        soon(() -> lists(day));
    }

    private void lists(LocalDate day) {
        assertThat(lists.lateFollowUps()).as("late follow-ups on %s", day).isEqualTo(ledger.late(day));
        Map.of("BIF", plans.toBif(), "SOF", plans.toSof()).forEach((side, asked) -> {
            assertThat(lists.waitingFor(side))
                    .as("waits for %s on %s", side, day)
                    .isEqualTo(asked.waiting());
            assertThat(lists.overdueAt(side))
                    .as("overdue at %s on %s", side, day)
                    .isEqualTo(asked.overdue(day));
        });
    }

    /** As known then each month is what it came to; as known at the end of the year, a mistake is none of any month. */
    private void lookBack() {
        asItWas.forEach((asOf, then) -> {
            assertThat(GoalNumbers.of(year.goal1(asOf)))
                    .as("goal 1 of %s, as known at last", asOf)
                    .isEqualTo(counted(asOf));
            if (asOf.isBefore(year.today())) {
                assertThat(GoalNumbers.of(year.goal1(asOf, asOf)))
                        .as("goal 1 of %s, as known then", asOf)
                        .isEqualTo(then);
            }
        });
        assertThat(asItWas.values().stream().distinct())
                .as("months that differ")
                .hasSizeGreaterThan(8);
        assertThat(counted(day(3, 31))).as("a mistake that was found in May").isNotEqualTo(asItWas.get(day(3, 31)));
    }

    private GoalNumbers counted(LocalDate asOf) {
        return GoalNumbers.of(ledger, asOf);
    }

    private void made(String citizen, LocalDate on) {
        plans.offer(citizen, citizen + "'s plan", on);
        plans.make(citizen, citizen + "'s plan", on);
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2009, month, day);
    }
}
