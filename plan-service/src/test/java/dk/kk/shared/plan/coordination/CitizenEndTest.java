package dk.kk.shared.plan.coordination;

import static dk.kk.shared.platform.access.Role.BIF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who is dead or has moved is nobody's to plan for, to ask about or to reach, though their cases are still open. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class CitizenEndTest {
    private static final String SOCIAL = "/api/v1/social-plans";
    private static final String REQUESTS = "/api/v1/coordination-requests";
    private static final String RUNS = "/api/v1/procedure-runs";

    @Inject
    Inbox inbox;

    @Inject
    BusinessClock clock;

    private final String team = Casework.code("SOF-");
    private final String jobCentre = Casework.code("BIF-");
    private final Call sof = Call.by(SOF_CASEWORKER, Casework.code("S-"), team);
    private final Call bif = Call.by(BIF_CASEWORKER, Casework.code("B-"), jobCentre);
    private final UUID citizen = Casework.placed(UUID.randomUUID(), jobCentre, team);

    @Test
    void who_is_gone_stands_in_no_list_and_does_again_where_that_was_a_mistake() {
        var today = clock.today();
        hear(Told.shared(citizen, 1, today.minusDays(300), null));
        sof.post(
                        SOCIAL + "/needs",
                        Map.of(
                                "citizenId",
                                citizen,
                                "neededOn",
                                today.minusDays(100).toString()))
                .statusCode(201);
        var late = today.minusMonths(14).toString();
        var plan = bif.post("/api/v1/job-plans", Map.of("citizenId", citizen, "offeredOn", late))
                .extract()
                .<String>path("id");
        bif.seeing(1)
                .post("/api/v1/job-plans/{id}/making", Map.of("madeOn", late), plan)
                .statusCode(200);
        var run = sof.post(RUNS, Map.of("citizenId", citizen, "caseType", "BENEFIT_STOP"))
                .statusCode(201)
                .extract()
                .<String>path("id");
        standsIn(1);

        hear(life(citizen, 2, today));
        standsIn(0);
        sof.get(RUNS + "/{id}", run).body("phase", equalTo("STOPPED")).body("stopReason", equalTo("NOT_SHARED"));
        sof.get(REQUESTS + "?citizenId={id}", citizen)
                .body("[0].phase", equalTo("WITHDRAWN"))
                .body("[0].withdrawalReason", equalTo("NOT_SHARED"));
        sof.post(REQUESTS, Map.of("citizenId", citizen, "words", "Have you heard?"))
                .statusCode(409)
                .body("code", equalTo("coordination-not-shared"));
        var event = EventLog.awaitEvent("plan.events.v1", run, "procedure-run.stopped");
        assertThat(event.headers()).containsEntry("ce_cause", "citizen-ended");

        hear(life(citizen, 3, null));
        standsIn(1);
        sof.get(RUNS + "/{id}", run).body("phase", equalTo("RUNNING"));
    }

    @Test
    void whether_the_end_or_the_sharing_is_heard_first_the_days_after_the_end_are_not_shared() {
        var today = clock.today();
        for (var seed = 0; seed < 20; seed++) {
            var random = new Random(seed);
            var person = Casework.placed(UUID.randomUUID(), jobCentre, team);
            var told = new ArrayList<ToldEvent>();
            for (var version = 1; version <= 3; version++) {
                told.add(life(person, version, version == 2 ? today.minusDays(random.nextInt(3)) : null));
                told.add(Told.shared(person, version, today.minusDays(100 + version), null));
            }
            var isGone = random.nextBoolean();
            told.add(life(person, 4, isGone ? today : null));
            told.addAll(List.copyOf(told));
            Collections.shuffle(told, random);
            told.forEach(event -> inbox.receive(event.poll()));

            sof.post(REQUESTS, Map.of("citizenId", person, "words", "Have you heard?"))
                    .statusCode(isGone ? 409 : 201);
        }
    }

    private void standsIn(int times) {
        sof.get(SOCIAL + "/needed").body("$", hasSize(times));
        bif.get("/api/v1/plan-follow-ups").body("$", hasSize(times));
        sof.get(REQUESTS + "/waiting").body("$", times == 0 ? empty() : hasSize(times));
    }

    private static ToldEvent life(UUID citizen, long version, @Nullable LocalDate endedOn) {
        var state = new HashMap<String, @Nullable Object>();
        state.put("citizenId", citizen);
        state.put("endedOn", endedOn == null ? null : endedOn.toString());
        var happened = version == 1 ? "registered" : endedOn == null ? "ending-corrected" : "ended";
        return new ToldEvent("citizen", "citizen." + happened, "citizen", citizen.toString(), version, citizen, state);
    }

    private void hear(ToldEvent told) {
        inbox.receive(told.poll());
    }
}
