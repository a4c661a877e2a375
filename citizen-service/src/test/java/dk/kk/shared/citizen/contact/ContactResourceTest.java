package dk.kk.shared.citizen.contact;

import static dk.kk.shared.citizen.contact.SampleOffices.at;
import static dk.kk.shared.platform.access.Role.BIF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.HOTLINE_OPERATOR;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.SOF_MANAGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dk.kk.shared.citizen.Town;
import dk.kk.shared.citizen.directory.Administration;
import dk.kk.shared.citizen.directory.UnitEntry;
import dk.kk.shared.citizen.directory.UnitKind;
import dk.kk.shared.platform.access.Purpose;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.CostBound;
import dk.kk.shared.platform.testing.SqlCost;
import dk.kk.shared.platform.testing.SuiteResource;
import dk.kk.shared.platform.testing.Tokens;
import dk.kk.shared.platform.testing.TurnedClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** By a clock that the test turns: a Wednesday morning unless it says otherwise. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@QuarkusTestResource(value = TurnedClock.class, restrictToAnnotatedClass = true)
class ContactResourceTest {
    private static final String CONTACTS = "/api/v1/citizens/{id}/contacts";

    @Inject
    BusinessClock clock;

    private final String centre = "C" + UUID.randomUUID().toString().substring(0, 8);
    private final String team = "T" + UUID.randomUUID().toString().substring(0, 8);
    private String caseworker = "";
    private String colleague = "";
    private UUID citizen = new UUID(0, 0);

    @BeforeEach
    void a_shared_citizen_of_a_team_of_two() {
        TurnedClock.turn(clock, at("2007-11-28T10:00"));
        Town.isLaidOut();
        Town.has(centre, new UnitEntry("Et center", Administration.SOF, UnitKind.CENTRE, null, false));
        Town.has(team, new UnitEntry("Et voksenteam", Administration.SOF, UnitKind.ADULT_TEAM, centre, false));
        caseworker = Town.employee(team);
        colleague = Town.employee(team);
        citizen = Town.registered();
        Town.withBifCase(citizen, "2007-01-01");
        social().post(
                        "/api/v1/citizens/{id}/sof-cases",
                        Map.of(
                                "caseType",
                                "SOCIAL_SUPPORT",
                                "openedOn",
                                "2007-01-01",
                                "team",
                                team,
                                "caseworker",
                                caseworker),
                        citizen)
                .statusCode(201);
    }

    @Test
    void both_sides_have_somebody_to_call() {
        social().get(CONTACTS, citizen)
                .statusCode(200)
                .body("sides.side", contains("BIF", "SOF"))
                .body("sides.step", contains("CASEWORKER", "CASEWORKER"))
                .body("sides.employee", contains("B-JC1-T1-1", caseworker))
                .body("sides.unit", contains("JC1-T1", team))
                .body("sides.openNow", contains(true, true))
                .body("sides[1].unitName", equalTo("Et voksenteam"))
                .body("sides[1].opensAt", nullValue())
                .body("sides[1].passedOver", hasSize(0))
                .body("onGreenLine", equalTo(false))
                .body("greenLinePhone", equalTo("00000004"));
    }

    @Test
    void the_side_that_is_not_asked_about_is_left_out() {
        whom(social(), "BIF").body("sides.side", contains("BIF"));
        whom(social(), "SOF").body("sides.side", contains("SOF"));
        social().get(CONTACTS + "?side=XYZ", citizen).statusCode(400);
    }

    @Test
    void a_unit_answers_at_its_own_number_else_its_centre_else_who_answers_for_its_side() {
        whom(social(), "SOF").body("sides[0].phone", equalTo("00000002"));

        answersAt(centre, "+4500001111");
        whom(social(), "SOF").body("sides[0].phone", equalTo("00001111"));
        answersAt(team, "00002222");
        whom(social(), "SOF").body("sides[0].phone", equalTo("00002222"));
        answersAt(team, null);
        whom(social(), "SOF").body("sides[0].phone", equalTo("00001111"));
        whom(social(), "BIF").body("sides[0].phone", equalTo("00000001"));
    }

