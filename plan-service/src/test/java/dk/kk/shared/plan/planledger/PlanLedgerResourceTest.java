package dk.kk.shared.plan.planledger;

import static dk.kk.shared.platform.access.Role.BIF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.plan.effort.ToldSharing;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.consumer.Inbox;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.Casework;
import dk.kk.shared.platform.testing.SuiteResource;
import dk.kk.shared.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class PlanLedgerResourceTest {
    private static final String RUNS = "/api/v1/procedure-runs";
    private static final Call SOF = Call.by(SOF_CASEWORKER);
    private static final Call BIF = Call.by(BIF_CASEWORKER);

    private final Call reconciler = Call.with(Tokens.system("plans:reconcile"));

    @Inject
    Inbox inbox;

    @Inject
    Database database;

    @Inject
    BusinessClock clock;

    @Test
    void
            all_that_a_side_is_to_be_told_of_or_was_stands_once_in_the_ledger_as_it_is_now_and_nothing_tells_whose_it_is() {
        var citizen = Casework.citizen();
        var today = clock.today();
        inbox.receive(ToldSharing.shared(citizen, 1, today.minusDays(60), null).poll());
        var asked = asked(citizen);
        var answered = asked(citizen);
        BIF.seeing(1)
                .post("/api/v1/coordination-requests/{id}/answer", Map.of("outcome", "AGREED"), answered)
                .statusCode(200);
        String run = SOF.post(RUNS, Map.of("citizenId", citizen, "caseType", "BENEFIT_STOP"))
                .statusCode(201)
                .extract()
                .path("id");
        BIF.seeing(1)
                .post(RUNS + "/{id}/steps/1/completion", Map.of("doneOn", today.toString()), run)
                .statusCode(200);
        var told = database.list(
                        "select id from procedure_step_notice where run_id = ?",
                        row -> row.uuid("id").toString(),
                        UUID.fromString(run))
                .getFirst();
        var found = UUID.randomUUID();
        database.run(
                "insert into finding_notice values (?, ?, 'BIF', 'GONE', 1, ?, 2, ?)",
                found,
                citizen,
                today,
                clock.instant());

        var matters = ledger();
        assertThat(matters).extracting(matter -> matter.get("id")).isSorted().doesNotHaveDuplicates();
        var byId = new HashMap<Object, Map<String, Object>>();
        matters.forEach(matter -> byId.put(matter.get("id"), matter));
        assertThat(byId.get(asked)).contains(entry("coordination-request"), Map.entry("open", true));
        assertThat(byId.get(answered)).contains(Map.entry("open", false), Map.entry("version", 2));
        assertThat(byId.get(told)).contains(entry("procedure-step-notice"), Map.entry("open", true));
        assertThat(byId.get(found.toString())).contains(entry("finding-notice"), Map.entry("open", false));
        assertThat(byId.get(asked)).containsOnlyKeys("kind", "id", "version", "open", "recordedAt");
    }

    private static Map.Entry<String, Object> entry(String kind) {
        return Map.entry("kind", kind);
    }

    private static String asked(UUID citizen) {
        return SOF.post("/api/v1/coordination-requests", Map.of("citizenId", citizen, "words", "Hvad gør I?"))
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Two on a page. */
    private List<Map<String, Object>> ledger() {
        var all = new ArrayList<Map<String, Object>>();
        var next = "/api/v1/plan-ledger?limit=2";
        while (next != null) {
            var page = reconciler.get(next).statusCode(200).extract();
            all.addAll(page.<List<Map<String, Object>>>path(""));
            var link = page.header("Link");
            next = link == null ? null : link.replaceAll("<([^>]*)>.*", "$1");
        }
        return all;
    }
}
