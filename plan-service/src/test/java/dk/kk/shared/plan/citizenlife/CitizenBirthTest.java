package dk.kk.shared.plan.citizenlife;

import static dk.kk.shared.plan.citizenlife.SaidOfCitizen.CLARIFICATIONS;
import static dk.kk.shared.plan.citizenlife.SaidOfCitizen.JOB;
import static dk.kk.shared.plan.citizenlife.SaidOfCitizen.SOCIAL;
import static dk.kk.shared.plan.citizenlife.SaidOfCitizen.attendance;
import static dk.kk.shared.plan.citizenlife.SaidOfCitizen.goal;
import static dk.kk.shared.plan.citizenlife.SaidOfCitizen.id;
import static dk.kk.shared.plan.citizenlife.SaidOfCitizen.treatment;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.oneOf;

import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.consumer.Inbox;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.SuiteResource;
import dk.kk.shared.platform.testing.ToldEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each place in which a day that has passed is said of a citizen: the first day of the year of birth is the first. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class CitizenBirthTest {
    @Inject
    Inbox inbox;

    @Inject
    BusinessClock clock;

    @Inject
    Database database;

    private final SaidOfCitizen citizen = new SaidOfCitizen();
    private int year;
    private LocalDate first = LocalDate.EPOCH;
    private LocalDate before = LocalDate.EPOCH;
    private LocalDate early = LocalDate.EPOCH;

    @BeforeEach
    void born_last_year() {
        year = clock.today().getYear() - 1;
        first = LocalDate.of(year, 1, 1);
        before = first.minusDays(1);
        early = first.minusDays(20);
    }

    @Test
    void a_plan_takes_no_step_before_the_birth() {
        var needed = id(citizen.need(early));
        var declined = id(citizen.offer(early));
        var offered = id(citizen.offer(early));
        born(year);

        firstDay("neededOn", citizen::need);
        firstDay("offeredOn", citizen::offer);
        firstDay("offeredOn", day -> citizen.move(SOCIAL, needed, 1, "offer", Map.of("offeredOn", text(day))));
        firstDay("declinedOn", day -> citizen.move(SOCIAL, declined, 1, "decline", Map.of("declinedOn", text(day))));
        firstDay("madeOn", day -> citizen.move(SOCIAL, offered, 1, "making", Map.of("madeOn", text(day))));
    }

    @Test
    void the_long_way_begins_with_the_birth_too() {
        var offered = id(citizen.offerJobPlan(early));
        var accepted = accepted();
        var draft = accepted();
        citizen.move(JOB, draft, 2, "draft", Map.of("draftedOn", text(early))).statusCode(200);
        citizen.draftJobPlan(draft, 3).statusCode(200);
        born(year);

        firstDay("acceptedOn", day -> citizen.move(JOB, offered, 1, "acceptance", Map.of("acceptedOn", text(day))));
        firstDay("draftedOn", day -> citizen.move(JOB, accepted, 2, "draft", Map.of("draftedOn", text(day))));
        firstDay("agreedOn", day -> citizen.move(JOB, draft, 4, "agreement", Map.of("agreedOn", text(day))));
    }

    @Test
    void no_plan_was_followed_up_before_the_birth_and_it_may_be_ended() {
        var plan = citizen.made(early);
        born(year);

        firstDay("followedUpOn", day -> citizen.move(SOCIAL, plan, 2, "follow-up", Map.of("followedUpOn", text(day))));
        citizen.move(SOCIAL, plan, 3, "ending", Map.of("endedOn", text(clock.today())))
                .statusCode(200);
    }

    @Test
    void no_day_that_a_plan_speaks_of_lies_before_the_birth() {
        var madeOn = first.minusMonths(3);
        var plan = citizen.made(madeOn);
        var seen = new int[] {2};
        born(year);

        Map.<String, Function<LocalDate, Map<String, ?>>>of(
                        "goals.steps.by", day -> goal(Map.of("text", "a flat", "by", text(day))),
                        "goals.steps.doneOn", day -> goal(Map.of("text", "a flat", "doneOn", text(day))),
                        "attendance.from", day -> attendance(Map.of("from", text(day))),
                        "inpatientTreatment.from", day -> treatment(Map.of("from", text(day))))
                .forEach((field, content) -> {
                    firstDay(field, day -> citizen.write(plan, seen[0], content.apply(day)));
                    seen[0]++;
                });
        refused(citizen.write(plan, seen[0], Map.of("expectedMonths", 2)), "expectedMonths", madeOn.plusMonths(2));
        citizen.write(plan, seen[0], Map.of("expectedMonths", 3)).statusCode(200);
    }

    @Test
    void what_a_plan_said_before_the_birth_was_heard_stays() {
        var plan = citizen.made(early);
        citizen.write(plan, 2, goal(Map.of("text", "a flat", "by", text(before))))
                .statusCode(200);
        born(year);

        refused(citizen.write(plan, 3, goal(Map.of("text", "a flat", "by", text(early)))), "goals.steps.by", early);
        citizen.write(plan, 3, goal(Map.of("text", "a flat, given up", "by", text(before))))
                .statusCode(200);
    }

    @Test
    void no_clarification_is_planned_begun_or_concluded_before_the_birth_nor_corrected_to_be() {
        born(year);
        refused(citizen.open(before), "plannedOn", before);
        var opened = id(citizen.open(first));
        refused(citizen.correct(opened, 1, before, Map.of()), "plannedOn", before);

        born(null);
        citizen.correct(opened, 1, early, Map.of()).statusCode(200);
        born(year);
        firstDay("startedOn", day -> citizen.move(CLARIFICATIONS, opened, 2, "start", Map.of("startedOn", text(day))));
        refused(citizen.correct(opened, 3, early, Map.of("startedOn", text(before))), "startedOn", before);

        born(null);
        citizen.correct(opened, 3, early, Map.of("startedOn", text(early))).statusCode(200);
        born(year);
        firstDay("concludedOn", day -> citizen.move(CLARIFICATIONS, opened, 4, "conclusion", concluded(day)));
        firstDay("concludedOn", day -> citizen.correct(opened, 5, early, started(concluded(day))));
    }

    @Test
    void a_citizen_said_nothing_before_the_birth_and_may_still_after_the_end() {
        var plan = citizen.made(early);
        citizen.lives(inbox, year, clock.today().minusDays(10));

        refused(citizen.state(plan, before), "saidOn", before);
        citizen.state(plan, clock.today()).statusCode(200);
    }

    @Test
    void a_citizen_lives_from_the_one_end_to_the_other() {
        citizen.lives(inbox, year, first);

        refused(citizen.offer(before), "offeredOn", before);
        citizen.offer(first).statusCode(201);
        citizen.offer(first.plusDays(1)).statusCode(422).body("code", equalTo("day-after-citizens-end"));
    }

    @Test
    void of_whom_no_year_is_known_nothing_is_refused() {
        citizen.offer(first.minusYears(100)).statusCode(201);
        citizen.lives(inbox, null, null);
        citizen.offer(first.minusYears(100)).statusCode(201);
    }

    @Test
    void a_corrected_number_moves_the_birth() {
        born(year);
        refused(citizen.offer(before), "offeredOn", before);
        born(year - 1);
        citizen.offer(before).statusCode(201);
        born(year);
        refused(citizen.offer(before), "offeredOn", before);
        born(null);
        citizen.offer(before).statusCode(201);
    }

    @Test
    void in_whichever_order_it_is_heard_the_newest_year_holds() {
        for (var seed = 0; seed < 20; seed++) {
            var random = new Random(seed);
            var somebody = new SaidOfCitizen();
            var told = new ArrayList<ToldEvent>();
            for (var version = 1; version <= 3; version++) {
                told.add(somebody.life(version, random.nextBoolean() ? year - random.nextInt(2) : null, null));
            }
            var newest = List.of(year - 1, year, year + 1, -1).get(seed % 4);
            told.add(somebody.life(4, newest < 0 ? null : newest, null));
            told.addAll(List.copyOf(told));
            Collections.shuffle(told, random);
            told.forEach(event -> inbox.receive(event.poll()));

            somebody.offer(before).statusCode(newest >= year ? 422 : 201);
            somebody.offer(first).statusCode(newest > year ? 422 : 201);
        }
    }

    @Test
    void a_merged_registration_is_as_old_as_the_citizen_it_is_seen_as() {
        var registration = new SaidOfCitizen();
        registration.lives(inbox, year - 50, null);
        born(year);
        registration.offer(before).statusCode(201);

        database.run("insert into access_alias values (?, ?)", registration.id(), citizen.id());

        refused(registration.offer(before), "offeredOn", before);
        registration.offer(first).statusCode(201);
    }

    /** Refused for the last day of the year before, and allowed for the first of the year. */
    private void firstDay(String field, Function<LocalDate, ValidatableResponse> said) {
        refused(said.apply(before), field, before);
        said.apply(first).statusCode(oneOf(200, 201));
    }

    private void refused(ValidatableResponse answer, String field, LocalDate day) {
        answer.statusCode(422)
                .body("code", equalTo("day-before-birth"))
                .body("arguments.field", equalTo(field))
                .body("arguments.day", equalTo(text(day)))
                .body("arguments.born", equalTo(year));
    }

    private void born(@Nullable Integer in) {
        citizen.lives(inbox, in, null);
    }

    private String accepted() {
        var plan = id(citizen.offerJobPlan(early));
        citizen.move(JOB, plan, 1, "acceptance", Map.of("acceptedOn", text(early)))
                .statusCode(200);
        return plan;
    }

    private static Map<String, String> concluded(LocalDate on) {
        return Map.of("concludedOn", text(on), "conclusion", "FULL");
    }

    private Map<String, String> started(Map<String, String> concluded) {
        var said = new HashMap<>(concluded);
        said.put("startedOn", text(early));
        return said;
    }

    private static String text(LocalDate day) {
        return day.toString();
    }
}
