package dk.kk.shared.citizen.merge;

import static dk.kk.shared.platform.access.Role.HOTLINE_OPERATOR;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.SPECIAL_UNIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dk.kk.shared.citizen.Town;
import dk.kk.shared.citizen.TownFiles;
import dk.kk.shared.platform.access.Purpose;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.imports.Mode;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.Delivery;
import dk.kk.shared.platform.testing.EventLog;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class MergeResourceTest {
    private static final String MERGE = "/api/v1/citizens/{id}/merge";
    private static final String CITIZEN = "/api/v1/citizens/{id}";

    @Inject
    Database database;

    @Inject
    BusinessClock clock;

    private final String aliasCpr = Town.freshCpr();
    private UUID citizen = new UUID(0, 0);
    private UUID alias = new UUID(0, 0);
    private String sofCase = "";

    /** BIF knows the person by one number, SOF by another. */
    @BeforeEach
    void someoneRegisteredTwice() {
        Town.isLaidOut();
        citizen = Town.registered();
        alias = Town.registered(aliasCpr);
        Town.withBifCase(citizen, "2007-01-01");
        sofCase = Town.withSofCase(alias, "2007-02-01");
    }

    @Test
    void who_had_a_case_on_each_side_under_two_numbers_is_shared_once_they_are_merged() {
        Town.jobCaseworker().get(CITIZEN, citizen).body("shared", equalTo(false));

        merge().statusCode(200)
                .header("ETag", "\"1\"")
                .body("mergedInto", equalTo(citizen.toString()))
                .body("merges[0].reason", equalTo("REGISTERED_TWICE"));

        for (var id : List.of(citizen, alias)) {
            Town.jobCaseworker()
                    .get(CITIZEN, id)
                    .statusCode(200)
                    .body("id", equalTo(citizen.toString()))
                    .body("shared", equalTo(true))
                    .body("responsible.team", equalTo(List.of("JC1-T1", "SOF-INDGANG")));
            Town.socialCaseworker().get(CITIZEN, id).statusCode(200).body("id", equalTo(citizen.toString()));
            Town.socialCaseworker()
                    .get(CITIZEN + "/sof-cases", id)
                    .statusCode(200)
                    .body("id", equalTo(List.of(sofCase)));
            Town.socialCaseworker()
                    .get(CITIZEN + "/shared-periods", id)
                    .body("citizenId", equalTo(citizen.toString()))
                    .body("rows.validFrom", equalTo(List.of("2007-02-01")));
        }
    }

    @Test
    void others_are_told_whom_to_see_and_that_nothing_holds_of_the_alias_any_more() {
        merge().statusCode(200);

        var told = told("merge-alias", alias, 1);
        assertThat(told.type()).isEqualTo("merge-alias.merged");
        assertThat(told.key()).isEqualTo(alias.toString());
        assertThat(told.state().path("citizenId").asText()).isEqualTo(citizen.toString());
        assertThat(told.state().path("rows").path(0).path("supersededAt").isNull())
                .isTrue();
        var left = told("responsibility", alias, 2);
        assertThat(left.headers()).containsEntry("ce_cause", "merged");
        assertThat(left.state().path("rows")).allMatch(row -> row.hasNonNull("supersededAt"));
        assertThat(told("shared-periods", citizen, 1).state().path("rows")).hasSize(1);
    }

    @Test
    void parted_again_each_has_what_it_had() {
        merge().statusCode(200);
        unit().seeing(1)
                .post(MERGE + "/parting", Map.of("reason", "NOT_THE_SAME_PERSON"), alias)
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("mergedInto", nullValue())
                .body("merges[0].partReason", equalTo("NOT_THE_SAME_PERSON"));

        Town.jobCaseworker()
                .get(CITIZEN, citizen)
                .body("shared", equalTo(false))
                .body("responsible.team", equalTo(List.of("JC1-T1")));
        Town.jobCaseworker().get(CITIZEN, alias).statusCode(404);
        Town.socialCaseworker()
                .get(CITIZEN, alias)
                .body("id", equalTo(alias.toString()))
                .body("responsible.team", equalTo(List.of("SC1-V1")));
        assertThat(told("merge-alias", alias, 2).state().path("citizenId").isNull())
                .isTrue();
    }

    @Test
    void they_can_be_merged_once_more() {
        merge().statusCode(200);
        part(1).statusCode(200);
        unit().post(MERGE, into(citizen), alias).statusCode(428);
        unit().seeing(1).post(MERGE, into(citizen), alias).statusCode(412);
        unit().seeing(2)
                .post(MERGE, into(citizen), alias)
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("merges", hasSize(2));
        Town.socialCaseworker().get(CITIZEN, citizen).body("shared", equalTo(true));
    }

    @Test
    void the_case_of_the_alias_goes_on_and_moves_the_citizens_days() {
        merge().statusCode(200);
        Town.socialCaseworker()
                .seeing(1)
                .post("/api/v1/sof-cases/{id}/closing", Map.of("closedOn", "2007-06-01"), sofCase)
                .statusCode(200);

        Town.jobCaseworker()
                .get(CITIZEN + "/shared-periods", citizen)
                .body("rows.validTo", equalTo(List.of("2007-06-01")));
        Town.jobCaseworker()
                .get(CITIZEN + "/responsibility?asOf=2007-06-01", citizen)
                .body("rows.findAll { it.administration == 'SOF' }.validTo", equalTo(List.of("2007-06-01")));
    }

    @Test
    void files_go_on_naming_either_number() {
        var number = UUID.randomUUID().toString().substring(0, 8);
        TownFiles.bifCases(Mode.LIVE, aliasCpr + ";A" + number + ";CASH_BENEFIT;2006-01-01;2006-05-01;JC1-T2;")
                .ended();
        merge().statusCode(200);
        TownFiles.bifCases(Mode.LIVE, aliasCpr + ";A" + number + ";CASH_BENEFIT;2006-01-01;2006-06-01;JC1-T2;")
                .ended();
        TownFiles.matchGroups(aliasCpr + ";2009;4;2007-03-01;").ended();
        TownFiles.targetGroups(aliasCpr + ";DISABILITY;2007-01-01;").ended();

        Town.jobCaseworker()
                .get(CITIZEN + "/bif-cases", citizen)
                .body("find { it.caseNumber == 'A" + number + "' }.closedOn", equalTo("2006-06-01"));
        Town.jobCaseworker().get(CITIZEN + "/match-group", citizen).body("code", equalTo("4"));
        Town.socialCaseworker()
                .get(CITIZEN + "/target-groups", citizen)
                .body("rows.targetGroup", equalTo(List.of("DISABILITY")));
        part(1).statusCode(200);
        Town.jobCaseworker().get(CITIZEN + "/match-group", citizen).body("code", nullValue());
        Town.socialCaseworker().get(CITIZEN + "/match-group", alias).body("code", equalTo("4"));
        assertThat(targetGroups(citizen)).isEmpty();
        assertThat(targetGroups(alias)).containsExactly("DISABILITY");
    }

    @Test
    void a_case_that_is_delivered_meanwhile_is_of_the_number_it_came_under() {
        var number = UUID.randomUUID().toString().substring(0, 8);
        var row = aliasCpr + ";N" + number + ";SOCIAL_SUPPORT;2007-03-01;;SC1-V2;";
        merge().statusCode(200);
        TownFiles.sofCases(Mode.LIVE, row).ended();
        part(1).statusCode(200);

        TownFiles.sofCases(Mode.LIVE, row + "S-SC1-V2-1").ended();
        Call.by(SOF_CASEWORKER, "S-SC1-V2-1", "SC1-V2")
                .get(CITIZEN + "/sof-cases", alias)
                .body("caseNumber", hasItem("N" + number));
        Town.jobCaseworker().get(CITIZEN + "/sof-cases", citizen).body("", empty());
    }

    @Test
    void parted_nobody_keeps_access_to_one_by_the_others_case() {
        var number = UUID.randomUUID().toString().substring(0, 8);
        var row = aliasCpr + ";H" + number + ";SOCIAL_SUPPORT;2006-01-01;;";
        TownFiles.sofCases(Mode.BACKFILL, row + "SC1-V1;S-SC1-V1-1").ended();
        merge().statusCode(200);
        TownFiles.sofCases(Mode.LIVE, row + "SC1-V2;S-SC1-V2-1").ended();
        var next = Call.by(SOF_CASEWORKER, "S-SC1-V2-1", "SC1-V2");
        next.get(CITIZEN, citizen).statusCode(200);
        part(1).statusCode(200);

        next.get(CITIZEN, citizen).statusCode(404);
        Town.socialCaseworker().get(CITIZEN, citizen).statusCode(404);
        next.get(CITIZEN, alias).statusCode(200).body("responsible.team", equalTo(List.of("SC1-V2")));
        Town.jobCaseworker().get(CITIZEN, citizen).body("responsible.team", equalTo(List.of("JC1-T1")));
    }

    @Test
    void protection_stays_on_both_when_they_were_two_people() {
        Town.socialCaseworker()
                .post(
                        CITIZEN + "/protection/grant",
                        Map.of("grantedOn", clock.today().minusDays(1).toString()),
                        alias)
                .statusCode(200);
        merge().statusCode(200);
        part(1).statusCode(200);

        Town.jobCaseworker().get(CITIZEN, citizen).body("protected", equalTo(true));
        Town.socialCaseworker().get(CITIZEN, alias).body("protected", equalTo(true));
    }

    @Test
    void where_somebody_lives_is_delivered_under_their_own_number_and_protection_under_either() {
        merge().statusCode(200);
        var moved = clock.today().minusDays(20);
        var findings = Delivery.of(
                        "addresses",
                        Mode.LIVE,
                        "cpr;street;postal_code;town;municipality;moved_on;protected_until\n" + aliasCpr
                                + ";Prøvevej 2;2200;Prøveby;0101;" + moved + ";"
                                + clock.today().plusDays(100) + "\n")
                .ended()
                .findings();

        assertThat(findings.toString()).contains("citizen-merged");
        Town.jobCaseworker()
                .get(CITIZEN + "/address", citizen)
                .body("address", nullValue())
                .body("protected", equalTo(true));
    }

    private List<String> targetGroups(UUID id) {
        return database.list(
                "select target_group from target_group_row where citizen_id = ? and superseded_at is null",
                row -> row.text("target_group"),
                id);
    }

    @Test
    void a_need_on_one_side_stands_over_being_without_special_needs_on_the_other() {
        var withoutNeeds = Town.freshCpr();
        TownFiles.persons(withoutNeeds).ended();
        TownFiles.targetGroups(
                        aliasCpr + ";DISABILITY;2007-03-01;2007-05-01",
                        withoutNeeds + ";WITHOUT_SPECIAL_NEEDS;2007-01-01;")
                .ended();
        var other = Town.citizen(withoutNeeds);
        unit().post(MERGE, into(other), alias).statusCode(200);

        Town.socialCaseworker()
                .get(CITIZEN + "/target-groups", other)
                .body(
                        "rows.collect { it.targetGroup + ' ' + it.validFrom + ' ' + it.validTo }.sort()",
                        equalTo(List.of(
                                "DISABILITY 2007-03-01 2007-05-01",
                                "WITHOUT_SPECIAL_NEEDS 2007-01-01 2007-03-01",
                                "WITHOUT_SPECIAL_NEEDS 2007-05-01 null")));
    }

    @Test
    void the_number_of_the_alias_finds_the_citizen() {
        merge().statusCode(200);

        Town.jobCaseworker()
                .post(CITIZEN.replace("{id}", "search"), Map.of("cpr", aliasCpr))
                .statusCode(200)
                .body("citizenId", equalTo(citizen.toString()))
                .body("number", equalTo("MERGED"));
        Town.jobCaseworker()
                .post("/api/v1/citizens", Map.of("cpr", aliasCpr, "givenName", "Sejr", "familyName", "Snelund"))
                .statusCode(409)
                .body("code", equalTo("citizen-registered"))
                .body("arguments.citizen", equalTo(citizen.toString()));
    }

    @Test
    void a_teams_list_shows_one_person() {
        merge().statusCode(200);

        var before = new UUID(citizen.getMostSignificantBits(), 0).toString();
        var cursor = Base64.getUrlEncoder().encodeToString(before.getBytes(StandardCharsets.UTF_8));
        Town.socialCaseworker()
                .get("/api/v1/citizens?team=SC1-V1&after={cursor}", cursor)
                .statusCode(200)
                .body("id", hasItem(citizen.toString()))
                .body("id", not(hasItem(alias.toString())));
    }

    @Test
    void the_audit_names_both_whoever_was_asked_for() {
        merge().statusCode(200);
        Town.socialCaseworker().get(CITIZEN, alias).statusCode(200);

        assertThat(database.list(
                        "select id from audit where operation = 'getCitizen' and subjects = array[?, ?]::uuid[]",
                        row -> row.number("id"),
                        citizen,
                        alias))
                .hasSize(1);
    }

    @Test
    void a_merge_that_makes_no_sense_is_refused() {
        refused(alias, alias, 422, "merge-of-one");
        refused(alias, UUID.randomUUID(), 404, "not-found");
        refused(UUID.randomUUID(), alias, 404, "not-found");
        var third = Town.registered();
        merge().statusCode(200);
        unit().seeing(1)
                .post(MERGE, into(third), alias)
                .statusCode(409)
                .body("code", equalTo("citizen-merged"))
                .body("arguments.citizen", equalTo(citizen.toString()));
        refused(third, alias, 409, "citizen-merged");
        refused(citizen, third, 409, "merge-of-merged");
        refused(citizen, alias, 409, "citizen-merged");
        unit().post(MERGE + "/parting", Map.of("reason", "OTHER"), third)
                .statusCode(409)
                .body("code", equalTo("citizen-not-merged"));
    }

    @Test
    void what_is_registered_is_said_of_the_citizen_and_not_of_the_alias() {
        merge().statusCode(200);
        Town.socialCaseworker()
                .seeing(1)
                .post(CITIZEN + "/ending", Map.of("endedOn", "2007-11-01", "reason", "DEAD"), alias)
                .statusCode(409)
                .body("code", equalTo("citizen-merged"));
    }

    @Test
    void nobody_who_would_gain_a_case_by_it_merges() {
        Town.jobCaseworker().post(MERGE, into(citizen), alias).statusCode(403);
        Town.socialCaseworker().get(CITIZEN, citizen).statusCode(404);
        unit().get(MERGE, alias).statusCode(200).body("mergedInto", nullValue()).body("merges", empty());
    }

    @Test
    void days_on_the_green_line_are_added_and_given_back() {
        set(Town.jobCaseworker(), citizen, "2007-06-01");
        set(Town.socialCaseworker(), alias, "2007-03-01");
        merge().statusCode(200);

        Town.jobCaseworker()
                .get(CITIZEN + "/green-line", citizen)
                .body("rows.validFrom", equalTo(List.of("2007-03-01", "2007-06-01")))
                .body("rows.setBy", equalTo(List.of("SOF", "BIF")))
                .body("rows.validTo[0]", equalTo("2007-06-01"))
                .body("rows.endedBy[0]", equalTo("SOF"));
        part(1).statusCode(200);
        Town.jobCaseworker()
                .get(CITIZEN + "/green-line", citizen)
                .body("rows.validFrom", equalTo(List.of("2007-06-01")));
        Town.socialCaseworker()
                .get(CITIZEN + "/green-line", alias)
                .body("rows.validFrom", equalTo(List.of("2007-03-01")))
                .body("rows[0].validTo", nullValue());
    }

    @Test
    void who_is_protected_under_one_number_is_under_both_and_no_address_is_told_by_the_other() {
        Town.socialCaseworker()
                .post(
                        CITIZEN + "/protection/grant",
                        Map.of("grantedOn", clock.today().minusDays(1).toString()),
                        alias)
                .statusCode(200);
        Town.jobCaseworker()
                .post(
                        CITIZEN + "/address/change",
                        Map.of(
                                "movedOn",
                                clock.today().minusDays(30).toString(),
                                "street",
                                "Prøvevej 1",
                                "postalCode",
                                "2200",
                                "town",
                                "Prøveby",
                                "municipality",
                                "0101"),
                        citizen)
                .statusCode(200);
        merge().statusCode(200);

        for (var id : List.of(citizen, alias)) {
            Town.jobCaseworker().get(CITIZEN, id).body("protected", equalTo(true));
            Call.by(HOTLINE_OPERATOR)
                    .purpose(Purpose.SUPPORT)
                    .get(CITIZEN + "/address", id)
                    .statusCode(200)
                    .body("withheld", equalTo(true))
                    .body("address", nullValue());
        }
    }

    @Test
    void the_last_assessment_is_that_of_either_number() {
        merge().statusCode(200);
        TownFiles.matchGroups(aliasCpr + ";2009;4;2007-01-02;").ended();

        assertThat(database.list(
                        "select match_group_assessed_on(?, '2007-06-01') as assessed",
                        row -> row.day("assessed").toString(),
                        citizen))
                .containsExactly("2007-01-02");
    }

    private static void set(Call by, UUID id, String from) {
        by.post(CITIZEN + "/green-line", Map.of("validFrom", from, "reason", "ACUTE_NEED"), id)
                .statusCode(200);
    }

    private ValidatableResponse merge() {
        return unit().post(MERGE, into(citizen), alias);
    }

    private ValidatableResponse part(long seen) {
        return unit().seeing(seen).post(MERGE + "/parting", Map.of("reason", "OTHER"), alias);
    }

    private static void refused(UUID alias, UUID into, int status, String code) {
        unit().post(MERGE, into(into), alias).statusCode(status).body("code", equalTo(code));
    }

    private static Map<String, Object> into(UUID citizen) {
        return Map.of("citizenId", citizen, "reason", "REGISTERED_TWICE");
    }

    private static Call unit() {
        return Call.by(SPECIAL_UNIT);
    }

    private static EventLog.Published told(String kind, UUID id, long version) {
        return EventLog.awaitEvent(
                "citizen.events.v1",
                event -> event.kind().equals(kind)
                        && event.streamId().equals(id.toString())
                        && event.version() == version);
    }
}
