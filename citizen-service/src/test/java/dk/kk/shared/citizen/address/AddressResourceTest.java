package dk.kk.shared.citizen.address;

import static dk.kk.shared.platform.access.Role.BIF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.BIF_MANAGER;
import static dk.kk.shared.platform.access.Role.HOTLINE_OPERATOR;
import static dk.kk.shared.platform.access.Role.OFFER_PROVIDER;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.SOF_MANAGER;
import static dk.kk.shared.platform.access.Role.SPECIAL_UNIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import dk.kk.shared.citizen.Town;
import dk.kk.shared.platform.access.Purpose;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.SchemaOwner;
import dk.kk.shared.platform.testing.SuiteResource;
import dk.kk.shared.platform.testing.Tokens;
import dk.kk.shared.platform.testing.TurnedClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** By a clock that the test turns: 30 November 2007 unless it says otherwise. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@QuarkusTestResource(value = TurnedClock.class, restrictToAnnotatedClass = true)
class AddressResourceTest {
    private static final String ADDRESS = "/api/v1/citizens/{id}/address";
    private static final String STREET = "Skyggestien 14, 2. th.";

    @Inject
    Database database;

    @Inject
    BusinessClock clock;

    private UUID citizen = new UUID(0, 0);

    @BeforeEach
    void a_shared_citizen_with_an_address() {
        TurnedClock.turn(clock, Instant.parse("2007-11-30T11:00:00Z"));
        Town.isLaidOut();
        citizen = Town.registered();
        Town.withBifCase(citizen, "2007-01-01");
        Town.withSofCase(citizen, "2007-01-01");
        change(Town.socialCaseworker(), move("2007-03-01", STREET)).statusCode(200);
    }

    @Test
    void both_sides_see_where_the_citizen_lives_and_lived() {
        change(Town.jobCaseworker().seeing(1), move("2007-10-01", "Engvej 2")).statusCode(200);

        for (var call :
                List.of(Town.jobCaseworker(), Town.socialCaseworker(), Call.by(SOF_MANAGER), Call.by(BIF_MANAGER))) {
            call.get(ADDRESS, citizen)
                    .statusCode(200)
                    .header("ETag", "\"2\"")
                    .body("protected", equalTo(false))
                    .body("protectedUntil", nullValue())
                    .body("withheld", equalTo(false))
                    .body("address.street", equalTo("Engvej 2"))
                    .body("address.postalCode", equalTo("2200"))
                    .body("address.town", equalTo("København N"))
                    .body("address.municipality", equalTo("0101"))
                    .body("address.careOf", nullValue())
                    .body("address.movedOn", equalTo("2007-10-01"));
        }
        Town.jobCaseworker()
                .get(ADDRESS + "?asOf=2007-09-30", citizen)
                .body("address.street", equalTo(STREET))
                .body("address.movedAway", equalTo("2007-10-01"));
        Town.jobCaseworker().get(ADDRESS + "?asOf=2007-02-28", citizen).body("address", nullValue());
    }

    @Test
    void a_correction_leaves_what_was_believed_before() {
        String before = Town.jobCaseworker().get(ADDRESS, citizen).extract().path("address.recordedAt");
        TurnedClock.turn(clock, Instant.parse("2007-11-30T12:00:00Z"));
        correct(Town.jobCaseworker().seeing(1), "2007-03-01", move("2007-04-01", "Engvej 2"))
                .statusCode(200)
                .body("address.street", equalTo("Engvej 2"))
                .body("address.movedOn", equalTo("2007-04-01"));

        Town.jobCaseworker()
                .get(ADDRESS + "?knownAt={before}", citizen, before)
                .header("ETag", nullValue())
                .body("address.street", equalTo(STREET));
        Town.socialCaseworker()
                .seeing(2)
                .post(ADDRESS + "/correction", Map.of("movedOn", "2007-04-01"), citizen)
                .statusCode(200)
                .body("address", nullValue());
    }

