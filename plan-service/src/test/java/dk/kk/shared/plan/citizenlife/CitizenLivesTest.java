package dk.kk.shared.plan.citizenlife;

import static dk.kk.shared.plan.citizenlife.SaidOfCitizen.CLARIFICATIONS;
import static dk.kk.shared.plan.citizenlife.SaidOfCitizen.JOB;
import static dk.kk.shared.plan.citizenlife.SaidOfCitizen.SOCIAL;
import static dk.kk.shared.plan.citizenlife.SaidOfCitizen.attendance;
import static dk.kk.shared.plan.citizenlife.SaidOfCitizen.goal;
import static dk.kk.shared.plan.citizenlife.SaidOfCitizen.id;
import static dk.kk.shared.plan.citizenlife.SaidOfCitizen.treatment;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.oneOf;

import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.consumer.Inbox;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Each place in which a day is said of a citizen: the day of the end is the last. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class CitizenLivesTest {
    @Inject
    Inbox inbox;

    @Inject
    BusinessClock clock;

    private final SaidOfCitizen citizen = new SaidOfCitizen();

    @Test
    void a_plan_takes_no_step_after_the_end_and_may_be_ended() {
        var end = clock.today().minusDays(10);
        var early = end.minusDays(20);
        var offered = id(citizen.offer(early));
        var declined = id(citizen.offer(early));
        ends(end);

        lastDay(end, "neededOn", citizen::need);
        lastDay(end, "offeredOn", citizen::offer);
        lastDay(
                end,
                "offerAgainOn",
                day -> citizen.move(
                        SOCIAL,
                        declined,
                        1,
                        "decline",
                        Map.of("declinedOn", early.toString(), "offerAgainOn", text(day))));
        lastDay(
                end,
                "declinedOn",
                day -> citizen.move(SOCIAL, id(citizen.offer(early)), 1, "decline", Map.of("declinedOn", text(day))));
        lastDay(end, "madeOn", day -> citizen.move(SOCIAL, offered, 1, "making", Map.of("madeOn", text(day))));
        lastDay(
                end,
                "followedUpOn",
                day -> citizen.move(SOCIAL, offered, 2, "follow-up", Map.of("followedUpOn", text(day))));
        citizen.move(SOCIAL, offered, 3, "ending", Map.of("endedOn", text(clock.today())))
                .statusCode(200);
    }

    @Test
    void the_long_way_stops_at_the_end_too() {
        var end = clock.today().minusDays(10);
        var plan = id(citizen.offerJobPlan(end));
        ends(end);

        lastDay(end, "acceptedOn", day -> citizen.move(JOB, plan, 1, "acceptance", Map.of("acceptedOn", text(day))));
        lastDay(end, "draftedOn", day -> citizen.move(JOB, plan, 2, "draft", Map.of("draftedOn", text(day))));
        citizen.draftJobPlan(plan, 3).statusCode(200);
        lastDay(end, "agreedOn", day -> citizen.move(JOB, plan, 4, "agreement", Map.of("agreedOn", text(day))));
    }

    @Test
    void a_follow_up_is_put_off_to_the_day_of_the_end_at_most() {
        var end = clock.today().plusDays(10);
        var plan = citizen.made(clock.today().minusDays(30));
        ends(end);

        lastDay(
                end,
                "until",
                day -> citizen.move(
                        SOCIAL, plan, 2, "follow-up-postponement", Map.of("until", text(day), "why", "NO_TIME")));
    }

    @Test
    void no_day_that_a_plan_speaks_of_lies_after_the_end() {
        var end = clock.today().minusDays(10);
        var madeOn = end.minusMonths(3);
        var plan = citizen.made(madeOn);
        var seen = new int[] {2};
        ends(end);

        Map.<String, Function<LocalDate, Map<String, ?>>>of(
                        "goals.steps.by", day -> goal(Map.of("text", "a flat", "by", text(day))),
                        "goals.steps.doneOn", day -> goal(Map.of("text", "a flat", "doneOn", text(day))),
                        "attendance.from", day -> attendance(Map.of("from", text(day))),
                        "attendance.to",
                                day -> attendance(
                                        Map.of("from", end.minusDays(9).toString(), "to", text(day))),
                        "inpatientTreatment.from", day -> treatment(Map.of("from", text(day))),
                        "inpatientTreatment.to",
                                day -> treatment(Map.of("from", end.minusDays(9).toString(), "to", text(day))))
                .forEach((field, content) -> {
                    lastDay(end, field, day -> citizen.write(plan, seen[0], content.apply(day)));
                    seen[0]++;
                });
        refused(citizen.write(plan, seen[0], Map.of("expectedMonths", 4)), "expectedMonths", madeOn.plusMonths(4), end);
        citizen.write(plan, seen[0], Map.of("expectedMonths", 3)).statusCode(200);
    }

    @Test
    void what_a_plan_said_before_the_end_was_heard_stays_and_lets_it_be_closed() {
        var end = clock.today().minusDays(10);
        var later = end.plusMonths(2);
        var plan = citizen.made(end.minusMonths(3));
        citizen.write(plan, 2, goal(Map.of("text", "a flat", "by", text(later))))
                .statusCode(200);
        ends(end);

        Call.by(SOF_CASEWORKER)
                .get(SOCIAL + "/{id}/content", plan)
                .body("content.goals[0].steps[0].by", equalTo(text(later)));
        refused(
                citizen.write(plan, 3, goal(Map.of("text", "a flat", "by", text(later.plusDays(1))))),
                "goals.steps.by",
                later.plusDays(1),
                end);
        citizen.write(plan, 3, goal(Map.of("text", "a flat, given up", "by", text(later))))
                .statusCode(200);
    }

    @Test
    void no_meeting_is_called_for_a_day_after_the_end_or_was_held_on_one() {
        var end = clock.today().plusDays(3);
        ends(end);
        lastDay(end, "plannedOn", citizen::call);

        var called = id(citizen.call(end));
        ends(clock.today().minusDays(1));
        refused(
                citizen.hold(called, clock.today()),
                "heldOn",
                clock.today(),
                clock.today().minusDays(1));
        ends(clock.today());
        citizen.hold(called, clock.today()).statusCode(200);
    }

    @Test
    void no_clarification_is_planned_begun_or_concluded_after_the_end_and_it_may_be_stopped() {
        var end = clock.today().minusDays(10);
        ends(end);
        lastDay(end, "plannedOn", citizen::open);

        var opened = Call.by(SOF_CASEWORKER)
                .get(CLARIFICATIONS + "?citizenId={id}", citizen.id())
                .extract()
                .<String>path("[0].id");
        lastDay(
                end,
                "startedOn",
                day -> citizen.move(CLARIFICATIONS, opened, 1, "start", Map.of("startedOn", text(day))));
        lastDay(
                end,
                "concludedOn",
                day -> citizen.move(
                        CLARIFICATIONS,
                        opened,
                        2,
                        "conclusion",
                        Map.of("concludedOn", text(day), "conclusion", "FULL")));
        var second = id(citizen.open(end));
        citizen.move(
                        CLARIFICATIONS,
                        second,
                        1,
                        "stop",
                        Map.of("stoppedOn", text(clock.today()), "reason", "NOT_NEEDED"))
                .statusCode(200);
    }

    @Test
    void no_day_of_a_clarification_is_corrected_to_one_after_the_end() {
        var end = clock.today().minusDays(10);
        var late = end.plusDays(1);
        var early = end.minusDays(20);
        var clarification = id(citizen.open(early));
        ends(end);
        lastDay(end, "plannedOn", day -> citizen.correct(clarification, 1, day, Map.of()));

        citizen.move(CLARIFICATIONS, clarification, 2, "start", Map.of("startedOn", text(end)))
                .statusCode(200);
        refused(citizen.correct(clarification, 3, early, Map.of("startedOn", text(late))), "startedOn", late, end);
        citizen.correct(clarification, 3, early, Map.of("startedOn", text(early)))
                .statusCode(200);

        var concluded = Map.of("concludedOn", text(end), "conclusion", "FULL");
        citizen.move(CLARIFICATIONS, clarification, 4, "conclusion", concluded).statusCode(200);
        lastDay(
                end,
                "concludedOn",
                day -> citizen.correct(
                        clarification,
                        5,
                        early,
                        Map.of("startedOn", text(early), "concludedOn", text(day), "conclusion", "FULL")));
    }

    @Test
    void no_procedure_is_started_for_whoever_is_gone() {
        ends(clock.today().minusDays(1));

        refused(
                citizen.startProcedure(),
                "startedOn",
                clock.today(),
                clock.today().minusDays(1));
    }

    @Test
    void an_end_that_was_a_mistake_or_came_later_lets_the_days_in_again() {
        var today = clock.today();
        ends(today.minusDays(10));
        refused(citizen.offer(today.minusDays(5)), "offeredOn", today.minusDays(5), today.minusDays(10));

        ends(today.minusDays(5));
        citizen.offer(today.minusDays(5)).statusCode(201);
        refused(citizen.offer(today), "offeredOn", today, today.minusDays(5));

        ends(null);
        citizen.offer(today).statusCode(201);
        citizen.call(today.plusDays(30)).statusCode(201);
    }

    /** Refused for the day after, and allowed for the day itself. */
    private static void lastDay(LocalDate end, String field, Function<LocalDate, ValidatableResponse> said) {
        refused(said.apply(end.plusDays(1)), field, end.plusDays(1), end);
        said.apply(end).statusCode(oneOf(200, 201));
    }

    private static void refused(ValidatableResponse answer, String field, LocalDate day, LocalDate ended) {
        answer.statusCode(422)
                .body("code", equalTo("day-after-citizens-end"))
                .body("arguments.field", equalTo(field))
                .body("arguments.day", equalTo(text(day)))
                .body("arguments.ended", equalTo(text(ended)));
    }

    private void ends(@Nullable LocalDate on) {
        citizen.lives(inbox, null, on);
    }

    private static String text(LocalDate day) {
        return day.toString();
    }
}