    @Test
    void the_entry_point_answers_at_one_number_whatever_team_has_the_citizen() {
        answersAt(centre, "00001111");
        Town.has("SOF-INDGANG", new UnitEntry("Indgang", Administration.SOF, UnitKind.ENTRY_POINT, centre, true));
        try {
            whom(Town.jobCaseworker(), "SOF") // of a team of that centre
                    .body("sides[0].unit", equalTo("SOF-INDGANG"))
                    .body("sides[0].phone", equalTo("00000002"));
            answersAt("SOF-INDGANG", "00003333");
            whom(Town.jobCaseworker(), "SOF").body("sides[0].phone", equalTo("00003333"));
        } finally {
            answersAt("SOF-INDGANG", null);
            Town.isLaidOut();
        }
    }

    @Test
    void a_deputy_is_called_for_a_caseworker_who_is_away() {
        away(caseworker, colleague);

        whom(social(), "SOF")
                .body("sides[0].step", equalTo("DEPUTY"))
                .body("sides[0].employee", equalTo(colleague))
                .body("sides[0].passedOver[0].step", equalTo("CASEWORKER"))
                .body("sides[0].passedOver[0].employee", equalTo(caseworker))
                .body("sides[0].passedOver[0].reason", equalTo("AWAY"))
                .body("sides[0].passedOver[0].awayUntil", equalTo("2007-11-30"));
    }

    @Test
    void the_team_is_called_where_nobody_stands_in() {
        away(caseworker, null);

        whom(social(), "SOF")
                .body("sides[0].step", equalTo("TEAM"))
                .body("sides[0].employee", nullValue())
                .body("sides[0].passedOver.reason", contains("AWAY", "NOBODY_NAMED"));
    }

    @Test
    void the_centre_is_called_for_a_team_that_is_closed_today() {
        closed(Call.by(SOF_MANAGER, "S-LEADER", centre).seeing(1), team, "2007-11-28");

        whom(social(), "SOF")
                .body("sides[0].step", equalTo("CENTRE"))
                .body("sides[0].unit", equalTo(centre))
                .body("sides[0].openNow", equalTo(true))
                .body("sides[0].passedOver.reason", contains("CLOSED", "CLOSED"))
                .body("sides[0].passedOver[1].opensAt", equalTo("2007-11-29T07:00:00Z"));
    }

    @Test
    void the_entry_point_is_called_for_a_citizen_whom_nobody_has() {
        var other = Town.registered();
        Town.withBifCase(other, "2007-01-01");

        Town.jobCaseworker()
                .get(CONTACTS + "?side=SOF", other)
                .statusCode(200)
                .body("sides[0].step", equalTo("ENTRY_POINT"))
                .body("sides[0].unit", equalTo("SOF-INDGANG"))
                .body("sides[0].phone", equalTo("00000002"))
                .body("sides[0].openNow", equalTo(true))
                .body("sides[0].passedOver.step", contains("CASEWORKER", "TEAM", "CENTRE"))
                .body("sides[0].passedOver[0].reason", equalTo("NOBODY_RESPONSIBLE"));
    }

    @Test
    void the_special_unit_is_called_while_the_entry_point_is_closed() {
        var other = Town.registered();
        Town.withBifCase(other, "2007-01-01");
        var leader = Call.by(SOF_MANAGER, "S-LEADER", "SOF-INDGANG");
        var seen = leader.get("/api/v1/units/SOF-INDGANG").extract().response();
        closed(leader.seeing(seen), "SOF-INDGANG", "2007-10-10");
        TurnedClock.turn(clock, at("2007-10-10T10:00"));

        Town.jobCaseworker()
                .get(CONTACTS + "?side=SOF", other)
                .statusCode(200)
                .body("sides[0].step", equalTo("SPECIAL_UNIT"))
                .body("sides[0].phone", equalTo("00000003"))
                .body("sides[0].openNow", equalTo(true));
    }

