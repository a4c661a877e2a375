package dk.kk.shared.citizen.directory;

import static dk.kk.shared.platform.access.Role.HOTLINE_OPERATOR;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import dk.kk.shared.citizen.Town;
import dk.kk.shared.platform.testing.EventLog;
import dk.kk.shared.platform.testing.SuiteResource;
import dk.kk.shared.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class UnitResourceTest {

    @BeforeEach
    void town() {
        Town.isLaidOut();
    }

    @Test
    void everyone_employed_may_look_up_a_unit_without_saying_why() {
        given().auth()
                .oauth2(Tokens.of(HOTLINE_OPERATOR))
                .get("/api/v1/units/SC1-V1")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("administration", equalTo("SOF"))
                .body("parentCode", equalTo("SC1"))
                .body("centre", equalTo("SC1"));
        given().auth()
                .oauth2(Tokens.of(HOTLINE_OPERATOR))
                .get("/api/v1/units/JC1")
                .then()
                .body("parentCode", nullValue())
                .body("centre", equalTo("JC1"));
    }

    @Test
    void the_directory_is_listed_by_administration() {
        given().auth()
                .oauth2(Tokens.of(HOTLINE_OPERATOR))
                .queryParam("administration", "BIF")
                .get("/api/v1/units")
                .then()
                .statusCode(200)
                .body("code", hasItems("JC1", "JC1-T1"))
                .body("administration", everyItem(equalTo("BIF")));
        given().auth()
                .oauth2(Tokens.of(HOTLINE_OPERATOR))
                .queryParam("administration", "KGB")
                .get("/api/v1/units")
                .then()
                .statusCode(400);
    }

    @Test
    void an_unknown_unit_is_not_there() {
        given().auth()
                .oauth2(Tokens.of(HOTLINE_OPERATOR))
                .get("/api/v1/units/JC99")
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"));
    }

    @Test
    void a_unit_is_told_of_once() {
        Town.isLaidOut();

        var told = EventLog.awaitEvent("citizen.events.v1", it -> it.streamId().equals("JC1-T1"));
        assertThat(told.type()).isEqualTo("unit.registered");
        assertThat(told.key()).isEqualTo("JC1-T1");
        assertThat(told.version()).isEqualTo(1);
        assertThat(told.state().path("parentCode").asText()).isEqualTo("JC1");
    }
}