    @Test
    void those_without_a_case_see_an_unprotected_address_and_never_a_protected_one() {
        for (var outside : outside()) {
            outside.get(ADDRESS, citizen).statusCode(200).body("address.street", equalTo(STREET));
        }
        protect("2007-11-30");

        for (var outside : outside()) {
            for (var asked : List.of("", "?asOf=2007-06-01", "?knownAt=2007-11-30T11:30:00Z", "?asOf=2107-01-01")) {
                var answer = outside.get(ADDRESS + asked, citizen)
                        .statusCode(200)
                        .header("ETag", nullValue())
                        .body("protected", equalTo(true))
                        .body("protectedUntil", equalTo("2008-11-30"))
                        .body("withheld", equalTo(true))
                        .body("version", nullValue())
                        .body("address", nullValue());
                assertThat(answer.extract().asString()).doesNotContain("Skyggestien", "2200", "2007-03-01");
            }
        }
        for (var call :
                List.of(Town.jobCaseworker(), Town.socialCaseworker(), Call.by(SOF_MANAGER), Call.by(BIF_MANAGER))) {
            call.get(ADDRESS, citizen)
                    .statusCode(200)
                    .body("protected", equalTo(true))
                    .body("protectedUntil", equalTo("2008-11-30"))
                    .body("withheld", equalTo(false))
                    .body("address.street", equalTo(STREET));
        }
    }

    @Test
    void a_protected_citizen_without_an_address_looks_to_those_without_a_case_like_one_with() {
        var without = Town.registered();
        Town.withBifCase(without, "2007-01-01");
        Town.withSofCase(without, "2007-01-01");
        protect("2007-11-30");
        protect(without, "2007-11-30");

        var entryPoint = Town.member(SOF_CASEWORKER, "SOF-INDGANG");
        var one = entryPoint.get(ADDRESS, citizen).extract().asString();
        var other = entryPoint.get(ADDRESS, without).extract().asString();
        assertThat(one.replace(citizen.toString(), "")).isEqualTo(other.replace(without.toString(), ""));
    }

    @Test
    void when_protection_lapses_the_address_is_shown_again_with_nobody_doing_anything() {
        protect("2007-11-30");
        var entryPoint = Town.member(SOF_CASEWORKER, "SOF-INDGANG");

        TurnedClock.turn(clock, Instant.parse("2008-11-29T22:30:00Z"));
        entryPoint.get(ADDRESS, citizen).body("withheld", equalTo(true));
        TurnedClock.turn(clock, Instant.parse("2008-11-29T23:00:00Z"));
        entryPoint.get(ADDRESS, citizen).body("withheld", equalTo(false)).body("address.street", equalTo(STREET));
    }

    @Test
    void a_caseworker_who_sits_at_the_hotline_is_shown_protected_addresses_of_own_citizens_alone() {
        protect("2007-11-30");
        both("JC1-T1").purpose(Purpose.SUPPORT).get(ADDRESS, citizen).body("address.street", equalTo(STREET));
        both("JC1-T2")
                .purpose(Purpose.SUPPORT)
                .get(ADDRESS, citizen)
                .statusCode(200)
                .body("withheld", equalTo(true));
        both("JC1-T2").get(ADDRESS, citizen).statusCode(404);
    }

    @Test
    void a_hotline_operator_whose_units_have_the_citizen_has_no_case_by_that() {
        protect("2007-11-30");
        Call.by(HOTLINE_OPERATOR, "B-JC1-T1-1", "JC1-T1")
                .purpose(Purpose.SUPPORT)
                .get(ADDRESS, citizen)
                .statusCode(200)
                .body("withheld", equalTo(true));
    }

    @Test
    void nobody_else_is_let_in() {
        Town.member(BIF_CASEWORKER, "JC1-T2").get(ADDRESS, citizen).statusCode(404);
        Town.member(BIF_CASEWORKER, "JC1-T2").get(ADDRESS, UUID.randomUUID()).statusCode(404);
        Call.by(OFFER_PROVIDER).get(ADDRESS, citizen).statusCode(403);
        Call.by(SPECIAL_UNIT).get(ADDRESS, citizen).statusCode(403);
        change(Town.member(BIF_CASEWORKER, "JC1-T2").seeing(1), move("2007-10-01", "Engvej 2"))
                .statusCode(404);
        change(Town.member(SOF_CASEWORKER, "SOF-INDGANG").seeing(1), move("2007-10-01", "Engvej 2"))
                .statusCode(404);
    }

    @Test
    void the_audit_says_who_saw_a_protected_address_and_of_no_other_look() {
        Town.jobCaseworker().get(ADDRESS, citizen);
        assertThat(notes()).isEmpty();
        protect("2007-11-30");
        Town.member(SOF_CASEWORKER, "SOF-INDGANG").get(ADDRESS, citizen);
        Town.jobCaseworker().get(ADDRESS + "?asOf=2007-01-01", citizen);
        assertThat(notes()).isEmpty();

        Town.jobCaseworker().get(ADDRESS, citizen);
        assertThat(notes()).containsExactly("employee:B-JC1-T1-1 getAddress protected-address");
        change(Town.socialCaseworker().seeing(1), move("2007-10-01", "Engvej 2"));
        assertThat(notes()).contains("employee:S-SC1-V1-1 changeAddress protected-address");
    }

