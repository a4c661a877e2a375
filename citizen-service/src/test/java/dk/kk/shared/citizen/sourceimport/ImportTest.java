package dk.kk.shared.citizen.sourceimport;

import static dk.kk.shared.platform.access.Role.BIF_CASEWORKER;
import static dk.kk.shared.platform.imports.Mode.BACKFILL;
import static dk.kk.shared.platform.imports.Mode.LIVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dk.kk.shared.citizen.Town;
import dk.kk.shared.platform.testing.EventLog;
import dk.kk.shared.platform.testing.SuiteResource;
import dk.kk.shared.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class ImportTest {

    private final String cpr = Town.freshCpr();
    private final String number = UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void town() {
        Town.isLaidOut();
    }

    @Test
    void persons_become_citizens_once_and_a_new_name_is_a_change() {
        var first = Delivery.persons(cpr).ended();
        assertThat(first.getInt("merged")).isEqualTo(1);
        var citizen = citizen();
        var event = EventLog.awaitEvent("citizen.events.v1", it -> it.streamId().equals(citizen.toString()));
        assertThat(event.type()).isEqualTo("citizen.registered");
        assertThat(event.headers()).containsEntry("ce_cause", "imported");

        assertThat(Delivery.persons(cpr).ended().getInt("unchanged")).isEqualTo(1);

        Delivery.of("persons", LIVE, "cpr;given_name;family_name", cpr + ";Sejr;Nyland")
                .ended();
        assertThat(EventLog.awaitEvent(
                                "citizen.events.v1",
                                it -> it.streamId().equals(citizen.toString()) && it.version() == 2)
                        .type())
                .isEqualTo("citizen.changed");
    }

    @Test
    void a_person_registered_by_hand_is_not_made_again() {
        var citizen = Town.registered(cpr);

        assertThat(Delivery.persons(cpr).ended().getInt("merged")).isEqualTo(1);

        assertThat(citizen()).isEqualTo(citizen);
    }

    @Test
    void bad_rows_of_persons_are_named_without_their_number() {
        var ended = Delivery.persons(cpr, "3102701234", cpr).ended();

        assertThat(ended.getInt("merged")).isEqualTo(1);
        assertThat(Delivery.findings(ended)).containsExactly("3 cpr cpr-invalid", "4 null row-double");
        assertThat(ended.prettify()).doesNotContain(cpr, "3102701234");
    }

    @Test
    void cases_bring_responsibility_and_sharing_with_their_history() {
        Delivery.persons(cpr).ended();
        Delivery.bifCases(
                        BACKFILL,
                        cpr + ";B" + number + "-1;SICKNESS_BENEFIT;2006-01-01;2006-06-01;JC1-T2;B-JC1-T2-1",
                        cpr + ";B" + number + "-2;CASH_BENEFIT;2006-09-01;;JC1-T1;B-JC1-T1-1")
                .ended();
        Delivery.sofCases(
                        BACKFILL,
                        cpr + ";S" + number + "-1;TREATMENT;2006-03-01;2007-03-01;SC1-V2;",
                        cpr + ";S" + number + "-2;HOUSING_SUPPORT;2007-05-01;;SC1-V1;S-SC1-V1-1")
                .ended();

        Town.jobCaseworker()
                .get("/api/v1/citizens/{id}/shared-periods", citizen())
                .then()
                .statusCode(200)
                .body("shared", equalTo(false))
                .body("rows.validFrom", equalTo(List.of("2006-03-01", "2006-09-01")))
                .body("rows.validTo", equalTo(List.of("2006-06-01", "2007-03-01")));
        Town.jobCaseworker()
                .queryParam("asOf", "2006-04-01")
                .get("/api/v1/citizens/{id}/responsibility", citizen())
                .then()
                .body("responsible.team", equalTo(List.of("JC1-T2", "SC1-V2")));
        Town.socialCaseworker()
                .get("/api/v1/citizens/{id}/responsibility", citizen())
                .then()
                .statusCode(200)
                .body("responsible.team", equalTo(List.of("JC1-T1", "SC1-V1")));
    }

    @Test
    void a_live_delivery_closes_a_case_and_hands_another_over_today() {
        Delivery.persons(cpr).ended();
        var open = cpr + ";B" + number + ";CASH_BENEFIT;2006-09-01;;JC1-T1;B-JC1-T1-1";
        Delivery.bifCases(LIVE, open).ended();
        assertThat(Delivery.bifCases(LIVE, open).ended().getInt("unchanged")).isEqualTo(1);

        Delivery.bifCases(LIVE, open.replace("JC1-T1;B-JC1-T1-1", "JC1-T2;B-JC1-T2-1"))
                .ended();

        var other = Town.member(BIF_CASEWORKER, "JC1-T2");
        other.queryParam("asOf", "2007-01-01")
                .get("/api/v1/citizens/{id}/responsibility", citizen())
                .then()
                .statusCode(200)
                .body("responsible.team", equalTo(List.of("JC1-T1")))
                .body("rows", hasSize(2));

        Delivery.bifCases(LIVE, cpr + ";B" + number + ";CASH_BENEFIT;2006-09-01;2007-01-01;JC1-T2;B-JC1-T2-1")
                .ended();

        var closed = EventLog.awaitEvent(
                "citizen.events.v1",
                it -> it.type().equals("bif-case.closed")
                        && it.key().equals(citizen().toString()));
        assertThat(closed.version()).isEqualTo(3);
    }

    @Test
    void a_case_row_that_breaks_a_rule_is_named_and_the_others_are_taken() {
        Delivery.persons(cpr).ended();

        var ended = Delivery.bifCases(
                        BACKFILL,
                        cpr + ";B" + number + "-1;CASH_BENEFIT;2006-01-01;;JC9-T9;",
                        cpr + ";B" + number + "-2;CASH_BENEFIT;2006-01-01;;SC1-V1;",
                        cpr + ";B" + number + "-3;CASH_BENEFIT;2006-01-01;2006-01-01;JC1-T1;",
                        cpr + ";B" + number + "-4;TREATMENT;2006-01-01;;JC1-T1;",
                        Town.freshCpr() + ";B" + number + "-5;CASH_BENEFIT;2006-01-01;;JC1-T1;",
                        cpr + ";B" + number + "-6;CASH_BENEFIT;2006-01-01;;JC1-T1;")
                .ended();

        assertThat(Delivery.findings(ended))
                .containsExactly(
                        "2 team_code team-unknown",
                        "3 team_code team-unknown",
                        "4 closed_on period-empty",
                        "5 case_type code-unknown",
                        "6 cpr citizen-unknown");
        assertThat(ended.getInt("merged")).isEqualTo(1);
    }

    @Test
    void a_case_number_stays_with_its_citizen() {
        var another = Town.freshCpr();
        Delivery.persons(cpr, another).ended();
        Delivery.bifCases(BACKFILL, cpr + ";B" + number + ";CASH_BENEFIT;2006-01-01;;JC1-T1;")
                .ended();

        var ended = Delivery.bifCases(BACKFILL, another + ";B" + number + ";CASH_BENEFIT;2006-01-01;;JC1-T1;")
                .ended();

        assertThat(Delivery.findings(ended)).containsExactly("2 case_number case-of-other-citizen");
    }

    @Test
    void an_assessment_holds_until_the_next_whatever_order_they_come_in() {
        Delivery.persons(cpr).ended();
        Delivery.bifCases(BACKFILL, cpr + ";B" + number + ";CASH_BENEFIT;2006-01-01;;JC1-T1;")
                .ended();
        Delivery.matchGroups(cpr + ";2009;4;2007-03-01;", cpr + ";2009;2;2006-02-01;B-JC1-T1-1")
                .ended();
        Delivery.matchGroups(cpr + ";2009;3;2006-08-01;").ended();

        Town.jobCaseworker()
                .get("/api/v1/citizens/{id}/match-group", citizen())
                .then()
                .body("code", equalTo("4"))
                .body("rows.code", equalTo(List.of("2", "3", "4")))
                .body("rows.validFrom", equalTo(List.of("2006-02-01", "2006-08-01", "2007-03-01")))
                .body("rows[2].validTo", nullValue());
    }

    @Test
    void target_groups_come_with_their_days_and_none_beside_without_special_needs() {
        Delivery.persons(cpr).ended();
        Delivery.sofCases(BACKFILL, cpr + ";S" + number + ";TREATMENT;2006-01-01;;SC1-V1;")
                .ended();

        var ended = Delivery.targetGroups(
                        cpr + ";IN_TREATMENT;2006-01-01;2007-01-01",
                        cpr + ";DISABILITY;2006-06-01;",
                        cpr + ";WITHOUT_SPECIAL_NEEDS;2006-12-01;",
                        cpr + ";WITHOUT_SPECIAL_NEEDS;2005-01-01;2006-01-01")
                .ended();

        assertThat(Delivery.findings(ended)).containsExactly("4 target_group without-special-needs-stands-alone");
        Town.socialCaseworker()
                .queryParam("asOf", "2006-07-01")
                .get("/api/v1/citizens/{id}/target-groups", citizen())
                .then()
                .body("targetGroups", equalTo(List.of("IN_TREATMENT", "DISABILITY")));
        var later = Delivery.targetGroups(cpr + ";WITHOUT_SPECIAL_NEEDS;2007-02-01;")
                .ended();
        assertThat(Delivery.findings(later)).containsExactly("2 target_group without-special-needs-stands-alone");
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

    private UUID citizen() {
        return UUID.fromString(Town.as(Tokens.system("citizen:swap"))
                .body(Map.of("cprs", List.of(cpr)))
                .post("/api/v1/citizen-ids")
                .then()
                .statusCode(200)
                .extract()
                .path("citizenIds[0]"));
    }
}
