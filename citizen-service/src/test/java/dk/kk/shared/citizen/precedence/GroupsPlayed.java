package dk.kk.shared.citizen.precedence;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dk.kk.shared.citizen.Town;
import dk.kk.shared.citizen.TownFiles;
import dk.kk.shared.platform.testing.Call;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What files and people say of one citizen's target groups, match group and green line. */
final class GroupsPlayed {
    private static final String GROUPS = "/api/v1/citizens/{id}/target-groups";
    private static final String MATCH = "/api/v1/citizens/{id}/match-group";
    private static final String LINE = "/api/v1/citizens/{id}/green-line";

    private final String cpr = Town.freshCpr();
    private final UUID citizen = Town.registered(cpr);

    GroupsPlayed() {
        Town.withBifCase(citizen, "2007-01-01");
        Town.withSofCase(citizen, "2007-01-01");
    }

    void a_decision_stands_over_earlier_rows_and_over_news_of_earlier_days() {
        TownFiles.targetGroups(cpr + ";IN_TREATMENT;2007-02-01;").ended();
        decide("DISABILITY", "2007-03-01");
        groupsOn("2007-02-15").body("targetGroups", contains("IN_TREATMENT"));
        TownFiles.targetGroups(cpr + ";MENTALLY_ILL_AND_VULNERABLE;2007-02-10;").ended();
        groupsOn("2007-04-01").body("targetGroups", contains("DISABILITY"));
    }

    void a_withdrawn_decision_stands_no_more() {
        TownFiles.targetGroups(cpr + ";IN_TREATMENT;2007-02-01;").ended();
        decide("DISABILITY", "2007-03-01");
        groupsOn("2007-04-01").body("targetGroups", contains("DISABILITY"));
        say(Town.socialCaseworker(), GROUPS, "/correction/withdrawal", Map.of("validFrom", "2007-03-01"));
        groupsOn("2007-04-01").body("targetGroups", contains("IN_TREATMENT"));
    }

    void visitation_stands_over_a_status() {
        TownFiles.targetGroups(cpr + ";IN_TREATMENT;2007-02-01;").ended();
        TownFiles.sofStatus(cpr + ";DISABILITY;2007-03-01").ended();
        groupsOn("2007-03-01").body("targetGroups", contains("IN_TREATMENT"));
    }

    void a_status_alone_is_no_group() {
        TownFiles.sofStatus(cpr + ";DISABILITY;2007-03-01").ended();
        groupsOn("2007-03-01").body("targetGroups", empty());
    }

    void the_later_assessment_of_a_day_stands() {
        assess("2", "2007-05-01");
        TownFiles.matchGroups(cpr + ";2009;4;2007-05-01;").ended();
        matchedOn("2007-05-01").body("code", equalTo("4"));
        assess("3", "2007-05-01");
        matchedOn("2007-05-01").body("code", equalTo("3"));
    }

    void a_correction_stands_over_news_of_earlier_days() {
        TownFiles.matchGroups(cpr + ";2009;4;2007-02-01;").ended();
        var said = Map.of("model", "2009", "code", "5", "validFrom", "2007-03-01", "validTo", "2007-06-01");
        say(Town.jobCaseworker(), MATCH, "/correction", said);
        TownFiles.matchGroups(cpr + ";2009;1;2007-02-10;").ended();
        matchedOn("2007-02-15").body("code", equalTo("1"));
        matchedOn("2007-04-01").body("code", equalTo("5"));
    }

    void a_withdrawn_assessment_stays_so() {
        TownFiles.matchGroups(cpr + ";2009;4;2007-05-01;").ended();
        say(Town.jobCaseworker(), MATCH, "/withdrawal", Map.of("validFrom", "2007-05-01"));
        TownFiles.matchGroups(cpr + ";2009;4;2007-05-01;").ended();
        matchedOn("2007-05-01").body("code", nullValue());
    }

    void a_withdrawn_correction_stands_no_more() {
        var days = Map.of("validFrom", "2007-03-01", "validTo", "2007-06-01");
        var said = new HashMap<>(days);
        said.putAll(Map.of("model", "2009", "code", "5"));
        say(Town.jobCaseworker(), MATCH, "/correction", said);
        TownFiles.matchGroups(cpr + ";2009;1;2007-02-10;").ended();
        matchedOn("2007-04-01").body("code", equalTo("5"));
        say(Town.jobCaseworker(), MATCH, "/correction/withdrawal", days);
        matchedOn("2007-04-01").body("code", equalTo("1"));
    }

    void people_and_the_rule_set_the_green_line() {
        say(Town.jobCaseworker(), LINE, "", Map.of("validFrom", "2007-02-01", "reason", "ACUTE_NEED"));
        lineOn("2007-02-15").body("onGreenLine", equalTo(true));
        var other = new GroupsPlayed();
        TownFiles.targetGroups(other.cpr + ";IN_TREATMENT;2007-02-01;").ended();
        other.lineOn("2007-02-15").body("onGreenLine", equalTo(true));
    }

    void a_lift_stands_over_the_rule_and_a_period_over_a_lift() {
        TownFiles.targetGroups(cpr + ";IN_TREATMENT;2007-02-01;").ended();
        say(Town.jobCaseworker(), LINE, "/lift", Map.of("validFrom", "2007-04-01", "reason", "CITIZEN_DECLINES"));
        lineOn("2007-04-15").body("onGreenLine", equalTo(false));
        say(Town.jobCaseworker(), LINE, "", Map.of("validFrom", "2007-05-01", "reason", "ACUTE_NEED"));
        lineOn("2007-05-15").body("onGreenLine", equalTo(true));
    }

    private void decide(String group, String from) {
        say(Town.socialCaseworker(), GROUPS, "/change", Map.of("targetGroups", List.of(group), "validFrom", from));
    }

    private void assess(String code, String day) {
        say(Town.jobCaseworker(), MATCH, "/change", Map.of("model", "2009", "code", code, "validFrom", day));
    }

    /** Whoever says it has seen what stands. */
    private void say(Call by, String of, String verb, Map<String, ?> body) {
        var seen = by.get(of, citizen).extract().response();
        var caller = seen.header("ETag") == null || seen.header("ETag").equals("\"0\"") ? by : by.seeing(seen);
        caller.post(of + verb, body, citizen).statusCode(200);
    }

    private ValidatableResponse groupsOn(String day) {
        return Town.socialCaseworker().get(GROUPS + "?asOf=" + day, citizen).statusCode(200);
    }

    private ValidatableResponse matchedOn(String day) {
        return Town.jobCaseworker().get(MATCH + "?asOf=" + day, citizen).statusCode(200);
    }

    private ValidatableResponse lineOn(String day) {
        return Town.jobCaseworker().get(LINE + "?asOf=" + day, citizen).statusCode(200);
    }
}
