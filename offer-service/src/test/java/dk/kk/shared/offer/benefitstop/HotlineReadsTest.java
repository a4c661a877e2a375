package dk.kk.shared.offer.benefitstop;

import static dk.kk.shared.platform.access.Role.BIF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.HOTLINE_OPERATOR;
import static dk.kk.shared.platform.access.Role.OPERATIONS;
import static dk.kk.shared.platform.testing.Casework.citizen;
import static org.hamcrest.Matchers.equalTo;

import dk.kk.shared.platform.access.Purpose;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.FakeCitizenService;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the hotline answers of a citizen beside whom to call. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class HotlineReadsTest {

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/benefits?citizenId=", "/api/v1/benefit-stops?citizenId="})
    void the_hotline_reads_what_citizen_service_lets_it_open_and_nothing_else(String list) {
        var operator = Call.by(HOTLINE_OPERATOR).purpose(Purpose.SUPPORT);

        operator.get(list + FakeCitizenService.RELATED).statusCode(200);
        for (var stranger : List.of(citizen(), UUID.randomUUID())) {
            operator.get(list + stranger).statusCode(404).body("code", equalTo("not-found"));
        }
        Call.by(HOTLINE_OPERATOR)
                .get(list + FakeCitizenService.RELATED)
                .statusCode(403)
                .body("code", equalTo("purpose-not-yours"));
        Call.by(OPERATIONS)
                .purpose(Purpose.SUPPORT)
                .get(list + FakeCitizenService.RELATED)
                .statusCode(403);
        Call.by(BIF_CASEWORKER)
                .purpose(Purpose.SUPPORT)
                .get(list + FakeCitizenService.RELATED)
                .statusCode(403);
    }
}
