package dk.kk.shared.offer.stopdesk;

import static dk.kk.shared.platform.access.Role.BIF_MANAGER;
import static dk.kk.shared.platform.access.Role.JOB_CONSULTANT;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.offer.testing.BifTeam;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.relation.AccessProjection;
import dk.kk.shared.platform.relation.AccessProjection.Responsible;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.Browser;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.FakeCitizenService;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class OpenedStopPageTest {
    private static final String ESCAPED = "Åse Bodil Ærøskøbing-Østergaard O&#39;Connor";

    @Inject
    BusinessClock clock;

    @Inject
    Database database;

    @Inject
    AccessProjection relations;

    private final BifTeam team = new BifTeam("JC50-T1");

    @Test
    void an_opened_stop_says_whom_it_is_about_and_what_a_decision_would_lack() {
        var page = team.browser().open(address(team.considered("SANCTION")));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("<h1>Sanktion: stop af kontanthjælp", ESCAPED, "Overvejes")
                .contains("De fire datoer", "Ikke afgjort endnu", "SOF fik besked", "Ikke endnu")
                .contains("Find vejledningen", "Hør borgeren, og vent", "SOF har ikke svaret", "kun en leder")
                .doesNotContain("Begrundelse fra lederen");
    }

    @Test
    void a_ground_that_asks_for_nothing_lacks_nothing() {
        assertThat(team.browser().open(address(team.considered("MOVED"))).body())
                .contains("Grunden kræver ingen skriftlig vejledning", "Grunden kræver ingen partshøring")
                .doesNotContain("kun en leder", "Mangler");
    }

    @Test
    void a_stop_that_is_over_without_a_decision_rests_on_nothing_and_offers_nothing() {
        var dropped = team.moved(team.considered("SANCTION"), "drop", Map.of());
        assertThat(team.browser().open(address(dropped)).body())
                .contains("Opgivet", "Afsluttet")
                .doesNotContain("Det hvilede afgørelsen på", "Før afgørelsen", "Hvad vil du gøre?");
    }

    @Test
    void each_role_is_offered_what_it_may_do_in_that_phase() {
        var stop = team.considered("SANCTION");
        assertThat(team.browser().open(address(stop)).body())
                .contains("/decision\"", "/hearing\"", "/guidance\"", "/contact-attempts\"", "/drop\"")
                .doesNotContain("/withdrawal\"", "/resumption\"", "/citizen-answer\"", "/answers-seen\"");
        assertThat(team.browser(BIF_MANAGER).open(address(stop)).body())
                .contains("/decision\"", "Begrundelse fra lederen")
                .doesNotContain("/drop\"", "/contact-attempts\"");
        assertThat(team.browser(JOB_CONSULTANT).open(address(stop)).body())
                .contains("/contact-attempts\"")
                .doesNotContain("/decision\"", "/drop\"");
        var heard = team.moved(stop, "hearing", Map.of());
        assertThat(team.browser().open(address(heard)).body())
                .contains("/citizen-answer\"", "Borgeren bliver hørt")
                .doesNotContain("/hearing\"");
        var decided = team.moved(
                team.considered("MOVED"),
                "decision",
                Map.of("effectiveFrom", clock.today().plusDays(3).toString()));
        assertThat(team.browser().open(address(decided)).body())
                .contains("/withdrawal\"")
                .doesNotContain("/decision\"", "/drop\"", "/guidance\"");
    }

    @Test
    void the_green_line_is_brought_to_mind_in_words_before_a_decision() {
        var stop = team.considered("MOVED");
        assertThat(team.browser().open(address(stop)).body()).doesNotContain("røn linje");
        database.run(
                "insert into green_line (citizen_id, days) values (?::uuid, datemultirange(daterange('2000-01-01', null)))",
                stop.<String>path("citizenId"));

        assertThat(team.browser().open(address(stop)).body())
                .contains("<strong>Grøn linje</strong>", "Husk", "skal ikke vente unødigt på en sagsbehandler")
                .doesNotContain("kun en leder");
        assertThat(team.browser().open(address(stop) + "?lang=en").body())
                .contains("<strong>Green line</strong>", "Remember", "must not wait unduly for a caseworker");
        team.moved(stop, "decision", Map.of("effectiveFrom", clock.today().toString()));
        assertThat(team.browser().open(address(stop)).body())
                .contains(">Grøn linje</span>")
                .doesNotContain("<strong>Grøn linje</strong>");
    }

    @Test
    void answers_of_sof_stand_there_and_whether_they_were_seen_but_not_which_team_gave_them() {
        var stop = team.considered("MOVED");
        Call.by(SOF_CASEWORKER)
                .post("/api/v1/benefit-stops/{id}/answers", Map.of("code", "IN_HOSPITAL"), stop.<String>path("id"))
                .statusCode(201);
        assertThat(team.browser().open(address(stop)).body())
                .contains("Borgeren er indlagt", "Ikke set endnu", "Jeg har set svarene")
                .doesNotContain("SC1-V1");
    }

    @Test
    void what_was_late_stands_beside_its_date() {
        var stop = team.considered("MOVED");
        database.run("""
                update benefit_stop
                set phase = 'EFFECTIVE', decided_by = 'ELSEWHERE', decided_at = '2007-11-20T08:00:00Z', event_on = '2007-11-01',
                    effective_from = '2007-11-15', registered_at = '2007-11-23T08:00:00Z', sof_told_at = '2007-11-24T08:00:00Z'
                where id = ?::uuid
                """, stop.<String>path("id"));
        assertThat(team.browser().open(address(stop)).body())
                .contains(
                        "1. november 2007",
                        "20. november 2007",
                        "23. november 2007 kl. 09.00",
                        "24. november 2007 kl. 09.00")
                .contains("Tilbagevirkende: fra 15. november 2007", "3 dage efter afgørelsen")
                .contains("9 dage efter stoppets første dag", "Det hvilede afgørelsen på", "Et andet system");
    }

    @Test
    void what_sof_has_done_stands_as_it_happened_and_never_who_did_it() {
        var stop = team.considered("MOVED");
        assertThat(team.browser().open(address(stop)).body())
                .contains("Hvad SOF har gjort", "Ingen i SOF skal have besked")
                .doesNotContain("Første gang åbnet i SOF");
        database.run("""
                update benefit_stop
                set sof_alert_version = 5, sof_phase = 'ACTED', sof_told_at = '2007-11-24T08:00:00Z', sof_seen_at = '2007-11-25T08:00:00Z',
                    sof_acknowledged_at = '2007-11-26T08:00:00Z', sof_acted_at = '2007-11-27T08:00:00Z', sof_outcome = 'PLAN_CHANGED'
                where id = ?::uuid
                """, stop.<String>path("id"));

        assertThat(team.browser().open(address(stop)).body())
                .contains("SOF har handlet</span>", "handleplanen er ændret", "26. november 2007 kl. 09.00")
                .containsSubsequence(
                        "Første gang åbnet i SOF", "Taget af en sagsbehandler i SOF", "SOF handlede</strong>")
                .doesNotContain("Afsluttet i SOF", "SC1-V1");
        assertThat(team.browser().open(address(stop) + "?lang=en").body())
                .contains("What SOF has done", "SOF has acted", "the action plan was changed");
    }

    @Test
    void opening_a_stop_leaves_one_row_in_the_audit() {
        var stop = team.considered("MOVED");
        team.browser().open(address(stop));
        assertThat(database.list(
                        "select actor || ' ' || operation || ' ' || purpose as what from audit where subjects = array[?::uuid] order by id desc limit 1",
                        row -> row.text("what"),
                        UUID.fromString(stop.path("citizenId"))))
                .containsExactly("employee:B-JC50-T1-1 getStopChecklist CASEWORK");
    }

    @Test
    void a_stop_opens_without_the_name_where_citizen_service_does_not_tell_it() {
        var longAgo = LocalDate.of(2000, 1, 1);
        var mine = new Responsible(FakeCitizenService.NAMELESS, "BIF", "JC51-T1", "JC51", null, longAgo, null);
        QuarkusTransaction.requiringNew()
                .run(() -> relations.replace(List.of(FakeCitizenService.NAMELESS), List.of(mine)));
        var other = new BifTeam("JC51-T1");
        var stop = other.considered(FakeCitizenService.NAMELESS, "MOVED", "STOP");
        assertThat(other.browser().open(address(stop)).body())
                .contains("Navnet kan ikke hentes lige nu", "Afgør stoppet")
                .doesNotContain("Ærøskøbing");
    }

    @Test
    void a_foreign_stop_is_a_page_that_finds_nothing_and_sof_has_no_such_page() {
        var stop = team.considered("MOVED");
        var foreign = new BifTeam("JC52-T1").browser().open(address(stop));
        assertThat(foreign.statusCode()).isEqualTo(404);
        assertThat(foreign.body()).contains("<code>not-found</code>").doesNotContain("Flyttet");
        assertThat(Browser.of(SOF_CASEWORKER).open(address(stop)).statusCode()).isEqualTo(403);
    }

    @Test
    void the_page_is_there_in_english_too() {
        assertThat(team.browser()
                        .open(address(team.considered("SANCTION")) + "?lang=en")
                        .body())
                .contains("Sanction: stop of cash benefit", "The four dates", "Decide the stop", "Not needed")
                .doesNotContain("field.", "hint.", "check.", "form.d", "evidence.l");
    }

    @Test
    void a_login_between_a_form_and_its_sending_ends_at_the_stop() {
        var stop = address(team.considered("MOVED"));
        var back = team.browser().open(stop + "/decision");
        assertThat(back.statusCode()).isEqualTo(303);
        assertThat(back.headers().firstValue("Location").orElseThrow()).endsWith(stop);
    }

    private static String address(Response stop) {
        return "/stops/" + stop.<String>path("id");
    }
}
