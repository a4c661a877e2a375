package dk.kk.shared.plan.coordination;

import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.consumer.Inbox;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.Casework;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class CoordinationAtOnceTest {
    private static final String SOCIAL = "/api/v1/social-plans";
    private static final Call SOF = Call.by(SOF_CASEWORKER);

    @Inject
    Inbox inbox;

    @Inject
    Database database;

    @Inject
    BusinessClock clock;

    @Test
    void a_plan_that_is_made_while_the_sharing_is_heard_is_asked_about_once() {
        for (var round = 0; round < 15; round++) {
            var citizen = Casework.citizen();
            String plan = SOF.post(SOCIAL, Map.of("citizenId", citizen, "offeredOn", "2007-11-01"))
                    .statusCode(201)
                    .extract()
                    .path("id");
            var shared = Told.shared(citizen, 1, clock.today().minusDays(9), null);

            together(
                    () -> inbox.receive(shared.poll()),
                    () -> SOF.seeing(1)
                            .post(SOCIAL + "/{id}/making", Map.of("madeOn", "2007-11-02"), plan)
                            .statusCode(200));

            SOF.get("/api/v1/coordination-requests?citizenId={id}", citizen)
                    .body("causeId", contains(plan))
                    .body("phase", contains("ASKED"));
        }
    }

    @Test
    void what_is_being_heard_of_the_citizen_is_waited_for() {
        var citizen = Casework.citizen();
        String plan = SOF.post(SOCIAL, Map.of("citizenId", citizen, "offeredOn", "2007-11-01"))
                .statusCode(201)
                .extract()
                .path("id");

        var making = QuarkusTransaction.requiringNew().call(() -> {
            database.run("insert into heard_citizen values (?)", citizen);
            var made = CompletableFuture.runAsync(() -> SOF.seeing(1)
                    .post(SOCIAL + "/{id}/making", Map.of("madeOn", "2007-11-02"), plan)
                    .statusCode(200));
            await().until(this::anybodyWaits);
            database.run(
                    "insert into shared_days values (?, ?, null)",
                    citizen,
                    clock.today().minusDays(9));
            return made;
        });
        making.join();

        SOF.get(SOCIAL + "/{id}", plan).body("coordination.state", equalTo("WAITING"));
    }

    private boolean anybodyWaits() {
        return database.first(
                        "select 1 from pg_stat_activity where usename = current_user and wait_event_type = 'Lock'",
                        _ -> true)
                .isPresent();
    }

    @Test
    void an_enrolment_and_its_offer_heard_at_once_find_each_other() {
        for (var round = 0; round < 15; round++) {
            var citizen = Casework.citizen();
            inbox.receive(
                    Told.shared(citizen, 1, clock.today().minusDays(9), null).poll());
            var offer = UUID.randomUUID();
            var enrolment =
                    Told.enrolment(UUID.randomUUID(), citizen, offer, false, clock.instant(), List.of("REFERRED"));

            together(
                    () -> inbox.receive(enrolment.poll()),
                    () -> inbox.receive(Told.offer(offer, "BIF").poll()));

            SOF.get("/api/v1/coordination-requests?citizenId={id}", citizen)
                    .body("size()", equalTo(1))
                    .body("phase", contains("ASKED"));
        }
    }

    private static void together(Runnable one, Runnable other) {
        CompletableFuture.allOf(CompletableFuture.runAsync(one), CompletableFuture.runAsync(other))
                .join();
    }
}
