package dk.kk.shared.plan.finding;

import static dk.kk.shared.platform.access.Role.BIF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.consumer.Inbox;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.Casework;
import dk.kk.shared.platform.testing.EventLog;
import dk.kk.shared.platform.testing.SuiteResource;
import dk.kk.shared.platform.testing.ToldEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class PlanFindingsResourceTest {
    private static final String FINDINGS = "/api/v1/plan-findings?citizenId={id}";
    private static final String OVERRULINGS = "/api/v1/finding-overrulings";

    @Inject
    Inbox inbox;

    @Inject
    BusinessClock clock;

    private final String adultTeam = "SC1-" + UUID.randomUUID();
    private final String jobTeam = "JC1-" + UUID.randomUUID();
    private final Call sof = Call.by(SOF_CASEWORKER, "S-X", adultTeam);
    private final Call bif = Call.by(BIF_CASEWORKER, "B-X", jobTeam);
    private final UUID citizen = Casework.citizenOf(jobTeam, adultTeam);
    private final UUID offer = UUID.randomUUID();
    private final UUID course = UUID.randomUUID();

    @Test
    void a_course_beyond_what_the_plan_says_the_citizen_can_manage_is_found_by_both_sides_and_gone_with_the_course() {
        var plan = socialPlan(Map.of("weeklyHours", Map.of("from", 5, "to", 10)));
        jobPlan(Map.of());
        hear(ToldByOffer.offer(offer, "BIF", 15), started(1));

        for (var side : List.of(sof, bif)) {
            side.get(FINDINGS, citizen)
                    .statusCode(200)
                    .body("findings.rule", contains("HOURS_ABOVE_CAPACITY"))
                    .body("findings[0].about.kind", containsInAnyOrder("SOCIAL_PLAN", "ENROLMENT"))
                    .body("findings[0].about.id", containsInAnyOrder(plan, course.toString()))
                    .body("findings[0].facts.hours", equalTo("15"))
                    .body(
                            "findings[0].sentences.da",
                            equalTo(
                                    "Der bliver krævet 15 timer om ugen, men planen hos SOF siger, at borgeren højst kan klare 10. Fra 1. november 2007 og indtil videre."));
        }

        hear(ToldByOffer.cancelled(course, 2, citizen, offer));
        sof.get(FINDINGS, citizen).body("findings", empty());
    }

    @Test
    void what_rests_on_treatment_is_sofs_alone_and_bif_is_told_which_rules_it_is_not_told_of() {
        socialPlan(Map.of("inpatientTreatment", List.of(Map.of("from", "2007-11-12"))));
        var stop = UUID.randomUUID();
        hear(ToldByOffer.stop(stop, 1, citizen, "CONSIDERED", day(20)));

        sof.get(FINDINGS, citizen)
                .body("findings.rule", contains("STOP_WHILE_HINDERED"))
                .body("withheld", empty());
        bif.get(FINDINGS, citizen).body("findings", empty()).body("withheld", hasItem("STOP_WHILE_HINDERED"));
        var about = sof.get(FINDINGS, citizen).extract().<List<String>>path("findings[0].about.id");
        bif.post(OVERRULINGS, overrule("STOP_WHILE_HINDERED", about))
                .statusCode(409)
                .body("code", equalTo("finding-not-there"));
        var overruling = sof.post(OVERRULINGS, overrule("STOP_WHILE_HINDERED", about))
                .statusCode(201)
                .extract()
                .<String>path("id");
        bif.get(OVERRULINGS + "/{id}", overruling).statusCode(404);
        sof.get(OVERRULINGS + "/{id}", overruling).statusCode(200).body("rule", equalTo("STOP_WHILE_HINDERED"));
        bif.seeing(1)
                .post(OVERRULINGS + "/{id}/withdrawal", Map.of(), overruling)
                .statusCode(404);
        var event = EventLog.awaitEvent("plan.events.v1", overruling, "finding-overruling.overruled");
        assertThat(event.state().has("rule")).isFalse();
        assertThat(event.data()).doesNotContain("HINDERED", "Both know");

        hear(ToldByOffer.stop(stop, 2, citizen, "DROPPED", day(20)));
        sof.get(FINDINGS, citizen).body("findings", empty());
    }

    @Test
    void a_finding_is_overruled_with_a_reason_and_comes_back_when_it_is_withdrawn_and_when_its_facts_change() {
        socialPlan(Map.of("weeklyHours", Map.of("from", 5, "to", 10)));
        jobPlan(Map.of());
        hear(ToldByOffer.offer(offer, "BIF", 15), started(1));
        var about = sof.get(FINDINGS, citizen).extract().<List<String>>path("findings[0].about.id");

        var overruling = bif.post(OVERRULINGS, overrule("HOURS_ABOVE_CAPACITY", about))
                .statusCode(201)
                .body("allowedMoves.to", contains("WITHDRAWN"))
                .extract()
                .<String>path("id");
        sof.get(FINDINGS, citizen)
                .body("findings[0].overruling.reason", equalTo("AGREED_BY_BOTH_SIDES"))
                .body("findings[0].overruling.words", equalTo("Both know"))
                .body("findings[0].overruling.side", equalTo("BIF"));
        sof.post(OVERRULINGS, overrule("HOURS_ABOVE_CAPACITY", about))
                .statusCode(409)
                .body("code", equalTo("finding-overruled-already"));

        sof.post(OVERRULINGS + "/{id}/withdrawal", Map.of(), overruling).statusCode(428);
        sof.seeing(1)
                .post(OVERRULINGS + "/{id}/withdrawal", Map.of(), overruling)
                .statusCode(200)
                .body("phase", equalTo("WITHDRAWN"));
        sof.get(FINDINGS, citizen).body("findings[0].overruling", nullValue());

        sof.post(OVERRULINGS, overrule("HOURS_ABOVE_CAPACITY", about)).statusCode(201);
        hear(ToldByOffer.started(course, 2, citizen, offer, day(3)));
        sof.get(FINDINGS, citizen)
                .body("findings[0].from", equalTo("2007-11-03"))
                .body("findings[0].overruling", nullValue());
    }

    @Test
    void whatever_order_events_come_in_and_how_often_the_findings_are_the_same() {
        socialPlan(Map.of("weeklyHours", Map.of("from", 5, "to", 10)));
        jobPlan(Map.of());
        var events = List.of(
                ToldByOffer.offer(offer, "BIF", 15),
                started(1),
                ToldByOffer.started(course, 2, citizen, offer, day(5)),
                ToldByOffer.stop(new UUID(7, 7), 1, citizen, "CONSIDERED", day(20)),
                ToldByOffer.stop(new UUID(7, 7), 2, citizen, "DECIDED", day(21)));
        var random = new Random(3);
        for (var round = 0; round < 5; round++) {
            var shuffled = new ArrayList<>(
                    Stream.concat(events.stream(), events.stream()).toList());
            Collections.shuffle(shuffled, random);
            shuffled.forEach(this::hear);
        }

        sof.get(FINDINGS, citizen)
                .body("findings.rule", contains("HOURS_ABOVE_CAPACITY", "STOP_DESPITE_COURSE"))
                .body("findings[0].from", equalTo("2007-11-05"))
                .body("findings[1].facts.eventOn", equalTo("2007-11-21"));
    }

    @Test
    void a_course_that_nobody_closed_before_it_began_and_one_in_pause_from_its_first_day_ask_no_hours() {
        socialPlan(Map.of("weeklyHours", Map.of("from", 5, "to", 10)));
        jobPlan(Map.of());
        var today = clock.today();
        hear(ToldByOffer.offer(offer, "BIF", 15), ToldByOffer.planned(course, citizen, offer, today.minusDays(30)));
        sof.get(FINDINGS, citizen).body("findings", empty());

        hear(ToldByOffer.planned(UUID.randomUUID(), citizen, offer, today.minusDays(29)));
        sof.get(FINDINGS, citizen).body("findings.rule", contains("HOURS_ABOVE_CAPACITY"));

        var other = UUID.randomUUID();
        hear(ToldByOffer.offer(other, "BIF", 20), ToldByOffer.paused(course, 2, citizen, other, day(5), day(5)));
        sof.get(FINDINGS, citizen).body("findings.facts.hours", contains("15"));
        hear(ToldByOffer.paused(course, 3, citizen, other, day(5), day(6)));
        sof.get(FINDINGS, citizen).body("findings.facts.hours", contains("15"));
    }

    @Test
    void a_caseworker_reads_the_findings_of_own_citizens_page_by_page() {
        socialPlan(Map.of("weeklyHours", Map.of("from", 5, "to", 10)));
        hear(ToldByOffer.offer(offer, "SOF", 15), started(1));

        sof.get("/api/v1/plan-findings/own")
                .statusCode(200)
                .body("citizenId", contains(citizen.toString()))
                .body("[0].findings.rule", contains("HOURS_ABOVE_CAPACITY"));
        Call.by(SOF_CASEWORKER, "S-Y", "SC9-V9")
                .get("/api/v1/plan-findings/own")
                .body("citizenId", not(hasItem(citizen.toString())));
    }

    private ToldEvent started(long version) {
        return ToldByOffer.started(course, version, citizen, offer, day(1));
    }

    private void hear(ToldEvent... events) {
        for (var event : events) {
            inbox.receive(event.poll());
        }
    }

    private Map<String, Object> overrule(String rule, List<String> about) {
        return Map.of(
                "citizenId",
                citizen,
                "rule",
                rule,
                "about",
                about,
                "reason",
                "AGREED_BY_BOTH_SIDES",
                "words",
                "Both know");
    }

    private String socialPlan(Map<String, ?> content) {
        return plan(sof, "/api/v1/social-plans", content);
    }

    private String jobPlan(Map<String, ?> content) {
        return plan(bif, "/api/v1/job-plans", content);
    }

    private String plan(Call side, String plans, Map<String, ?> content) {
        var id = side.post(plans, Map.of("citizenId", citizen, "offeredOn", day(1).toString()))
                .statusCode(201)
                .extract()
                .<String>path("id");
        side.seeing(1)
                .post(plans + "/{id}/content", Map.of("why", "DRAFTED", "content", content), id)
                .statusCode(200);
        side.seeing(2)
                .post(plans + "/{id}/making", Map.of("madeOn", day(1).toString()), id)
                .statusCode(200);
        return id;
    }

    private static LocalDate day(int ofNovember) {
        return LocalDate.of(2007, 11, ofNovember);
    }
}
