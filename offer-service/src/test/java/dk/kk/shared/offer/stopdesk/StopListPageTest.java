package dk.kk.shared.offer.stopdesk;

import static dk.kk.shared.platform.access.Role.BIF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.BIF_MANAGER;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.offer.testing.BifTeam;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.Browser;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.SuiteResource;
import dk.kk.shared.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class StopListPageTest {
    private static final Pattern LINKED = Pattern.compile("href=\"/stops/([0-9a-f-]{36})\"");
    private static final Pattern CHANGES = Pattern.compile("sse-connect=\"([^\"]+)\"");
    private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");

    @Inject
    BusinessClock clock;

    @Inject
    Database database;

    @Test
    void a_line_says_what_it_is_how_far_it_is_and_what_is_missing() {
        var team = new BifTeam("JC30-T1");
        var stop = team.considered("SANCTION");
        Call.by(SOF_CASEWORKER)
                .post("/api/v1/benefit-stops/{id}/answers", Map.of("code", "IN_HOSPITAL"), stop.<String>path("id"))
                .statusCode(201);

        var page = team.browser().open("/stops");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Sanktion: stop af kontanthjælp", "Overvejes", "Overvejet siden", "Ét stop")
                .contains("SOF har svaret", "Vejledning mangler", "Høring mangler")
                .doesNotContain("Tilbagevirkende", "indlagt");
    }

    @Test
    void a_line_says_in_words_that_its_citizen_is_on_the_green_line() {
        var team = new BifTeam("JC46-T1");
        var stop = team.considered("MOVED");
        team.considered("MOVED");
        database.run(
                "insert into green_line (citizen_id, days) values (?::uuid, datemultirange(daterange('2000-01-01', null)))",
                stop.<String>path("citizenId"));

        assertThat(team.browser().open("/stops").body()).containsOnlyOnce(">Grøn linje</span>");
        assertThat(team.browser().open("/stops?lang=en").body()).containsOnlyOnce(">Green line</span>");
    }

    @Test
    void a_line_names_no_citizen_and_holds_no_id_of_theirs() {
        var team = new BifTeam("JC31-T1");
        String citizen = team.considered("MOVED").path("citizenId");

        assertThat(team.browser().open("/stops").body())
                .contains("Borger vises, når stoppet åbnes")
                .doesNotContain(citizen.substring(0, 8), "Ærøskøbing");
    }

    @Test
    void what_is_due_first_stands_first_and_says_how_many_days_are_left() {
        var team = new BifTeam("JC32-T1");
        var heard = team.moved(team.considered("MOVED"), "hearing", Map.of("answerBy", inDays(9)));
        var late = team.moved(team.considered("MOVED"), "hearing", Map.of("answerBy", inDays(1)));
        database.run(
                "update benefit_stop set answer_by = ? where id = ?::uuid",
                clock.today().minusDays(2),
                id(late));
        var decided = team.moved(team.considered("MOVED"), "decision", Map.of("effectiveFrom", inDays(1)));

        var page = team.browser().open("/stops");
        assertThat(linked(page)).containsExactly(id(late), id(decided), id(heard));
        assertThat(page.body()).contains("9 dage tilbage", "for 2 dage siden", ": i morgen");
    }

    @Test
    void what_is_in_effect_stands_on_its_own_tab() {
        var team = new BifTeam("JC33-T1");
        var considered = team.considered("MOVED");
        var effective = team.moved(team.considered("MOVED"), "decision", Map.of("effectiveFrom", inDays(0)));
        database.run("update benefit_stop set phase = 'EFFECTIVE' where id = ?::uuid", id(effective));

        var browser = team.browser();
        assertThat(linked(browser.open("/stops"))).containsExactly(id(considered));
        var tab = browser.open("/stops?phase=EFFECTIVE");
        assertThat(linked(tab)).containsExactly(id(effective));
        assertThat(tab.body()).contains("href=\"/stops?phase=EFFECTIVE\" aria-current=\"page\"", "Trådte i kraft");
    }

    @Test
    void a_stop_that_nobody_registered_or_that_acts_backwards_is_marked() {
        var team = new BifTeam("JC34-T1");
        var stop = team.considered("MOVED");
        database.run("""
                update benefit_stop set phase = 'EFFECTIVE', discovered = true, decided_by = 'ELSEWHERE', decided_at = now(),
                                        event_on = '2007-11-01', effective_from = '2007-11-02' where id = ?::uuid
                """, id(stop));

        assertThat(team.browser().open("/stops?phase=EFFECTIVE").body())
                .contains("Fundet af sig selv", "Tilbagevirkende", "Afgjort i et andet system");
    }

    @Test
    void an_empty_list_says_so_in_words_and_a_person_of_no_unit_is_told_why() {
        assertThat(new BifTeam("JC35-T1").browser().open("/stops").body())
                .contains("Ingen stop", "Ingen af jeres borgere har et stop under vej")
                .doesNotContain("organisationsplanen");
        assertThat(Browser.with(Tokens.of(BIF_CASEWORKER, "B-NOWHERE-2"))
                        .open("/stops")
                        .body())
                .contains("Du er ikke knyttet til et team");
    }

    @Test
    void more_stops_than_a_page_holds_come_in_pages() {
        var team = new BifTeam("JC36-T1");
        var all = List.of(id(team.considered("MOVED")), id(team.considered("MOVED")), id(team.considered("MOVED")));
        var browser = team.browser();
        var first = browser.open("/stops?limit=2");
        assertThat(first.body()).contains("3 stop").doesNotContain("Til første side");
        var next = NEXT.matcher(first.body());
        assertThat(next.find()).isTrue();
        var second = browser.open(next.group(1).replace("&amp;", "&"));
        assertThat(second.body()).contains("Til første side").doesNotContain("Næste side");
        assertThat(linked(first)).hasSize(2).doesNotContainAnyElementsOf(linked(second));
        assertThat(all).containsAll(linked(first)).containsAll(linked(second));
    }

    @Test
    void the_list_is_bifs_alone_and_a_manager_sees_the_teams_of_the_centre() {
        var team = new BifTeam("JC37-T1");
        var stop = team.considered("MOVED");
        assertThat(linked(team.browser(BIF_MANAGER).open("/stops"))).containsExactly(id(stop));
        assertThat(Browser.of(SOF_CASEWORKER).open("/stops").statusCode()).isEqualTo(403);
        assertThat(linked(new BifTeam("JC38-T1").browser().open("/stops"))).isEmpty();
    }

    @Test
    void an_open_list_changes_with_each_stop_of_its_team_and_with_no_other() {
        var team = new BifTeam("JC39-T1");
        var none = changes(team.browser());
        new BifTeam("JC40-T1").considered("MOVED");
        assertThat(changes(team.browser())).isEqualTo(none);
        var stop = team.considered("MOVED");
        var begun = changes(team.browser());
        assertThat(begun).isNotEqualTo(none);
        team.moved(stop, "drop", Map.of());
        assertThat(changes(team.browser())).isNotEqualTo(begun);
    }

    @Test
    void the_part_that_renews_itself_is_the_list_alone() {
        var team = new BifTeam("JC43-T1");
        var stop = team.considered("MOVED");
        var part = team.browser().open("/stops/list?phase=CONSIDERED");
        assertThat(linked(part)).containsExactly(id(stop));
        assertThat(part.body())
                .doesNotContain("<html")
                .contains("data-live", "hx-get=\"/stops/list?phase=CONSIDERED&amp;\"");
        assertThat(team.browser().open("/stops?phase=CONSIDERED").body())
                .contains(part.body().strip());
    }

    @Test
    void a_list_that_is_opened_leaves_a_row_in_the_audit_as_the_api_does() {
        var team = new BifTeam("JC41-T1");
        var citizen = UUID.fromString(team.considered("MOVED").path("citizenId"));
        team.browser().open("/stops");
        assertThat(database.list(
                        "select operation || ' ' || purpose as what from audit where subjects @> array[?::uuid] order by id desc limit 1",
                        row -> row.text("what"),
                        citizen))
                .containsExactly("listStopsUnderWay CASEWORK");
    }

    @Test
    void the_page_is_there_in_english_too_and_holds_no_script_or_style() {
        var team = new BifTeam("JC42-T1");
        team.considered("SANCTION");
        var page = team.browser().open("/stops?lang=en");
        assertThat(page.body())
                .contains("Sanction: stop of cash benefit", "One stop", "Guidance missing")
                .doesNotContain(">stops.", ">deadline.", ">badge.", "style=", "<style", "onclick");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'");
    }

    private static List<String> linked(HttpResponse<String> page) {
        return LINKED.matcher(page.body()).results().map(link -> link.group(1)).toList();
    }

    private static String changes(Browser browser) {
        var address = CHANGES.matcher(browser.open("/stops").body());
        assertThat(address.find()).isTrue();
        return address.group(1);
    }

    private static String id(Response stop) {
        return stop.path("id");
    }

    private String inDays(int days) {
        return clock.today().plusDays(days).toString();
    }
}
