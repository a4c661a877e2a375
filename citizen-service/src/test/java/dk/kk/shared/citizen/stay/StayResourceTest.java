package dk.kk.shared.citizen.stay;

import static dk.kk.shared.platform.access.Role.HOTLINE_OPERATOR;
import static dk.kk.shared.platform.access.Role.IMPORT_OPERATOR;
import static dk.kk.shared.platform.access.Role.SOF_MANAGER;
import static dk.kk.shared.platform.access.Role.SPECIAL_UNIT;
import static dk.kk.shared.platform.imports.Mode.BACKFILL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dk.kk.shared.citizen.Town;
import dk.kk.shared.citizen.TownFiles;
import dk.kk.shared.platform.access.Role;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class StayResourceTest {
    private static final String STAYS = "/api/v1/citizens/{id}/stays";

    @Inject
    Database database;

    private final String cpr = Town.freshCpr();
    private final String number = UUID.randomUUID().toString().substring(0, 8);
    private UUID citizen = new UUID(0, 0);

    @BeforeEach
    void a_citizen_of_both_sides() {
        Town.isLaidOut();
        TownFiles.persons(cpr).ended();
        TownFiles.bifCases(BACKFILL, cpr + ";B" + number + ";CASH_BENEFIT;2006-01-01;;JC1-T1;")
                .ended();
        TownFiles.sofCases(BACKFILL, cpr + ";S" + number + ";SOCIAL_SUPPORT;2006-01-01;;SC1-V1;")
                .ended();
        citizen = Town.citizen(cpr);
    }

    @Test
    void sofs_own_caseworkers_and_managers_see_stays_and_of_a_crisis_centre_nobody_sees_the_place() {
        delivered("1;KC-hidden;CRISIS_CENTRE;2007-03-01;2007-05-10", "2;FH-03;SHELTER;2007-09-01;");

        Town.member(SOF_MANAGER, "SC1-V1")
                .get(STAYS, citizen)
                .statusCode(200)
                .body("kind", contains("CRISIS_CENTRE", "SHELTER"))
                .body("[0].place", nullValue())
                .body("[1].place", equalTo("FH-03"))
                .body("[1].leftOn", nullValue());
        Town.jobCaseworker().get(STAYS, citizen).statusCode(403);
        for (var role : new Role[] {HOTLINE_OPERATOR, IMPORT_OPERATOR, SPECIAL_UNIT}) {
            Call.by(role).get(STAYS, citizen).statusCode(403);
        }
        Town.member(SOF_MANAGER, "SC1-V2").get(STAYS, citizen).statusCode(404);
    }

    @Test
    void each_look_is_noted_and_pages_follow_each_other_by_day() {
        delivered("1;FH-1;SHELTER;2007-03-01;2007-04-01", "2;FH-2;SHELTER;2006-03-01;", "3;FH-3;SHELTER;2007-01-01;");

        var first = Town.socialCaseworker().get(STAYS + "?limit=2", citizen).body("place", contains("FH-2", "FH-3"));
        var link = first.extract().header("Link");
        Town.socialCaseworker()
                .request()
                .urlEncodingEnabled(false)
                .get(link.substring(1, link.indexOf('>')))
                .then()
                .statusCode(200)
                .body("place", contains("FH-1"));
        assertThat(database.list(
                        "select outcome from audit where operation = 'listStays' and ? = any (subjects)",
                        row -> row.text("outcome"),
                        citizen))
                .containsExactly("ok", "ok");
        var made = Base64.getUrlEncoder().withoutPadding().encodeToString("x".getBytes(StandardCharsets.UTF_8));
        Town.socialCaseworker()
                .get(STAYS + "?after=" + made, citizen)
                .statusCode(400)
                .body("code", equalTo("cursor-invalid"));
    }

    @Test
    void stays_of_a_merged_registration_are_the_citizens_until_they_are_parted() {
        var other = Town.freshCpr();
        TownFiles.persons(other).ended();
        TownFiles.stays(other + ";Y" + number + ";FH-9;SHELTER;2007-03-01;").ended();
        Town.socialCaseworker().get(STAYS, citizen).body("$", empty());

        var alias = Town.citizen(other);
        Call.by(SPECIAL_UNIT)
                .post("/api/v1/citizens/{id}/merge", Map.of("citizenId", citizen, "reason", "REGISTERED_TWICE"), alias)
                .statusCode(200);
        for (var id : new UUID[] {citizen, alias}) {
            Town.socialCaseworker().get(STAYS, id).body("place", contains("FH-9"));
        }
        TownFiles.stays(cpr + ";Y" + number + ";FH-9;SHELTER;2007-03-01;2007-04-01")
                .ended();
        Town.socialCaseworker().get(STAYS, citizen).body("$", hasSize(1)).body("[0].leftOn", equalTo("2007-04-01"));

        Call.by(SPECIAL_UNIT)
                .seeing(1)
                .post("/api/v1/citizens/{id}/merge/parting", Map.of("reason", "OTHER"), alias)
                .statusCode(200);
        Town.socialCaseworker().get(STAYS, citizen).body("$", hasSize(1));
    }

    @Test
    void the_situation_has_stays_that_last_for_sof_alone() {
        delivered("1;FH-1;SHELTER;2007-03-01;2007-04-01", "2;KC-hidden;CRISIS_CENTRE;2007-09-01;");

        Town.socialCaseworker()
                .get("/api/v1/citizens/{id}/situation", citizen)
                .statusCode(200)
                .body("currentStays.kind", contains("CRISIS_CENTRE"))
                .body("currentStays[0].place", nullValue());
        Town.jobCaseworker()
                .get("/api/v1/citizens/{id}/situation", citizen)
                .statusCode(200)
                .body("currentStays", nullValue());
    }

    private void delivered(String... stays) {
        var rows = new String[stays.length];
        for (var n = 0; n < stays.length; n++) {
            rows[n] = cpr + ";X" + number + "-" + stays[n];
        }
        assertThat(TownFiles.stays(rows).ended().findings()).isEmpty();
    }
}
