package dk.kk.shared.platform.probe;

import static dk.kk.shared.platform.access.Role.ANALYST;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dk.kk.shared.platform.relation.AccessProjection;
import dk.kk.shared.platform.relation.AccessProjection.Responsible;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.SuiteResource;
import dk.kk.shared.platform.testing.Tokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class LookupsTest {
    private static final String PROBES = "/api/v1/probes/";
    private static final String CPR = "050280" + "1234";

    @Inject
    AccessProjection projection;

    @Inject
    Database database;

    private final String employee = "S-" + UUID.randomUUID();
    private final String token = Tokens.of(SOF_CASEWORKER, employee, "SC1-V1");

    private record Row(String operation, String purpose, String outcome, String asked) {}

    @Test
    void a_foreign_thing_and_one_that_does_not_exist_are_audited_alike() {
        var foreign = madeForAnotherTeam();
        var unknown = UUID.randomUUID().toString();

        look(foreign).statusCode(404);
        look(unknown).statusCode(404);

        assertThat(refusals())
                .containsExactly(
                        new Row("getProbe", "CASEWORK", "not-found", "probe " + foreign),
                        new Row("getProbe", "CASEWORK", "not-found", "probe " + unknown));
    }

    @Test
    void a_role_that_may_not_is_audited_with_the_path() {
        var id = UUID.randomUUID();
        given().auth()
                .oauth2(Tokens.of(ANALYST, employee))
                .header("Access-Purpose", "MEASUREMENT")
                .get(PROBES + id)
                .then()
                .statusCode(403);
        assertThat(refusals()).containsExactly(new Row("getProbe", "MEASUREMENT", "forbidden", PROBES + id));
    }

    @Test
    void a_token_without_a_role_is_audited_by_its_subject() {
        var id = UUID.randomUUID();
        given().auth()
                .oauth2(Tokens.with(Map.of("sub", employee)))
                .get(PROBES + id)
                .then()
                .statusCode(403);
        assertThat(refusalsOf("person:" + employee)).containsExactly(new Row("getProbe", "", "forbidden", PROBES + id));
    }

    @Test
    void a_search_that_finds_nobody_is_audited_without_the_number() {
        as("CASEWORK").body(Map.of("cpr", CPR)).post(PROBES + "search").then().statusCode(404);
        assertThat(refusals()).singleElement().satisfies(row -> {
            assertThat(row.asked()).startsWith("cpr ").doesNotContain("1234");
            assertThat(row.outcome()).isEqualTo("not-found");
        });
    }

    @Test
    void a_purpose_of_other_roles_is_refused_and_audited() {
        for (var foreign : List.of("MEASUREMENT", "SUPERVISION", "IMPORT", "SUPPORT")) {
            as(foreign)
                    .get(PROBES + UUID.randomUUID())
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("purpose-not-yours"))
                    .body("arguments.allowed", equalTo(List.of("CASEWORK", "ALERT_HANDLING")));
        }
        as("ALERT_HANDLING").get(PROBES + UUID.randomUUID()).then().statusCode(404);
        assertThat(refusals())
                .extracting(Row::outcome)
                .containsExactly(
                        "purpose-not-yours",
                        "purpose-not-yours",
                        "purpose-not-yours",
                        "purpose-not-yours",
                        "not-found");
    }

    @Test
    void a_purpose_belongs_to_the_role_by_which_the_operation_lets_in() {
        given().auth()
                .oauth2(Tokens.with(Map.of(
                        "sub", employee,
                        "employee", employee,
                        "realm_access", Map.of("roles", List.of("analyst", "sof-caseworker")))))
                .header("Access-Purpose", "MEASUREMENT")
                .get(PROBES + UUID.randomUUID())
                .then()
                .statusCode(403)
                .body("code", equalTo("purpose-not-yours"));
    }

    @Test
    void a_refusal_that_cannot_be_audited_is_not_answered() throws SQLException {
        var foreign = madeForAnotherTeam();
        asOwner("revoke insert on audit from platform_app");
        try {
            for (var id : List.of(foreign, UUID.randomUUID().toString())) {
                look(id).statusCode(503).header("Retry-After", "2").body("code", equalTo("audit-unavailable"));
            }
        } finally {
            asOwner("grant insert on audit to platform_app");
        }
    }

    @Test
    void who_misses_too_often_waits() {
        for (var misses = 0; misses < 60; misses++) {
            look(UUID.randomUUID().toString()).statusCode(404);
        }
        look(UUID.randomUUID().toString())
                .statusCode(429)
                .body("code", equalTo("too-many-lookups"))
                .header("Retry-After", not(equalTo("2")));
        assertThat(refusals()).hasSize(61).last().extracting(Row::outcome).isEqualTo("too-many-lookups");
        given().auth()
                .oauth2(Tokens.of(SOF_CASEWORKER, employee + "-2", "SC1-V1"))
                .header("Access-Purpose", "CASEWORK")
                .get(PROBES + UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    private String madeForAnotherTeam() {
        var citizen = UUID.randomUUID();
        responsible(citizen, "SC1-V1");
        var body = Map.of("citizenId", citizen, "label", "x", "day", "2007-11-30");
        String id = as("CASEWORK")
                .body(body)
                .post("/api/v1/probes")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        responsible(citizen, "SC2-V1");
        return id;
    }

    private void responsible(UUID citizen, String team) {
        var days = LocalDate.of(2000, 1, 1);
        QuarkusTransaction.requiringNew()
                .run(() -> projection.replace(
                        List.of(citizen),
                        List.of(new Responsible(citizen, "SOF", team, team.substring(0, 3), null, days, null))));
    }

    private ValidatableResponse look(String id) {
        return as("CASEWORK").get(PROBES + id).then();
    }

    private RequestSpecification as(String purpose) {
        return given().auth().oauth2(token).header("Access-Purpose", purpose).contentType(ContentType.JSON);
    }

    private List<Row> refusals() {
        return refusalsOf("employee:" + employee);
    }

    private List<Row> refusalsOf(String actor) {
        return database.list(
                "select * from audit where actor = ? and outcome <> 'ok' order by id",
                row -> new Row(row.text("operation"), row.text("purpose"), row.text("outcome"), row.text("asked")),
                actor);
    }

    private static void asOwner(String sql) throws SQLException {
        var config = ConfigProvider.getConfig();
        try (var connection = DriverManager.getConnection(
                        config.getValue("quarkus.datasource.jdbc.url", String.class),
                        config.getValue("quarkus.flyway.username", String.class),
                        config.getValue("quarkus.flyway.password", String.class));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
