package dk.kk.shared.citizen.cpr;

import static org.hamcrest.Matchers.equalTo;

import dk.kk.shared.citizen.Town;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.SuiteResource;
import dk.kk.shared.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class CitizenIdResourceTest {

    private final String cpr = Town.freshCpr();

    @BeforeEach
    void town() {
        Town.isLaidOut();
    }

    @Test
    void other_services_swap_numbers_for_ids_in_order() {
        var id = Town.registered(cpr);

        Call.with(Tokens.system("citizen:swap"))
                .post("/api/v1/citizen-ids", Map.of("cprs", List.of(Town.freshCpr(), cpr, cpr)))
                .statusCode(200)
                .body("citizenIds", equalTo(Arrays.asList(null, id.toString(), id.toString())));
        Call.with(Tokens.system("access:check"))
                .post("/api/v1/citizen-ids", Map.of("cprs", List.of(cpr)))
                .statusCode(403);
    }

    @Test
    void too_many_or_impossible_numbers_are_refused_whole() {
        var many = Collections.nCopies(501, cpr);
        Call.with(Tokens.system("citizen:swap"))
                .post("/api/v1/citizen-ids", Map.of("cprs", many))
                .statusCode(400)
                .body("errors[0].field", equalTo("cprs"));
        Call.with(Tokens.system("citizen:swap"))
                .post("/api/v1/citizen-ids", Map.of("cprs", List.of(cpr, "3102701234")))
                .statusCode(400)
                .body("code", equalTo("cpr-invalid"));
    }
}
