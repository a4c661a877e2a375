package dk.kk.shared.citizen.responsibility;

import static dk.kk.shared.platform.access.Role.BIF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.BIF_MANAGER;
import static dk.kk.shared.platform.imports.Mode.LIVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItems;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kk.shared.citizen.Town;
import dk.kk.shared.citizen.TownFiles;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.EventLog;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the other services are told of transfers: whom to alert, once for each. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class ToldTransfersTest {

    private static final String NEXT_CASE = "/api/v1/citizens/{id}/bif-cases";

    @BeforeEach
    void town() {
        Town.isLaidOut();
    }

    @Test
    void each_transfer_keeps_its_id_whatever_follows() {
        var citizen = Town.registered();
        Town.withBifCase(citizen, "2007-01-01");
        take(citizen, "JC1-T2");
        take(citizen, "JC1-T1");

        var first = toldIds(responsibility(citizen, 2));
        var both = toldIds(responsibility(citizen, 3));

        assertThat(first).hasSize(1);
        assertThat(both).hasSize(2).startsWith(first.getFirst()).doesNotHaveDuplicates();
        Call.by(BIF_MANAGER).get("/api/v1/transfers?limit=200").body("id", hasItems(both.toArray()));
    }

    @Test
    void a_file_that_hands_a_citizen_over_is_nobodys_transfer() {
        var cpr = Town.freshCpr();
        var number = UUID.randomUUID().toString().substring(0, 8);
        var open = cpr + ";B" + number + ";CASH_BENEFIT;2006-09-01;;JC1-T1;B-JC1-T1-1";
        TownFiles.persons(cpr).ended();
        TownFiles.bifCases(LIVE, open).ended();
        TownFiles.bifCases(LIVE, open.replace("JC1-T1;B-JC1-T1-1", "JC1-T2;B-JC1-T2-1"))
                .ended();

        var told = responsibility(Town.citizen(cpr), 2);

        assertThat(told.findValuesAsText("team")).contains("JC1-T2");
        assertThat(told.path("transfers")).isEmpty();
    }

    private static void take(UUID citizen, String team) {
        Call.by(BIF_CASEWORKER, "B-" + team + "-1", team)
                .post(
                        NEXT_CASE,
                        Map.of(
                                "caseType",
                                "CASH_BENEFIT",
                                "openedOn",
                                "2007-03-01",
                                "team",
                                team,
                                "transferReason",
                                "NEED_CHANGED"),
                        citizen)
                .statusCode(201);
    }

    private static JsonNode responsibility(UUID citizen, long version) {
        return EventLog.awaitEvent(
                        "citizen.events.v1",
                        event -> event.kind().equals("responsibility")
                                && event.streamId().equals(citizen.toString())
                                && event.version() == version)
                .state();
    }

    private static List<String> toldIds(JsonNode responsibility) {
        return responsibility.path("transfers").findValuesAsText("transferId");
    }
}