    @Test
    void a_minute_before_it_opens_nobody_answers_and_a_minute_later_the_caseworker_does() {
        TurnedClock.turn(clock, at("2007-11-29T07:59"));
        whom(social(), "BIF")
                .body("sides[0].step", equalTo("ENTRY_POINT"))
                .body("sides[0].unit", equalTo("HOTLINE"))
                .body("sides[0].phone", equalTo("00000001"))
                .body("sides[0].openNow", equalTo(false))
                .body("sides[0].opensAt", equalTo("2007-11-29T07:00:00Z"))
                .body("sides[0].passedOver.reason", hasItem("CLOSED"));

        TurnedClock.turn(clock, at("2007-11-29T08:00"));
        whom(social(), "BIF").body("sides[0].step", equalTo("CASEWORKER")).body("sides[0].openNow", equalTo(true));
    }

    @Test
    void on_a_danish_holiday_it_is_said_when_somebody_is_there_again() {
        TurnedClock.turn(clock, at("2007-12-25T10:00"));

        social().get(CONTACTS, citizen)
                .body("sides.step", contains("ENTRY_POINT", "ENTRY_POINT"))
                .body("sides.openNow", contains(false, false))
                .body("sides.opensAt", contains("2007-12-27T07:00:00Z", "2007-12-27T07:00:00Z"));
    }

    @Test
    void bif_is_put_through_to_a_caseworker_of_sof_and_never_told_the_team() {
        answersAt(team, "00002222");
        whom(Town.jobCaseworker(), "SOF")
                .body("sides[0].step", equalTo("CASEWORKER"))
                .body("sides[0].employee", equalTo(caseworker))
                .body("sides[0].unit", equalTo("SOF-INDGANG"))
                .body("sides[0].phone", equalTo("00000002"));

        away(caseworker, null);
        var answer = whom(Town.jobCaseworker(), "SOF")
                .body("sides[0].step", equalTo("ENTRY_POINT"))
                .body("sides[0].passedOver.reason", contains("AWAY", "NOBODY_NAMED", "NOT_SHOWN", "NOT_SHOWN"))
                .extract()
                .asString();
        assertThat(answer).doesNotContain("\"" + team + "\"", centre, "00002222");
    }

    @Test
    void the_green_line_is_shown_on_its_days() {
        social().post(
                        "/api/v1/citizens/{id}/green-line",
                        Map.of("validFrom", "2007-11-28", "reason", "CONTACT_AT_RISK"),
                        citizen)
                .statusCode(200);

        whom(Town.jobCaseworker(), "SOF").body("onGreenLine", equalTo(true));
        TurnedClock.turn(clock, at("2007-11-27T10:00"));
        whom(Town.jobCaseworker(), "SOF").body("onGreenLine", equalTo(false));
    }

    @Test
    void the_hotline_opens_shared_citizens_alone() {
        var alone = Town.registered();
        Town.withBifCase(alone, "2007-01-01");
        var operator = Call.by(HOTLINE_OPERATOR).purpose(Purpose.SUPPORT);

        operator.get(CONTACTS, citizen).statusCode(200).body("sides[0].employee", equalTo("B-JC1-T1-1"));
        operator.get(CONTACTS, alone).statusCode(404).body("code", equalTo("not-found"));
        operator.get(CONTACTS, UUID.randomUUID()).statusCode(404);
        TurnedClock.turn(clock, at("2006-12-29T10:00"));
        operator.get(CONTACTS, citizen).statusCode(404);
    }

    @Test
    void a_caseworker_who_also_sits_at_the_hotline_reaches_shared_citizens_for_support_alone() {
        var both = Call.with(Tokens.with(Map.of(
                "sub", "B-JC1-T2-9",
                "employee", "B-JC1-T2-9",
                "administration", "BIF",
                "units", List.of("JC1-T2"),
                "realm_access", Map.of("roles", List.of("bif-caseworker", "hotline-operator")))));

        both.get(CONTACTS, citizen).statusCode(404);
        both.purpose(Purpose.SUPPORT).get(CONTACTS, citizen).statusCode(200);
        both.purpose(Purpose.SUPPORT)
                .get("/api/v1/citizens/{id}/green-line", citizen)
                .statusCode(403)
                .body("code", equalTo("purpose-not-yours"));
    }

