package dk.kk.shared.plan.citizenlife;

import static dk.kk.shared.platform.access.Role.BIF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.oneOf;

import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.consumer.Inbox;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.Casework;
import dk.kk.shared.platform.testing.SuiteResource;
import dk.kk.shared.platform.testing.ToldEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Each place in which a day is said of a citizen: the day of the end is the last. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class CitizenLivesTest {
    private static final String SOCIAL = "/api/v1/social-plans";
    private static final String JOB = "/api/v1/job-plans";
    private static final String MEETINGS = "/api/v1/joint-meetings";
    private static final String CLARIFICATIONS = "/api/v1/clarifications";

    @Inject
    Inbox inbox;

    @Inject
    BusinessClock clock;

    private final Call sof = Call.by(SOF_CASEWORKER);
    private final Call bif = Call.by(BIF_CASEWORKER);
    private final UUID citizen = Casework.citizen();
    private long told;

    @Test
    void a_plan_takes_no_step_after_the_end_and_may_be_ended() {
        var end = clock.today().minusDays(10);
        var early = end.minusDays(20);
        var offered = id(offer(early));
        var declined = id(offer(early));
        ends(end);

        lastDay(end, "neededOn", day -> sof.post(SOCIAL + "/needs", ofCitizen("neededOn", day)));
        lastDay(end, "offeredOn", this::offer);
        lastDay(
                end,
                "offerAgainOn",
                day -> move(
                        SOCIAL,
                        declined,
                        1,
                        "decline",
                        Map.of("declinedOn", early.toString(), "offerAgainOn", text(day))));
        lastDay(
                end,
                "declinedOn",
                day -> move(SOCIAL, id(offer(early)), 1, "decline", Map.of("declinedOn", text(day))));
        lastDay(end, "madeOn", day -> move(SOCIAL, offered, 1, "making", Map.of("madeOn", text(day))));
        lastDay(end, "followedUpOn", day -> move(SOCIAL, offered, 2, "follow-up", Map.of("followedUpOn", text(day))));
        move(SOCIAL, offered, 3, "ending", Map.of("endedOn", text(clock.today())))
                .statusCode(200);
    }

    @Test
    void the_long_way_stops_at_the_end_too() {
        var end = clock.today().minusDays(10);
        var plan = id(bif.post(JOB, ofCitizen("offeredOn", end)));
        ends(end);

        lastDay(end, "acceptedOn", day -> move(JOB, plan, 1, "acceptance", Map.of("acceptedOn", text(day))));
        lastDay(end, "draftedOn", day -> move(JOB, plan, 2, "draft", Map.of("draftedOn", text(day))));
        bif.seeing(3)
                .post(
                        JOB + "/{id}/content",
                        Map.of(
                                "why",
                                "DRAFTED",
                                "content",
                                Map.of(
                                        "goalOccupation",
                                        "a gardener",
                                        "effort",
                                        "a course",
                                        "weeklyHours",
                                        Map.of("from", 5, "to", 10))),
                        plan)
                .statusCode(200);
        lastDay(end, "agreedOn", day -> move(JOB, plan, 4, "agreement", Map.of("agreedOn", text(day))));
    }

    @Test
    void a_follow_up_is_put_off_to_the_day_of_the_end_at_most() {
        var end = clock.today().plusDays(10);
        var plan = made(clock.today().minusDays(30));
        ends(end);

        lastDay(
                end,
                "until",
                day -> move(SOCIAL, plan, 2, "follow-up-postponement", Map.of("until", text(day), "why", "NO_TIME")));
    }

    @Test
    void no_day_that_a_plan_speaks_of_lies_after_the_end() {
        var end = clock.today().minusDays(10);
        var madeOn = end.minusMonths(3);
        var plan = made(madeOn);
        var seen = new int[] {2};
        ends(end);

        Map.<String, Function<LocalDate, Map<String, ?>>>of(
                        "goals.steps.by", day -> goal(Map.of("text", "a flat", "by", text(day))),
                        "goals.steps.doneOn", day -> goal(Map.of("text", "a flat", "doneOn", text(day))),
                        "attendance.from", day -> attendance(Map.of("from", text(day))),
                        "attendance.to",
                                day -> attendance(
                                        Map.of("from", end.minusDays(9).toString(), "to", text(day))),
                        "inpatientTreatment.from",
                                day -> Map.of("inpatientTreatment", List.of(Map.of("from", text(day)))),
                        "inpatientTreatment.to",
                                day -> Map.of(
                                        "inpatientTreatment",
                                        List.of(Map.of("from", end.minusDays(9).toString(), "to", text(day)))))
                .forEach((field, content) -> {
                    lastDay(end, field, day -> write(plan, seen[0], content.apply(day)));
                    seen[0]++;
                });
        refused(write(plan, seen[0], Map.of("expectedMonths", 4)), "expectedMonths", madeOn.plusMonths(4), end);
        write(plan, seen[0], Map.of("expectedMonths", 3)).statusCode(200);
    }

    @Test
    void what_a_plan_said_before_the_end_was_heard_stays_and_lets_it_be_closed() {
        var end = clock.today().minusDays(10);
        var later = end.plusMonths(2);
        var plan = made(end.minusMonths(3));
        write(plan, 2, goal(Map.of("text", "a flat", "by", text(later)))).statusCode(200);
        ends(end);

        sof.get(SOCIAL + "/{id}/content", plan).body("content.goals[0].steps[0].by", equalTo(text(later)));
        refused(
                write(plan, 3, goal(Map.of("text", "a flat", "by", text(later.plusDays(1))))),
                "goals.steps.by",
                later.plusDays(1),
                end);
        write(plan, 3, goal(Map.of("text", "a flat, given up", "by", text(later))))
                .statusCode(200);
    }

    @Test
    void no_meeting_is_called_for_a_day_after_the_end_or_was_held_on_one() {
        var end = clock.today().plusDays(3);
        ends(end);
        lastDay(end, "plannedOn", this::call);

        var called = id(call(end));
        ends(clock.today().minusDays(1));
        refused(hold(called), "heldOn", clock.today(), clock.today().minusDays(1));
        ends(clock.today());
        hold(called).statusCode(200);
    }

    @Test
    void no_clarification_is_planned_begun_or_concluded_after_the_end_and_it_may_be_stopped() {
        var end = clock.today().minusDays(10);
        ends(end);
        lastDay(end, "plannedOn", this::open);

        var opened =
                sof.get(CLARIFICATIONS + "?citizenId={id}", citizen).extract().<String>path("[0].id");
        lastDay(end, "startedOn", day -> move(CLARIFICATIONS, opened, 1, "start", Map.of("startedOn", text(day))));
        lastDay(
                end,
                "concludedOn",
                day -> move(
                        CLARIFICATIONS,
                        opened,
                        2,
                        "conclusion",
                        Map.of("concludedOn", text(day), "conclusion", "FULL")));
        var second = id(open(end));
        move(CLARIFICATIONS, second, 1, "stop", Map.of("stoppedOn", text(clock.today()), "reason", "NOT_NEEDED"))
                .statusCode(200);
    }

    @Test
    void no_procedure_is_started_for_whoever_is_gone() {
        ends(clock.today().minusDays(1));

        refused(
                sof.post("/api/v1/procedure-runs", Map.of("citizenId", citizen, "caseType", "BENEFIT_STOP")),
                "startedOn",
                clock.today(),
                clock.today().minusDays(1));
    }

    @Test
    void an_end_that_was_a_mistake_or_came_later_lets_the_days_in_again() {
        var today = clock.today();
        ends(today.minusDays(10));
        refused(offer(today.minusDays(5)), "offeredOn", today.minusDays(5), today.minusDays(10));

        ends(today.minusDays(5));
        offer(today.minusDays(5)).statusCode(201);
        refused(offer(today), "offeredOn", today, today.minusDays(5));

        ends(null);
        offer(today).statusCode(201);
        call(today.plusDays(30)).statusCode(201);
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
        var state = new HashMap<String, @Nullable Object>();
        state.put("citizenId", citizen);
        state.put("endedOn", on == null ? null : on.toString());
        var word = on == null ? "citizen.ending-corrected" : "citizen.ended";
        inbox.receive(new ToldEvent("citizen", word, "citizen", citizen.toString(), ++told, citizen, state).poll());
    }

    private ValidatableResponse offer(LocalDate on) {
        return sof.post(SOCIAL, ofCitizen("offeredOn", on));
    }

    private String made(LocalDate on) {
        var plan = id(offer(on));
        move(SOCIAL, plan, 1, "making", Map.of("madeOn", on.toString())).statusCode(200);
        return plan;
    }

    private ValidatableResponse call(LocalDate on) {
        return bif.post(MEETINGS, Map.of("citizenId", citizen, "plannedOn", on.toString(), "place", "BIF_OFFICE"));
    }

    private ValidatableResponse hold(String meeting) {
        return move(MEETINGS, meeting, 1, "holding", Map.of("heldOn", text(clock.today()), "agreed", List.of()));
    }

    private ValidatableResponse open(LocalDate on) {
        return sof.post(
                CLARIFICATIONS,
                Map.of("citizenId", citizen, "plannedOn", on.toString(), "methods", List.of("INTERVIEW")));
    }

    private ValidatableResponse write(String plan, int seen, Map<String, ?> content) {
        return move(SOCIAL, plan, seen, "content", Map.of("why", "CORRECTED", "content", content));
    }

    private ValidatableResponse move(String of, String id, int seen, String verb, Map<String, ?> body) {
        var by = of.equals(JOB) ? bif : sof;
        return by.seeing(seen).post(of + "/{id}/" + verb, body, id);
    }

    private Map<String, ?> ofCitizen(String field, LocalDate day) {
        return Map.of("citizenId", citizen, field, day.toString());
    }

    private static Map<String, ?> goal(Map<String, ?> step) {
        return Map.of(
                "goals",
                List.of(Map.of(
                        "code", "HOUSING",
                        "text", "a home",
                        "owner", "SOF",
                        "ownerEmployee", "S-SC1-V1-1",
                        "steps", List.of(step),
                        "result", "ACTIVE")));
    }

    private static Map<String, ?> attendance(Map<String, String> days) {
        var demand = new HashMap<>(days);
        demand.putAll(Map.of("day", "MONDAY", "startsAt", "09:00", "endsAt", "10:00"));
        return Map.of("attendance", List.of(demand));
    }

    private static String id(ValidatableResponse created) {
        return created.statusCode(201).extract().path("id");
    }

    private static String text(LocalDate day) {
        return day.toString();
    }
}