    @Test
    void when_protection_cannot_be_checked_or_a_look_not_audited_nobody_is_answered() throws SQLException {
        SchemaOwner.run("revoke select on protection_row from " + SchemaOwner.application());
        try {
            for (var call : List.of(Town.jobCaseworker(), Town.member(SOF_CASEWORKER, "SOF-INDGANG"))) {
                var answer = call.get(ADDRESS, citizen)
                        .statusCode(503)
                        .header("Retry-After", "2")
                        .body("code", equalTo("protection-unknown"));
                assertThat(answer.extract().asString()).doesNotContain("Skyggestien");
            }
        } finally {
            SchemaOwner.run("grant select on protection_row to " + SchemaOwner.application());
        }
        SchemaOwner.run("revoke insert on audit from " + SchemaOwner.application());
        try {
            Town.jobCaseworker().get(ADDRESS, citizen).statusCode(503).body("code", equalTo("audit-unavailable"));
        } finally {
            SchemaOwner.run("grant insert on audit to " + SchemaOwner.application());
        }
        Town.jobCaseworker().get(ADDRESS, citizen).statusCode(200);
    }

    @Test
    void rules_say_why_they_refuse() {
        change(Town.jobCaseworker(), move("2007-10-01", "Engvej 2")).statusCode(428);
        change(Town.jobCaseworker().seeing(0), move("2007-10-01", "Engvej 2")).statusCode(412);
        change(Town.jobCaseworker().seeing(1), move("2007-12-01", "Engvej 2"))
                .statusCode(422)
                .body("code", equalTo("address-in-the-future"));
        change(Town.jobCaseworker().seeing(1), move("2007-03-01", "Engvej 2"))
                .statusCode(409)
                .body("code", equalTo("address-move-known"));
        correct(Town.jobCaseworker().seeing(1), "2007-03-02", move("2007-03-02", "Engvej 2"))
                .statusCode(422)
                .body("code", equalTo("address-move-unknown"));
        var postal = new HashMap<>(move("2007-10-01", "Engvej 2"));
        postal.put("postalCode", "DK-2200");
        change(Town.jobCaseworker().seeing(1), postal).statusCode(400).body("errors.field", hasItem("postalCode"));
        change(Town.jobCaseworker().seeing(1), move("2007-10-01", "2308651235"))
                .statusCode(400)
                .body("code", equalTo("cpr-misplaced"));
    }

    private List<Call> outside() {
        return List.of(
                Town.member(SOF_CASEWORKER, "SOF-INDGANG"),
                Town.member(SOF_MANAGER, "SOF-INDGANG"),
                Call.by(HOTLINE_OPERATOR).purpose(Purpose.SUPPORT));
    }

    private static Call both(String team) {
        return Call.with(Tokens.with(Map.of(
                "sub",
                "B-" + team + "-9",
                "employee",
                "B-" + team + "-9",
                "administration",
                "BIF",
                "units",
                List.of(team),
                "realm_access",
                Map.of("roles", List.of("bif-caseworker", "hotline-operator")))));
    }

    private List<String> notes() {
        return database.list(
                "select actor || ' ' || operation || ' ' || asked as note from audit"
                        + " where asked = 'protected-address' and subjects = array[?::uuid] order by id",
                row -> row.text("note"),
                citizen);
    }

    private void protect(String grantedOn) {
        protect(citizen, grantedOn);
    }

    private static void protect(UUID citizen, String grantedOn) {
        Town.socialCaseworker()
                .post("/api/v1/citizens/{id}/protection/grant", Map.of("grantedOn", grantedOn), citizen)
                .statusCode(200);
    }

    private static Map<String, String> move(String movedOn, String street) {
        return Map.of(
                "movedOn",
                movedOn,
                "street",
                street,
                "postalCode",
                "2200",
                "town",
                "København N",
                "municipality",
                "0101");
    }

    private ValidatableResponse change(Call by, Map<String, ?> move) {
        return by.post(ADDRESS + "/change", move, citizen);
    }

    private ValidatableResponse correct(Call by, String movedOn, Map<String, ?> instead) {
        return by.post(ADDRESS + "/correction", Map.of("movedOn", movedOn, "instead", instead), citizen);
    }
}
