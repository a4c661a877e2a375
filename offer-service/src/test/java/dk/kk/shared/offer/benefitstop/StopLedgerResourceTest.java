package dk.kk.shared.offer.benefitstop;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.offer.testing.BifTeam;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.SuiteResource;
import dk.kk.shared.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class StopLedgerResourceTest {
    private final Call reconciler = Call.with(Tokens.system("stops:reconcile"));

    @Test
    void every_stop_stands_once_in_the_ledger_as_it_is_now_and_nothing_tells_whose_it_is() {
        var team = new BifTeam("JC77-T1");
        String considered = team.considered("MOVED").path("id");
        String dropped = team.moved(team.considered("MOVED"), "drop", Map.of()).path("id");

        var stops = ledger();
        assertThat(stops).extracting(stop -> stop.get("stopId")).isSorted().doesNotHaveDuplicates();
        var byId = new HashMap<Object, Map<String, Object>>();
        stops.forEach(stop -> byId.put(stop.get("stopId"), stop));
        assertThat(byId.get(considered)).containsEntry("phase", "CONSIDERED").containsEntry("version", 1);
        assertThat(byId.get(dropped)).containsEntry("phase", "DROPPED").containsEntry("version", 2);
        assertThat(byId.get(considered)).containsOnlyKeys("stopId", "version", "phase", "origin", "recordedAt");
    }

    /** One on a page. */
    private List<Map<String, Object>> ledger() {
        var all = new ArrayList<Map<String, Object>>();
        var next = "/api/v1/benefit-stop-ledger?limit=1";
        while (next != null) {
            var page = reconciler.get(next).statusCode(200).extract();
            all.addAll(page.<List<Map<String, Object>>>path(""));
            var link = page.header("Link");
            next = link == null ? null : link.replaceAll("<([^>]*)>.*", "$1");
        }
        return all;
    }
}
