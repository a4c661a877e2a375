package dk.kk.shared.offer.hotline;

import static dk.kk.shared.platform.access.Role.BIF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.HOTLINE_OPERATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.nullValue;

import dk.kk.shared.offer.testing.BifTeam;
import dk.kk.shared.platform.access.Purpose;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.consumer.Inbox;
import dk.kk.shared.platform.relation.AccessProjection;
import dk.kk.shared.platform.relation.AccessProjection.Responsible;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.Browser;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.CostBound;
import dk.kk.shared.platform.testing.SqlCost;
import dk.kk.shared.platform.testing.SuiteResource;
import dk.kk.shared.platform.testing.Tokens;
import dk.kk.shared.platform.testing.ToldEvent;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** All that the hotline is asked in one answer, and on one screen: of citizens whom the operator's own unit has. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class HotlineScreenTest {
    private static final String ANSWER = "/api/v1/hotline-answers/{citizenId}";
    private static final String OPERATORS = "HOT-T1";
    private static final UUID NOBODY = new UUID(0, 0);
    private static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);
    private static final Call OPERATOR =
            Call.by(HOTLINE_OPERATOR, "B-HOT-1", OPERATORS).purpose(Purpose.SUPPORT);

    @Inject
    Inbox inbox;

    @Inject
    Database database;

    @Inject
    AccessProjection projection;

    @Inject
    BusinessClock clock;

    @Test
    void one_answer_has_the_caseworker_with_the_teams_number_and_the_next_interview() {
        var team = new BifTeam("JC71-T1");
        var citizen = citizenOf(team);
        unit(team.code(), "Jobcenter 71, team 1", null);
        unit("JC71", "Jobcenter 71", "33660071");
        var nextWeek = clock.today().plusDays(7).toString();
        interview(citizen, nextWeek);

        OPERATOR.get(ANSWER, citizen)
                .statusCode(200)
                .body("caseworker.team", equalTo("JC71-T1"))
                .body("caseworker.teamName", equalTo("Jobcenter 71, team 1"))
                .body("caseworker.phone", equalTo("33660071"))
                .body("caseworker.employee", equalTo(team.employee()))
                .body("contacts", equalTo("/api/v1/citizens/" + citizen + "/contacts"))
                .body("nextInterview.kind", equalTo("FOLLOW_UP"))
                .body("nextInterview.plannedOn", equalTo(nextWeek))
                .body("heard", hasKey("upTo"));

        unit(team.code(), "Jobcenter 71, team 1", "33660072");
        OPERATOR.get(ANSWER, citizen).body("caseworker.phone", equalTo("33660072"));
    }

    @Test
    void what_was_not_heard_is_said_to_be_unknown() {
        OPERATOR.get(ANSWER, citizen(responsible("BIF", "JC72-T1", null), responsible("SOF", OPERATORS, null)))
                .statusCode(200)
                .body("caseworker.teamName", nullValue())
                .body("caseworker.phone", nullValue())
                .body("caseworker.employee", nullValue())
                .body("nextInterview", nullValue());
        var citizen = citizen(responsible("SOF", OPERATORS, null));
        OPERATOR.get(ANSWER, citizen).body("caseworker", nullValue());

        assertThat(screen(citizen))
                .contains("Vi kender ingen ansvarlig i BIF i dag", "Vi kender ingen planlagt samtale")
                .contains("Intet stop er under vej", "Borgeren får ingen ydelse");
    }

    @Test
    void one_screen_shows_whom_to_call_benefits_the_open_stop_and_the_next_interview() {
        var team = new BifTeam("JC73-T1");
        unit(team.code(), "Jobcenter 73, team 1", "33660073");
        var citizen = citizenOf(team);
        interview(citizen, "2037-12-04");
        String benefit = team.caseworker()
                .post(
                        "/api/v1/benefits",
                        Map.of("citizenId", citizen, "benefitType", "CASH_BENEFIT", "startedOn", "2007-03-01"))
                .statusCode(201)
                .extract()
                .path("id");
        team.caseworker()
                .post("/api/v1/benefit-stops", Map.of("benefitId", benefit, "ground", "SANCTION", "kind", "STOP"))
                .statusCode(201);

        assertThat(screen(citizen))
                .contains("<a href=\"tel:+4533660073\">33 66 00 73</a>", "Bed om B-JC73-T1-1.", "Jobcenter 73, team 1")
                .contains("Kontanthjælp", "Fra 1. marts 2007", "Hele ydelsen stoppes", "Overvejes")
                .contains("4. december 2037", "Opfølgning")
                .doesNotContain("Sanktion");
        assertThat(browser().open("/hotline/" + citizen + "?lang=en").body())
                .contains("Next interview", "4 December 2037", "Follow-up", "Ask for B-JC73-T1-1.");
    }

    @Test
    void the_screen_is_the_hotlines_alone_and_shows_nobody_else() {
        var citizen = citizenOf(new BifTeam("JC74-T1"));

        assertThat(Browser.of(BIF_CASEWORKER).open("/hotline/" + citizen).statusCode())
                .isEqualTo(403);
        assertThat(browser().open("/hotline/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
    }

    @Test
    void to_answer_costs_what_operations_are_told() {
        var team = new BifTeam("JC75-T1");
        var citizen = citizenOf(team);
        interview(citizen, clock.today().toString());

        SqlCost.of(() -> OPERATOR.get(ANSWER, citizen).statusCode(200)).isWithin(CostBound.of("getHotlineAnswer"));
    }

    private UUID citizenOf(BifTeam team) {
        return citizen(responsible("BIF", team.code(), team.employee()), responsible("SOF", OPERATORS, null));
    }

    private UUID citizen(Responsible... responsible) {
        var citizen = UUID.randomUUID();
        var rows = Stream.of(responsible)
                .map(row -> new Responsible(
                        citizen, row.administration(), row.team(), row.centre(), row.caseworker(), LONG_AGO, null))
                .toList();
        QuarkusTransaction.requiringNew().run(() -> projection.replace(List.of(citizen), rows));
        return citizen;
    }

    private static Responsible responsible(String administration, String team, @Nullable String caseworker) {
        return new Responsible(NOBODY, administration, team, team.split("-", 2)[0], caseworker, LONG_AGO, null);
    }

    private void unit(String code, String name, @Nullable String phone) {
        var state = new HashMap<String, @Nullable Object>();
        state.put("code", code);
        state.put("name", name);
        state.put("administration", "BIF");
        state.put("phone", phone);
        var version = database.first(
                        "select count(*) as n from known_unit where code = ?", row -> row.number("n"), code)
                .orElseThrow();
        inbox.receive(new ToldEvent("citizen", "unit.changed", "directory", code, version + 1, NOBODY, state).poll());
    }

    private void interview(UUID citizen, String day) {
        var interview = UUID.randomUUID();
        var state = Map.of(
                "interviewId", interview,
                "citizenId", citizen,
                "kind", "FOLLOW_UP",
                "plannedOn", day,
                "phase", "PLANNED");
        inbox.receive(
                new ToldEvent("citizen", "interview.planned", "interview", interview.toString(), 1, citizen, state)
                        .poll());
    }

    private static String screen(UUID citizen) {
        var page = browser().open("/hotline/" + citizen);
        assertThat(page.statusCode()).isEqualTo(200);
        return page.body();
    }

    private static Browser browser() {
        return Browser.with(Tokens.of(HOTLINE_OPERATOR, "B-HOT-1", OPERATORS));
    }
}
