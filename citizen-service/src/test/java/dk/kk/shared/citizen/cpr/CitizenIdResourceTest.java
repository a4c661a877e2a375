package dk.kk.shared.citizen.cpr;

import static org.hamcrest.Matchers.equalTo;

import dk.kk.shared.citizen.Town;
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

        Town.as(Tokens.system("citizen:swap"))
                .body(Map.of("cprs", List.of(Town.freshCpr(), cpr, cpr)))
                .post("/api/v1/citizen-ids")
                .then()
                .statusCode(200)
                .body("citizenIds", equalTo(Arrays.asList(null, id.toString(), id.toString())));
        Town.as(Tokens.system("access:check"))
                .body(Map.of("cprs", List.of(cpr)))
                .post("/api/v1/citizen-ids")
                .then()
                .statusCode(403);
    }

    @Test
    void too_many_or_impossible_numbers_are_refused_whole() {
        var many = Collections.nCopies(501, cpr);
        Town.as(Tokens.system("citizen:swap"))
                .body(Map.of("cprs", many))
                .post("/api/v1/citizen-ids")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("cprs"));
        Town.as(Tokens.system("citizen:swap"))
                .body(Map.of("cprs", List.of(cpr, "3102701234")))
                .post("/api/v1/citizen-ids")
                .then()
                .statusCode(400)
                .body("code", equalTo("cpr-invalid"));
    }
}
