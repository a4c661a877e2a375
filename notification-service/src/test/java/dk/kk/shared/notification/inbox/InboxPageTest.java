package dk.kk.shared.notification.inbox;

import static dk.kk.shared.platform.access.Role.BIF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.SOF_MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.Browser;
import dk.kk.shared.platform.testing.CostBound;
import dk.kk.shared.platform.testing.SqlCost;
import dk.kk.shared.platform.testing.SuiteResource;
import dk.kk.shared.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class InboxPageTest {
    private static final Pattern LINKED = Pattern.compile("href=\"/inbox/([0-9a-f-]{36})\"");
    private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");

    @Inject
    Database database;

    @Test
    void the_alert_that_has_waited_longest_stands_first() {
        var raised = stored().open("SC40-V1", 3);
        assertThat(linked(member("SC40-V1").open("/inbox"))).containsExactlyElementsOf(raised);
    }

    @Test
    void a_line_says_what_it_is_whose_and_how_long_it_has_waited() {
        stored().open("SC41-V1", 1);
        assertThat(member("SC41-V1").open("/inbox").body())
                .contains("Kontanthjælp stoppes fra 1. december 2007", "SC41-V1", "Har ventet", "Ét åbent advis");
    }

    @Test
    void a_line_names_no_citizen_and_holds_no_id_of_theirs() {
        var id = stored().open("SC42-V1", 1).getFirst();
        var citizen = database.list("select citizen_id from alert where id = ?", row -> row.uuid("citizen_id"), id)
                .getFirst();
        assertThat(member("SC42-V1").open("/inbox").body())
                .contains("Borger vises, når adviset åbnes")
                .doesNotContain(citizen.toString().substring(0, 8));
    }

    @Test
    void a_deadline_stands_on_its_line_and_one_that_is_over_says_so() {
        stored().due("SC43-V1", Instant.parse("2007-12-10T14:00:00Z"));
        stored().due("SC43-V1", Instant.parse("2199-12-10T14:00:00Z"));
        assertThat(member("SC43-V1").open("/inbox").body())
                .contains("Fristen var 10. december 2007 kl. 15.00", "Frist 10. december 2199 kl. 15.00");
    }

    @Test
    void what_is_handled_stands_on_the_other_tab() {
        var ids = stored().open("SC44-V1", 2);
        database.run("""
                update alert set phase = 'ACTED', outcome = 'PLAN_CHANGED', acted_at = recorded_at, acted_by = 'S-SC44-V1-1'
                where id = ?
                """, ids.getFirst());
        var open = member("SC44-V1").open("/inbox");
        assertThat(linked(open)).containsExactly(ids.getLast());
        var handled = member("SC44-V1").open("/inbox?tab=HANDLED");
        assertThat(linked(handled)).containsExactly(ids.getFirst());
        assertThat(handled.body())
                .contains("Handleplanen er ændret", "Behandlet af S-SC44-V1-1 den 30. november 2007 kl. 12.05")
                .contains("href=\"/inbox?tab=HANDLED\" aria-current=\"page\"");
    }

    @Test
    void a_line_says_who_is_on_the_green_line_what_went_up_and_who_has_it() {
        var ids = stored().open("SC54-V1", 2);
        database.run("update alert set green_line = true, escalation = 'LEADER' where id = ?", ids.getFirst());
        database.run("""
                update alert set phase = 'ACKNOWLEDGED', acknowledged_at = recorded_at, acknowledged_by = 'S-SC54-V1-1'
                where id = ?
                """, ids.getLast());

        assertThat(member("SC54-V1").open("/inbox").body())
                .contains("Grøn linje", "Løftet til lederen", "S-SC54-V1-1 har taget det", "Ny");
        assertThat(linked(member("SC54-V1").open("/inbox?tab=MINE"))).containsExactly(ids.getLast());
    }

    @Test
    void two_hundred_alerts_come_in_four_pages_and_each_once() {
        var raised = stored().open("SC45-V1", 200);
        var browser = member("SC45-V1");
        var seen = new ArrayList<UUID>();
        var page = browser.open("/inbox");
        assertThat(page.body()).contains("200 åbne adviser").doesNotContain("Til første side");
        for (var pages = 1; pages < 4; pages++) {
            assertThat(linked(page)).hasSize(50);
            seen.addAll(linked(page));
            page = browser.open(next(page));
        }
        seen.addAll(linked(page));
        assertThat(seen).containsExactlyElementsOf(raised);
        assertThat(page.body()).contains("Til første side").doesNotContain("Næste side");
    }

    @Test
    void two_thousand_alerts_cost_a_page_no_more_than_its_own() {
        stored().open("SC46-V1", 2000);
        var browser = member("SC46-V1");
        browser.open("/inbox");
        SqlCost.of(() -> assertThat(browser.open("/inbox").body()).contains("2.000 åbne adviser"))
                .isWithin(new CostBound(8, 250));
    }

    @Test
    void an_empty_inbox_says_so_in_words() {
        var page = member("SC47-V1").open("/inbox");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Ingen åbne adviser", "Når der kommer et nyt, vises det her");
        assertThat(member("SC47-V1").open("/inbox?tab=HANDLED").body())
                .contains("Der er endnu ingen behandlede adviser");
    }

    @Test
    void a_person_of_no_unit_is_told_why_there_is_nothing() {
        var page = Browser.with(Tokens.of(SOF_CASEWORKER, "S-NOWHERE-1")).open("/inbox");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Du er ikke knyttet til et team");
    }

    @Test
    void the_page_is_there_in_english_too() {
        stored().open("SC48-V1", 2);
        assertThat(member("SC48-V1").open("/inbox?lang=en").body())
                .contains("2 open alerts", "Cash benefit will be stopped from 1 December 2007")
                .doesNotContain("åbne", "inbox.", "waited.");
    }

    @Test
    void the_page_loads_nothing_of_others_and_holds_no_script_or_style() {
        stored().open("SC49-V1", 1);
        var page = member("SC49-V1").open("/inbox");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'")
                .doesNotContain("unsafe");
        assertThat(page.body()).doesNotContain("style=", "<style", "onclick", "javascript:");
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void the_part_that_renews_itself_is_the_list_alone() {
        var raised = stored().open("SC50-V1", 51);
        var page = member("SC50-V1").open("/inbox");
        var part = member("SC50-V1").open("/inbox/list?tab=TEAM");
        assertThat(linked(part)).containsExactlyElementsOf(raised.subList(0, 50));
        assertThat(part.body()).doesNotContain("<html").contains("data-live", "hx-get=\"/inbox/list?tab=TEAM\"");
        assertThat(page.body()).contains(part.body().strip());
        assertThat(next(part)).isEqualTo(next(page));
    }

    @Test
    void another_teams_alerts_are_not_there_nor_the_other_administrations() {
        stored().open("SC51-V1", 1);
        assertThat(linked(member("SC52-V1").open("/inbox"))).isEmpty();
        assertThat(linked(Browser.with(Tokens.of(BIF_CASEWORKER, "B-1", "SC51-V1"))
                        .open("/inbox")))
                .isEmpty();
    }

    @Test
    void who_leads_a_centre_sees_its_teams_alerts() {
        database.run("""
                insert into unit (code, administration, parent_code, entry_point) values ('SC53-V1', 'SOF', 'SC53', false)
                on conflict do nothing
                """);
        var raised = stored().open("SC53-V1", 1);
        assertThat(linked(
                        Browser.with(Tokens.of(SOF_MANAGER, "S-SC53-1", "SC53")).open("/inbox")))
                .containsExactlyElementsOf(raised);
    }

    private StoredAlerts stored() {
        return new StoredAlerts(database);
    }

    private static Browser member(String team) {
        return Browser.with(Tokens.of(SOF_CASEWORKER, "S-" + team + "-1", team));
    }

    private static List<UUID> linked(HttpResponse<String> page) {
        assertThat(page.statusCode()).isEqualTo(200);
        return LINKED.matcher(page.body())
                .results()
                .map(match -> UUID.fromString(match.group(1)))
                .toList();
    }

    private static String next(HttpResponse<String> page) {
        var next = NEXT.matcher(page.body());
        assertThat(next.find()).as("a next page").isTrue();
        return next.group(1).replace("&amp;", "&");
    }
}
