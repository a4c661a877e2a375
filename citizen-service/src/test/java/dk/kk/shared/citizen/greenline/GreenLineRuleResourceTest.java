package dk.kk.shared.citizen.greenline;

import static dk.kk.shared.platform.access.Role.SPECIAL_UNIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dk.kk.shared.citizen.Town;
import dk.kk.shared.citizen.TownFiles;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.EventLog;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class GreenLineRuleResourceTest {
    private static final String LINE = "/api/v1/citizens/{id}/green-line";
    private static final String GROUPS = "/api/v1/citizens/{id}/target-groups";
    private static final String MERGE = "/api/v1/citizens/{id}/merge";

    @Inject
    Database database;

    @Inject
    UnfollowedRule unfollowed;

    @Inject
    BusinessClock clock;

    private String cpr = "";
    private UUID citizen = new UUID(0, 0);

    @BeforeEach
    void someone() {
        Town.isLaidOut();
        cpr = Town.freshCpr();
        citizen = shared(cpr);
    }

    @Test
    void whoever_has_special_needs_is_on_the_line_by_rule_and_nobody_is_told_which() {
        changes(List.of("IN_TREATMENT"), "2007-03-01");

        for (var side : List.of(Town.jobCaseworker(), Town.socialCaseworker())) {
            side.get(LINE, citizen)
                    .statusCode(200)
                    .header("ETag", "\"1\"")
                    .body("onGreenLine", equalTo(true))
                    .body("rows.origin", contains("BY_RULE"))
                    .body("rows.validFrom", contains("2007-03-01"))
                    .body("rows[0].reason", nullValue())
                    .body("rows[0].setBy", nullValue());
        }
        var told = told(citizen, 1);
        assertThat(told.type()).isEqualTo("green-line.followed");
        assertThat(told.headers()).containsEntry("ce_cause", "changed-by-caseworker");
        assertThat(told.state().path("rows").path(0).path("origin").asText()).isEqualTo("BY_RULE");
        assertThat(told.data()).doesNotContain("TREATMENT", "reason");
        var believed = told.state().path("rows").path(0).path("recordedAt").asText();

        changes(List.of("IN_TREATMENT", "DISABILITY"), "2007-04-01");
        changes(List.of("DISABILITY"), "2007-05-01");
        Town.jobCaseworker().get(LINE, citizen).header("ETag", "\"1\"").body("rows.validFrom", contains("2007-03-01"));
        changes(List.of("WITHOUT_SPECIAL_NEEDS"), "2007-06-01");
        Town.jobCaseworker()
                .get(LINE, citizen)
                .header("ETag", "\"2\"")
                .body("onGreenLine", equalTo(false))
                .body("rows.validTo", contains("2007-06-01"));
        Town.jobCaseworker()
                .get(LINE + "?knownAt={then}&asOf=2007-06-01", citizen, believed)
                .body("onGreenLine", equalTo(true));
    }

    @Test
    void a_lift_stands_over_the_rule_until_it_is_taken_back() {
        changes(List.of("DISABILITY"), "2007-03-01");
        var lift = Map.of("validFrom", "2007-04-01", "reason", "CITIZEN_DECLINES");
        say(Town.jobCaseworker(), "/lift", lift).statusCode(428);
        say(Town.jobCaseworker().seeing(1), "/lift", lift)
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("onGreenLine", equalTo(false))
                .body("lifts.reason", contains("CITIZEN_DECLINES"))
                .body("lifts.setBy", contains("BIF"));
        assertThat(told(citizen, 2).type()).isEqualTo("green-line.lifted");
        assertThat(told(citizen, 2).data()).doesNotContain("CITIZEN_DECLINES");

        changes(List.of("IN_TREATMENT"), "2007-05-01");
        corrects(List.of("IN_TREATMENT"), "2007-02-01");
        Town.socialCaseworker()
                .get(LINE, citizen)
                .body("onGreenLine", equalTo(false))
                .body("rows.validFrom", contains("2007-02-01"))
                .body("rows.validTo", contains("2007-04-01"));

        say(Town.socialCaseworker().seeing(3), "/lift/ending", Map.of("lastDay", "2007-06-30"))
                .statusCode(200)
                .body("onGreenLine", equalTo(true))
                .body("rows.validFrom", contains("2007-02-01", "2007-07-01"));
        say(Town.socialCaseworker().seeing(4), "/lift/correction", Map.of("validFrom", "2007-04-01"))
                .statusCode(200)
                .body("rows.validFrom", contains("2007-02-01"))
                .body("lifts", empty());
        say(Town.socialCaseworker().seeing(5), "/lift/ending", Map.of("lastDay", "2007-06-30"))
                .statusCode(409)
                .body("code", equalTo("green-line-not-lifted"));
        say(Town.socialCaseworker().seeing(5), "/ending", Map.of("lastDay", "2007-06-30"))
                .statusCode(409)
                .body("code", equalTo("green-line-by-rule"));
    }

    @Test
    void a_file_puts_citizens_on_the_line_and_takes_them_off_and_one_without_needs_is_told_nothing_of() {
        var other = Town.freshCpr();
        TownFiles.persons(other).ended();
        TownFiles.targetGroups(
                        cpr + ";MENTALLY_ILL_AND_VULNERABLE;2007-03-01;", other + ";WITHOUT_SPECIAL_NEEDS;2007-03-01;")
                .ended();

        Town.jobCaseworker().get(LINE, citizen).body("rows.origin", contains("BY_RULE"));
        assertThat(told(citizen, 1).headers()).containsEntry("ce_cause", "imported");
        TownFiles.targetGroups(cpr + ";MENTALLY_ILL_AND_VULNERABLE;2007-03-01;2007-04-01")
                .ended();
        Town.jobCaseworker().get(LINE, citizen).body("rows.validTo", contains("2007-04-01"));
        assertThat(database.list(
                        "select version from citizen_stream where kind = 'green-line' and citizen_id = ?",
                        row -> row.number("version"),
                        Town.citizen(other)))
                .isEmpty();
    }

    @Test
    void an_approach_is_of_somebody_on_the_line_by_rule_and_not_if_that_was_not_known_yet() {
        var before = clock.instant();
        changes(List.of("DISABILITY"), "2007-03-01");

        asks(before).body("onGreenLine", equalTo(false));
        asks(clock.instant()).body("onGreenLine", equalTo(true));
    }

    @Test
    void merged_the_needs_and_lifts_of_either_count_and_parted_each_has_its_own_again() {
        var alias = citizen;
        changes(List.of("DISABILITY"), "2007-03-01");
        say(Town.jobCaseworker().seeing(1), "/lift", Map.of("validFrom", "2007-05-01", "reason", "OTHER_AGREEMENT"))
                .statusCode(200);
        citizen = shared(Town.freshCpr());
        changes(List.of("IN_TREATMENT"), "2007-04-01");

        var unit = Call.by(SPECIAL_UNIT);
        unit.post(MERGE, Map.of("citizenId", citizen, "reason", "OTHER"), alias).statusCode(200);
        Town.jobCaseworker()
                .get(LINE, citizen)
                .body("rows.validFrom", contains("2007-03-01"))
                .body("rows.validTo", contains("2007-05-01"))
                .body("lifts.validFrom", contains("2007-05-01"));
        unit.seeing(1)
                .post(MERGE + "/parting", Map.of("reason", "OTHER"), alias)
                .statusCode(200);
        Town.jobCaseworker()
                .get(LINE, citizen)
                .body("rows.validFrom", contains("2007-04-01"))
                .body("rows[0].validTo", nullValue())
                .body("lifts", empty());
        Town.jobCaseworker()
                .get(LINE, alias)
                .body("rows.validFrom", contains("2007-03-01"))
                .body("rows.validTo", contains("2007-05-01"))
                .body("lifts.validFrom", contains("2007-05-01"));
        assertThat(unfollowed.citizens(new UUID(0, 0))).doesNotContain(alias, citizen);
    }

    @Test
    void whom_the_service_knew_before_the_rule_is_put_on_the_line_once_and_audited() {
        database.run("""
                insert into target_group_row (citizen_id, target_group, valid_from, recorded_at)
                values (?, 'DISABILITY', '2007-03-01', '2007-03-01T08:00:00Z')
                """, citizen);
        assertThat(unfollowed.citizens(new UUID(0, 0))).contains(citizen);

        unfollowed.tick();
        assertThat(told(citizen, 1).headers()).containsEntry("ce_cause", "followed-by-rule");
        Town.jobCaseworker().get(LINE, citizen).body("rows.origin", contains("BY_RULE"));
        assertThat(unfollowed.citizens(new UUID(0, 0))).doesNotContain(citizen);
        assertThat(database.list(
                        "select actor from audit where subjects @> array[cast(? as uuid)] and operation = 'green-line-rule'",
                        row -> row.text("actor"),
                        citizen))
                .containsExactly("system:green-line-rule");
        unfollowed.tick();
        Town.jobCaseworker().get(LINE, citizen).header("ETag", "\"1\"");
    }

    private static UUID shared(String cpr) {
        var citizen = Town.registered(cpr);
        Town.withBifCase(citizen, "2007-01-01");
        Town.withSofCase(citizen, "2007-01-01");
        return citizen;
    }

    private void changes(List<String> groups, String from) {
        tellGroups("/change", groups, from);
    }

    private void corrects(List<String> groups, String from) {
        tellGroups("/correction", groups, from);
    }

    private void tellGroups(String how, List<String> groups, String from) {
        Response seen = Town.socialCaseworker().get(GROUPS, citizen).extract().response();
        Town.socialCaseworker()
                .seeing(seen)
                .post(GROUPS + how, Map.of("targetGroups", groups, "validFrom", from), citizen)
                .statusCode(200);
    }

    private ValidatableResponse say(Call by, String what, Map<String, ?> body) {
        return by.post(LINE + what, body, citizen);
    }

    private ValidatableResponse asks(Instant at) {
        return Town.socialCaseworker()
                .post("/api/v1/citizens/{id}/approaches", Map.of("channel", "PHONE", "askedAt", at.toString()), citizen)
                .statusCode(201);
    }

    private static EventLog.Published told(UUID citizen, long version) {
        return EventLog.awaitEvent(
                "citizen.events.v1",
                it -> it.kind().equals("green-line")
                        && it.streamId().equals(citizen.toString())
                        && it.version() == version);
    }
}
