package dk.kk.shared.kpi.figure;

import static dk.kk.shared.platform.access.Role.ANALYST;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dk.kk.shared.kpi.movement.Recount;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class DefinitionResourceTest {

    @Test
    void the_definitions_name_rule_window_population_target_and_source_in_both_languages() {
        Call.by(ANALYST)
                .get("/api/v1/definitions")
                .statusCode(200)
                .body("version", equalTo(Recount.DEFINITIONS))
                .body("goals.rule.months", contains(12, null, 6))
                .body("goals[0].alsoCounted.months", contains(6, 9, 12, null, null))
                .body("goals[1].targets.measuringDay", contains("2009-11-30", "2010-11-30", "2011-11-30"))
                .body("goals[2].targets.percent", contains(40, 50, 60))
                .body("goals[0].targetSource.da", containsString("31. december er vores"))
                .body("goals[2].rule.texts.en", containsString("OPERA"))
                .body("populations.code", contains("STRATEGY", "ALL_SHARED_MATCH_4_5", "ALL_MATCH_4_5"))
                .body("precedence[0]", equalTo("IN_TREATMENT"));
    }
}
