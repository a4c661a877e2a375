package dk.kk.shared.plan.procedure;

import static dk.kk.shared.platform.access.Role.BIF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.Browser;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.Casework;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class RunsOnPageTest {
    private static final String RUNS = "/api/v1/procedure-runs";

    @Inject
    Database database;

    @Inject
    BusinessClock clock;

    private final UUID citizen = Casework.citizen();

    @Test
    void both_sides_see_what_runs_for_a_citizen_and_what_of_it_is_overdue() {
        var page = "/plans/" + citizen;
        assertThat(Browser.of(SOF_CASEWORKER).open(page).body())
                .contains("Ingen fælles sagsgang er i gang for borgeren.");

        database.run("insert into shared_days (citizen_id, valid_from) values (?, '2000-01-01')", citizen);
        var sof = Call.by(SOF_CASEWORKER);
        var run = UUID.fromString(sof.post(RUNS, Map.of("citizenId", citizen, "caseType", "BENEFIT_STOP"))
                .extract()
                .path("id"));
        database.run(
                "update procedure_run_step set due_on = ? where run_id = ? and position = 0",
                clock.today().minusDays(1),
                run);

        assertThat(Browser.of(BIF_CASEWORKER).open(page).body())
                .contains("Ydelsesstop for en fælles borger", "1 over fristen", "når skridt 1 er taget");
        assertThat(Browser.of(SOF_CASEWORKER).open(page + "?lang=en").body())
                .contains("Benefit stop of a shared citizen", "once step 1 is taken");
        sof.seeing(1)
                .post(RUNS + "/{id}/stop", Map.of("reason", "CAUSE_GONE"), run)
                .statusCode(200);
        assertThat(Browser.of(SOF_CASEWORKER).open(page).body()).doesNotContain("Ydelsesstop for en fælles borger");
    }
}
