package dk.kk.shared.plan.specialcase;

import static dk.kk.shared.platform.access.Role.BIF_MANAGER;
import static dk.kk.shared.platform.access.Role.COMMITTEE_SECRETARY;
import static dk.kk.shared.platform.access.Role.PROJECT_COUNCIL;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.SOF_MANAGER;
import static dk.kk.shared.platform.access.Role.SPECIAL_UNIT;
import static org.hamcrest.Matchers.equalTo;

import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.Casework;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class CauseResourceTest {
    private static final String CASES = "/api/v1/special-cases";

    @Inject
    Database database;

    @Test
    void causes_that_recur_are_counted_by_type_and_reason_in_a_period() {
        for (var i = 0; i < 3; i++) {
            database.run(
                    "update special_case set referred_on = ? where id = ?", LocalDate.of(1999, 5, 1 + i), referred());
        }
        Call.by(SPECIAL_UNIT)
                .get(CASES + "/causes?from=1999-05-01&to=1999-05-02")
                .statusCode(200)
                .body("caseType", equalTo(List.of("DEBT_AND_BENEFIT")))
                .body("[0].reason", equalTo("NOBODY_RESPONSIBLE"))
                .body("[0].cases", equalTo(2));
        Call.by(SPECIAL_UNIT)
                .get(CASES + "/causes?from=1999-05-03&to=1999-05-02")
                .statusCode(400)
                .body("code", equalTo("special-case-period-empty"));
    }

    @Test
    void causes_are_for_the_unit_and_the_council_as_a_day_of_few_cases_tells_the_type_of_one() {
        for (var other : List.of(BIF_MANAGER, SOF_MANAGER, COMMITTEE_SECRETARY)) {
            Call.by(other).get(CASES + "/causes").statusCode(403);
        }
        Call.by(PROJECT_COUNCIL).get(CASES + "/causes").statusCode(200);
    }

    private static UUID referred() {
        var body = Map.of(
                "citizenId",
                Casework.citizen(),
                "caseType",
                "DEBT_AND_BENEFIT",
                "reason",
                "NOBODY_RESPONSIBLE",
                "words",
                "Ingen vil tage den");
        return UUID.fromString(Call.by(SOF_CASEWORKER)
                .post(CASES, body)
                .statusCode(201)
                .extract()
                .path("id"));
    }
}
