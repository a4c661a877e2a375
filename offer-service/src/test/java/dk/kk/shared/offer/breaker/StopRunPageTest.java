package dk.kk.shared.offer.breaker;

import static dk.kk.shared.platform.access.Role.BIF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.BIF_MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.platform.testing.Browser;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.SuiteResource;
import dk.kk.shared.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A held run, as a manager sees it and decides about it. The orders are about benefits that nobody knows: enough to be too many. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class StopRunPageTest {
    private final Browser manager = Browser.of(BIF_MANAGER);

    @Test
    void a_held_run_says_why_it_waits_what_it_would_do_and_what_a_manager_can_do() {
        var id = held();

        assertThat(manager.open("/stop-runs").body()).contains("/stop-runs/" + id, "51 ydelser på én gang");
        assertThat(manager.open("/stop-runs/" + id).body())
                .contains("flere end 50 stop", "SOF har ikke fået besked")
                .contains("Ingen stop, 51 afvises", "Ukendt ydelse", "Har ikke længere ret til ydelsen")
                .contains("<td class=\"number\">51</td>")
                .contains("/release\"", "/discard\"");
    }

    @Test
    void a_run_is_released_from_its_page_and_a_second_click_finds_it_released() {
        var address = "/stop-runs/" + held();
        var page = manager.open(address);

        assertThat(manager.submit(page, address + "/release", Map.of("version", "1"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(manager.submit(page, address + "/release", Map.of("version", "1"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(manager.open(address).body()).contains("Frigivet").doesNotContain("/release\"");
    }

    @Test
    void who_was_slower_sees_what_became_of_the_run() {
        var address = "/stop-runs/" + held();
        var page = manager.open(address);
        manager.submit(page, address + "/release", Map.of("version", "1"));

        var late = manager.submit(
                page, address + "/discard", Map.of("version", "1", "reason", "The file was of another month."));
        assertThat(late.statusCode()).isEqualTo(412);
        assertThat(late.body()).contains("En anden var hurtigere", "Frigivet");
    }

    @Test
    void a_run_is_not_discarded_without_saying_why_and_what_was_typed_stays() {
        var address = "/stop-runs/" + held();
        var page = manager.open(address);

        var refused = manager.submit(page, address + "/discard", Map.of("version", "1", "reason", "Fejl"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Skriv, hvorfor kørslen kasseres", ">Fejl</textarea>");

        var reason = Map.of("version", "1", "reason", "Filen var fra en anden måned.");
        assertThat(manager.submit(page, address + "/discard", reason).statusCode())
                .isEqualTo(303);
        assertThat(manager.open(address).body()).contains("Kasseret", "Filen var fra en anden måned.");
    }

    @Test
    void no_cpr_number_gets_in_with_the_reason() {
        var address = "/stop-runs/" + held();
        var reason = Map.of("version", "1", "reason", "Borgeren 070666-0863 ringede om filen.");

        var refused = manager.submit(manager.open(address), address + "/discard", reason);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("<code>cpr-misplaced</code>").doesNotContain("0863");
        assertThat(manager.open(address).body()).contains("/discard\"").doesNotContain("Kasseret");
    }

    @Test
    void runs_are_a_managers_alone() {
        assertThat(Browser.of(BIF_CASEWORKER).open("/stop-runs").statusCode()).isEqualTo(403);
        assertThat(manager.open("/stops").body()).contains("/stop-runs");
        assertThat(Browser.of(BIF_CASEWORKER).open("/stops").body()).doesNotContain("/stop-runs");
    }

    private static String held() {
        var order = Map.of(
                "benefitId", UUID.randomUUID(),
                "ground", "NO_LONGER_ENTITLED",
                "kind", "STOP",
                "decidedOn", "2007-11-30",
                "effectiveFrom", "2007-12-01");
        return Call.with(Tokens.system("stop-runs:write"))
                .post("/api/v1/stop-runs", Map.of("orders", Collections.nCopies(51, order)))
                .statusCode(201)
                .extract()
                .path("id");
    }
}