    @Test
    void sofs_entry_point_sees_whom_to_call_about_every_citizen_of_sof() {
        for (var role : List.of(SOF_CASEWORKER, SOF_MANAGER)) {
            Town.member(role, "SOF-INDGANG")
                    .get(CONTACTS, citizen)
                    .statusCode(200)
                    .body("sides.unit", contains("JC1-T1", team))
                    .body("sides[1].employee", equalTo(caseworker));
        }
    }

    @Test
    void the_entry_point_opens_nobody_whom_sof_has_not_and_nothing_else_of_those_it_has() {
        var entryPoint = Town.member(SOF_CASEWORKER, "SOF-INDGANG");
        var ofBif = Town.registered();
        Town.withBifCase(ofBif, "2007-01-01");

        entryPoint.get(CONTACTS, ofBif).statusCode(404);
        entryPoint.get(CONTACTS, UUID.randomUUID()).statusCode(404);
        for (var other : List.of("", "/responsibility", "/green-line", "/sof-cases", "/approaches")) {
            entryPoint.get("/api/v1/citizens/{id}" + other, citizen).statusCode(404);
        }
        TurnedClock.turn(clock, at("2006-12-29T10:00"));
        entryPoint.get(CONTACTS, citizen).statusCode(404);
    }

    @Test
    void other_teams_and_bif_gain_nothing_by_the_entry_point() {
        Town.member(SOF_CASEWORKER, "SC1-V2").get(CONTACTS, citizen).statusCode(404);
        Call.by(BIF_CASEWORKER, "B-X", "SOF-INDGANG").get(CONTACTS, citizen).statusCode(404);
        Call.with(Tokens.with(Map.of(
                        "sub", "B-Y",
                        "employee", "B-Y",
                        "administration", "BIF",
                        "units", List.of("SOF-INDGANG"),
                        "realm_access", Map.of("roles", List.of("sof-caseworker")))))
                .get(CONTACTS, citizen)
                .statusCode(404);
    }

    @Test
    void an_answer_costs_no_more_than_is_promised() {
        SqlCost.of(() -> whom(social(), "SOF")).isWithin(CostBound.of("getContacts"));
    }

    @Test
    void a_citizen_of_others_is_not_there() {
        Town.member(BIF_CASEWORKER, "JC1-T2").get(CONTACTS, citizen).statusCode(404);
    }

    private ValidatableResponse whom(Call by, String side) {
        return by.get(CONTACTS + "?side={side}", citizen, side).statusCode(200);
    }

    private Call social() {
        return Call.by(SOF_CASEWORKER, caseworker, team);
    }

    private void away(String employee, @Nullable String deputy) {
        var absence = new HashMap<String, Object>(Map.of("from", "2007-11-26", "until", "2007-11-30"));
        absence.put("deputy", deputy);
        Call.by(SOF_CASEWORKER, employee, team)
                .post("/api/v1/employees/{code}/absences", absence, employee)
                .statusCode(201);
    }

    private static void closed(Call by, String unit, String day) {
        var closure = Map.of("weekly", List.of(), "closures", List.of(Map.of("from", day, "until", day)));
        by.post("/api/v1/units/{code}/opening-hours", closure, unit).statusCode(200);
    }

    private void answersAt(String unit, @Nullable String phone) {
        var leader = Call.by(SOF_MANAGER, "S-LEADER", centre);
        var seen = leader.get("/api/v1/units/{code}", unit).extract().response();
        var body = new HashMap<String, Object>();
        body.put("phone", phone);
        leader.seeing(seen).post("/api/v1/units/{code}/phone", body, unit).statusCode(200);
    }
}
