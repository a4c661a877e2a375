package dk.kk.shared.citizen.directory;

import static dk.kk.shared.platform.imports.Mode.BACKFILL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dk.kk.shared.citizen.Delivery;
import dk.kk.shared.citizen.Town;
import dk.kk.shared.platform.testing.EventLog;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class UnitsImportTest {
    private final String cpr = Town.freshCpr();
    private final String number = UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void town() {
        Town.isLaidOut();
    }

    @Test
    void units_come_with_the_centre_they_belong_to() {
        var code = "JCX" + number;
        var ended = Delivery.of(
                        "units",
                        BACKFILL,
                        "unit_code;name;administration;kind;parent_code;entry_point",
                        code + ";Jobcenter X;BIF;CENTRE;;false",
                        code + "-T1;Team 1;BIF;JOB_CENTRE_TEAM;" + code + ";false",
                        code + "-T2;Team 2;BIF;JOB_CENTRE_TEAM;NOWHERE;false")
                .ended();

        assertThat(Delivery.findings(ended)).containsExactly("4 parent_code parent-unknown");
        Town.jobCaseworker().get("/api/v1/units/" + code + "-T1").then().body("centre", equalTo(code));
        EventLog.awaitEvent("citizen.events.v1", it -> it.streamId().equals(code + "-T1"));
    }

    @Test
    void a_file_of_another_source_is_refused_as_a_whole() {
        Delivery.of("units", BACKFILL, "cpr;given_name;family_name", cpr + ";Sejr;Snelund")
                .send()
                .statusCode(400)
                .body("code", equalTo("import-other-source"))
                .body("arguments.found", equalTo("persons"));
    }
}
