package dk.kk.shared.platform.probe;

import static dk.kk.shared.platform.access.Role.ANALYST;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dk.kk.shared.platform.testing.Browser;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.Contracts;
import dk.kk.shared.platform.testing.SuiteResource;
import dk.kk.shared.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class UnknownParametersTest {
    private static final String PROBES = "/api/v1/probes";

    @TestFactory
    Stream<DynamicTest> no_operation_takes_a_query_parameter_that_it_does_not_name() {
        return Contracts.of("platform").unknownParameters();
    }

    @Test
    void the_refusal_says_which_names_are_unknown_and_which_are_possible() {
        Call.by(SOF_CASEWORKER)
                .get(PROBES + "?citizen={id}&caseworker=Hansen&phase=OPEN&limit=1", UUID.randomUUID())
                .statusCode(400)
                .body("code", equalTo("parameter-unknown"))
                .body("arguments.names", contains("caseworker", "phase"))
                .body("arguments.allowed", contains("after", "citizen", "knownAt", "limit"))
                .body("texts.da", containsString("caseworker, phase"))
                .body("texts.en", not(containsString("Hansen")));
        Call.by(SOF_CASEWORKER)
                .get(PROBES + "/{id}?fields=label", UUID.randomUUID())
                .statusCode(400)
                .body("arguments.allowed", empty());
    }

    @Test
    void a_name_that_could_be_anything_is_not_said_back() {
        for (var name : new String[] {"Jens+Hansen", "1234567", "%3Cscript%3E", "x".repeat(60)}) {
            var answer = given().auth()
                    .oauth2(Tokens.of(SOF_CASEWORKER))
                    .header("Access-Purpose", "CASEWORK")
                    .urlEncodingEnabled(false)
                    .get(PROBES + "?citizen=" + UUID.randomUUID() + "&" + name + "=1")
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("parameter-unknown"))
                    .body("arguments.names", contains("..."))
                    .extract()
                    .asString();
            assertThat(answer).as(name).doesNotContain(name).doesNotContain("script");
        }
    }

    @Test
    void who_may_not_call_hears_that_first() {
        given().get(PROBES + "?nobody=knows").then().statusCode(401);
        Call.by(ANALYST).get(PROBES + "?nobody=knows").statusCode(403);
    }

    @Test
    void a_page_lets_pass_what_its_address_brings() {
        assertThat(Browser.of(ANALYST).open("/probe-pages?sent=a&utm=b").statusCode())
                .isEqualTo(200);
    }
}
