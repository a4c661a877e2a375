package dk.kk.shared.citizen.precedence;

import static org.hamcrest.Matchers.contains;

import dk.kk.shared.citizen.Town;
import dk.kk.shared.citizen.TownFiles;
import dk.kk.shared.platform.access.Role;
import dk.kk.shared.platform.imports.Mode;
import dk.kk.shared.platform.testing.Call;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;

/** What files and people say of one citizen's case and of who is responsible. */
final class CasesPlayed {
    private static final String RESPONSIBILITY = "/api/v1/citizens/{id}/responsibility";
    private static final String CASES = "/api/v1/citizens/{id}/bif-cases";

    private final String cpr = Town.freshCpr();
    private final UUID citizen = Town.registered(cpr);
    private final String number = UUID.randomUUID().toString().substring(0, 8);

    void what_was_said_last_of_a_case_stands() {
        deliver(Mode.BACKFILL, "CASH_BENEFIT;2007-02-01;;JC1-T1;");
        var seen = Town.jobCaseworker().get(CASES, citizen).extract().response();
        Town.jobCaseworker()
                .seeing(seen.<Integer>path("[0].version"))
                .post(
                        "/api/v1/bif-cases/{id}/correction",
                        Map.of("openedOn", "2007-03-01"),
                        seen.<String>path("[0].id"))
                .statusCode(200);
        deliver(Mode.BACKFILL, "CASH_BENEFIT;2007-02-01;;JC1-T1;");
        cases().body("openedOn", contains("2007-03-01"));
        deliver(Mode.BACKFILL, "SICKNESS_BENEFIT;2007-04-01;;JC1-T2;B-JC1-T2-1");
        cases().body("openedOn", contains("2007-04-01"))
                .body("caseType", contains("SICKNESS_BENEFIT"))
                .body("team", contains("JC1-T2"))
                .body("caseworker", contains("B-JC1-T2-1"));
    }

    void a_decision_stands_until_a_live_row_hands_over() {
        deliver(Mode.BACKFILL, "CASH_BENEFIT;2007-02-01;;JC1-T1;");
        decide();
        deliver(Mode.LIVE, "CASH_BENEFIT;2007-02-01;;JC1-T1;");
        responsible("").body("responsible.team", contains("JC1-T2"));
        deliver(Mode.LIVE, "CASH_BENEFIT;2007-02-01;;JC1-T1;B-JC1-T1-2");
        responsible("").body("responsible.caseworker", contains("B-JC1-T1-2"));
        responsible("?asOf=2007-07-01").body("responsible.team", contains("JC1-T2"));
        deliver(Mode.LIVE, "CASH_BENEFIT;2007-02-01;2007-06-15;JC1-T1;B-JC1-T1-2");
        Town.withSofCase(citizen, "2007-01-01");
        Town.socialCaseworker().get(RESPONSIBILITY, citizen).body("responsible.administration", contains("SOF"));
    }

    void a_backfilled_row_says_it_of_every_day() {
        deliver(Mode.BACKFILL, "CASH_BENEFIT;2007-02-01;;JC1-T1;");
        decide();
        deliver(Mode.BACKFILL, "CASH_BENEFIT;2007-02-01;;JC1-T1;B-JC1-T1-2");
        responsible("?asOf=2007-07-01").body("responsible.caseworker", contains("B-JC1-T1-2"));
        responsible("?asOf=2007-03-01").body("responsible.caseworker", contains("B-JC1-T1-2"));
    }

    private void decide() {
        var seen = Town.jobCaseworker().get(RESPONSIBILITY, citizen).extract().response();
        Town.jobCaseworker()
                .seeing(seen)
                .post(
                        RESPONSIBILITY + "/change",
                        Map.of(
                                "administration", "BIF",
                                "team", "JC1-T2",
                                "validFrom", "2007-06-01",
                                "transferReason", "MOVED_DISTRICT"),
                        citizen)
                .statusCode(200);
    }

    private void deliver(Mode mode, String row) {
        TownFiles.bifCases(mode, cpr + ";B" + number + ";" + row).ended();
    }

    private ValidatableResponse cases() {
        return Call.by(Role.BIF_MANAGER).get(CASES, citizen).statusCode(200);
    }

    private ValidatableResponse responsible(String when) {
        return Call.by(Role.BIF_MANAGER).get(RESPONSIBILITY + when, citizen).statusCode(200);
    }
}
