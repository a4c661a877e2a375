package dk.kk.shared.offer.benefitstop;

import static dk.kk.shared.platform.access.Role.BIF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.BIF_MANAGER;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dk.kk.shared.offer.testing.BifTeam;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.relation.AccessProjection;
import dk.kk.shared.platform.relation.AccessProjection.Responsible;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.CostBound;
import dk.kk.shared.platform.testing.SqlCost;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class CheckedStopResourceTest {
    private static final String UNDER_WAY = "/api/v1/benefit-stops/under-way";

    @Inject
    BusinessClock clock;

    @Inject
    Database database;

    @Inject
    AccessProjection projection;

    @Test
    void a_team_sees_its_stops_by_deadline_and_no_others() {
        var team = new BifTeam("JC20-T1");
        var heard = team.moved(team.considered("MOVED"), "hearing", Map.of("answerBy", inDays(9)));
        var decided = team.moved(team.considered("MOVED"), "decision", Map.of("effectiveFrom", inDays(5)));
        var considered = team.considered("SANCTION");
        team.moved(team.considered("MOVED"), "drop", Map.of());
        new BifTeam("JC21-T1").considered("MOVED");

        listed(team.caseworker())
                .body("stop.id", contains(id(considered), id(decided), id(heard)))
                .body("deadline", contains(inDays(0), inDays(5), inDays(9)))
                .body("benefitType[0]", equalTo("CASH_BENEFIT"))
                .body("checklist[0].missing", contains("GUIDANCE", "HEARING"))
                .body("checklist[1].missing", empty());
        listed(Call.by(BIF_MANAGER, "B-JC20", "JC20"))
                .body("stop.id", contains(id(considered), id(decided), id(heard)));
        listed(Call.by(BIF_CASEWORKER, "B-NOWHERE-1")).body("stop.id", empty());
    }

    @Test
    void one_phase_alone_is_shown_where_it_is_asked_for() {
        var team = new BifTeam("JC22-T1");
        var effective = team.moved(team.considered("MOVED"), "decision", Map.of("effectiveFrom", inDays(0)));
        var considered = team.considered("MOVED");
        database.run("update benefit_stop set phase = 'EFFECTIVE' where id = ?::uuid", id(effective));

        listed(team.caseworker()).body("stop.id", contains(id(considered)));
        team.caseworker().get(UNDER_WAY + "?phase=EFFECTIVE").body("stop.id", contains(id(effective)));
        team.caseworker().get(UNDER_WAY + "?phase=DROPPED").statusCode(200).body("stop.id", empty());
    }

    @Test
    void a_list_is_narrowed_to_a_caseworker_of_the_own_side_and_to_what_is_due_before_a_day() {
        var team = new BifTeam("JC28-T1");
        var later = team.moved(team.considered("MOVED"), "hearing", Map.of("answerBy", inDays(9)));
        var mine = team.considered(ofCaseworkers(team, "S-X"), "MOVED", "STOP");
        var caseworker = team.caseworker();

        caseworker.get(UNDER_WAY + "?caseworker=me").body("stop.id", contains(id(mine)));
        caseworker.get(UNDER_WAY + "?caseworker={code}", team.employee()).body("stop.id", contains(id(mine)));
        caseworker.get(UNDER_WAY + "?caseworker=S-X").statusCode(200).body("$", empty());
        caseworker.get(UNDER_WAY + "?dueBefore={day}", inDays(9)).body("stop.id", contains(id(mine)));
        caseworker.get(UNDER_WAY + "?dueBefore={day}", inDays(10)).body("stop.id", contains(id(mine), id(later)));
    }

    @Test
    void pages_of_one_day_hold_each_stop_once() {
        var team = new BifTeam("JC23-T1");
        var begun = List.of(team.considered("MOVED"), team.considered("MOVED"), team.considered("MOVED"));
        var seen = new ArrayList<String>();
        var next = UNDER_WAY + "?limit=2";
        while (next != null) {
            var page = team.caseworker().request().urlEncodingEnabled(false).get(next);
            seen.addAll(page.<List<String>>path("stop.id"));
            var link = page.header("Link");
            next = link == null ? null : link.substring(1, link.indexOf('>'));
        }
        assertThat(seen)
                .containsExactlyElementsOf(
                        begun.stream().map(CheckedStopResourceTest::id).sorted().toList());
        team.caseworker().get(UNDER_WAY + "?after=bm93aGVyZQ").statusCode(400).body("code", equalTo("cursor-invalid"));
    }

    @Test
    void a_list_leaves_one_row_in_the_audit() {
        var team = new BifTeam("JC24-T1");
        var citizen = UUID.fromString(team.considered("MOVED").path("citizenId"));
        team.considered("MOVED");
        listed(team.caseworker());

        assertThat(database.list(
                        "select cardinality(subjects) as many from audit where operation = 'listStopsUnderWay' and subjects @> array[?::uuid]",
                        row -> row.number("many"),
                        citizen))
                .containsExactly(2L);
    }

    @Test
    void the_checklist_of_a_stop_says_what_a_decision_today_would_lack() {
        var team = new BifTeam("JC25-T1");
        var stop = id(team.considered("SANCTION"));
        Call.by(SOF_CASEWORKER)
                .post("/api/v1/benefit-stops/{id}/answers", Map.of("code", "IN_HOSPITAL"), stop)
                .statusCode(201);

        team.caseworker()
                .get("/api/v1/benefit-stops/{id}/checklist", stop)
                .statusCode(200)
                .body("checklist.missing", contains("GUIDANCE", "HEARING"))
                .body("checklist.unseenAnswers", equalTo(1))
                .body("checklist.contactAttempts", equalTo(0))
                .body("stop.missing", empty());
        Call.by(BIF_CASEWORKER)
                .get("/api/v1/benefit-stops/{id}/checklist", stop)
                .statusCode(404);
    }

    @Test
    void a_citizen_on_the_green_line_today_is_told_of_and_nothing_more_is_asked_for() {
        var team = new BifTeam("JC27-T1");
        var stop = team.considered("MOVED");
        var ended = team.considered("MOVED");
        isOnGreenLine(stop, inDays(0), null);
        isOnGreenLine(ended, inDays(-9), inDays(0));

        team.caseworker()
                .get("/api/v1/benefit-stops/{id}/checklist", id(stop))
                .body("checklist.greenLine", equalTo(true))
                .body("checklist.missing", empty());
        team.caseworker()
                .get("/api/v1/benefit-stops/{id}/checklist", id(ended))
                .body("checklist.greenLine", equalTo(false));
        listed(team.caseworker())
                .body("find { it.stop.id == '%s' }.checklist.greenLine".formatted(id(stop)), equalTo(true))
                .body("find { it.stop.id == '%s' }.checklist.greenLine".formatted(id(ended)), equalTo(false));
        team.moved(stop, "decision", Map.of("effectiveFrom", inDays(5)));
    }

    @Test
    void a_page_of_the_list_costs_what_operations_are_told() {
        var team = new BifTeam("JC26-T1");
        isOnGreenLine(team.considered("MOVED"), inDays(0), null);
        team.considered("MOVED");

        SqlCost.of(() -> listed(team.caseworker())).isWithin(CostBound.of("listStopsUnderWay"));
    }

    private UUID ofCaseworkers(BifTeam team, String atSof) {
        var citizen = UUID.randomUUID();
        var since = LocalDate.of(2000, 1, 1);
        var rows = List.of(
                new Responsible(citizen, "BIF", team.code(), "JC28", team.employee(), since, null),
                new Responsible(citizen, "SOF", "SC1-V1", "SC1", atSof, since, null));
        QuarkusTransaction.requiringNew().run(() -> projection.replace(List.of(citizen), rows));
        return citizen;
    }

    private void isOnGreenLine(Response stop, String from, @Nullable String to) {
        database.run(
                "insert into green_line (citizen_id, days) values (?::uuid, datemultirange(daterange(?::date, ?::date)))",
                stop.<String>path("citizenId"),
                from,
                to);
    }

    private static ValidatableResponse listed(Call by) {
        return by.get(UNDER_WAY).statusCode(200);
    }

    private static String id(Response stop) {
        return stop.path("id");
    }

    private String inDays(int days) {
        return clock.today().plusDays(days).toString();
    }
}
