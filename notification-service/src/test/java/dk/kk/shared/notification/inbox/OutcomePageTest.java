package dk.kk.shared.notification.inbox;

import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.notification.Story;
import dk.kk.shared.platform.consumer.Inbox;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.Browser;
import dk.kk.shared.platform.testing.EventLog;
import dk.kk.shared.platform.testing.SuiteResource;
import dk.kk.shared.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class OutcomePageTest {
    private static final Pattern HIDDEN = Pattern.compile("type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

    @Inject
    Inbox inbox;

    @Inject
    Database database;

    private final Story story = Story.begin();

    @Test
    void who_says_what_was_done_comes_back_to_the_inbox_and_the_others_are_told() {
        var browser = member("SC70-V1", 1);
        var alert = raised("SC70-V1");
        var answer = send(browser, browser.open(alert), "PLAN_CHANGED");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(location(answer)).endsWith("/inbox?done=PLAN_CHANGED");
        assertThat(browser.followed(answer).body())
                .contains("Adviset er behandlet:", "Handleplanen er ændret", "Ingen åbne adviser");
        assertThat(stored()).isEqualTo("ACTED PLAN_CHANGED S-SC70-V1-1 3");
        var told = EventLog.awaitEvent(
                "notification.events.v1",
                event -> event.type().equals("alert.acted")
                        && event.key().equals(story.citizen().toString()));
        assertThat(told.headers()).containsEntry("ce_cause", "acted-by-caseworker");
        assertThat(browser.open(alert).body())
                .contains("Behandlet af S-SC70-V1-1")
                .doesNotContain("Hvad har I gjort?");
    }

    @Test
    void an_outcome_leaves_one_row_in_the_audit_and_none_of_a_refusal() {
        var browser = member("SC71-V1", 1);
        var page = browser.open(raised("SC71-V1"));
        send(browser, page, "PLAN_CHANGED");
        assertThat(database.list(
                        "select operation || ' ' || outcome as what from audit where subjects @> array[?::uuid] order by id",
                        row -> row.text("what"),
                        story.citizen()))
                .containsExactly("getAlert ok", "actOnAlert ok");
    }

    @Test
    void an_alert_that_changed_meanwhile_shows_what_changed_and_keeps_the_choice() {
        var browser = member("SC71-V1", 1);
        var alert = raised("SC71-V1");
        var seen = browser.open(alert);
        inbox.receive(story.stop(2, "EFFECTIVE").poll());

        var stale = send(browser, seen, "CONTACTED_CITIZEN");
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(stale.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(stale.body())
                .contains("Adviset er ændret, siden du så det", "Intet er gemt endnu")
                .contains("Stoppets status: Afgjort, ikke trådt i kraft → Trådt i kraft")
                .contains("value=\"CONTACTED_CITIZEN\" checked")
                .doesNotContain("Virkning fra: ", "Team: SC71");
        assertThat(stored()).startsWith("OPEN");

        assertThat(send(browser, stale, "CONTACTED_CITIZEN").statusCode()).isEqualTo(303);
        assertThat(stored()).isEqualTo("ACTED CONTACTED_CITIZEN S-SC71-V1-1 4");
    }

    @Test
    void an_alert_that_somebody_else_handled_says_who_and_what_and_stores_nothing() {
        var alert = raised("SC72-V1");
        var mine = member("SC72-V1", 1);
        var theirs = member("SC72-V1", 2);
        var seen = mine.open(alert);
        send(theirs, theirs.open(alert), "NO_ACTION");

        var late = send(mine, seen, "PLAN_CHANGED");
        assertThat(late.statusCode()).isEqualTo(412);
        assertThat(late.body())
                .contains("Adviset er allerede behandlet", "S-SC72-V1-2 behandlede det den")
                .contains("Vi har ikke gjort noget", "Dit valg er ikke gemt")
                .doesNotContain("Hvad har I gjort?");
        assertThat(stored()).isEqualTo("ACTED NO_ACTION S-SC72-V1-2 3");
    }

    @Test
    void a_second_click_does_nothing_more_and_ends_as_the_first_one() {
        var browser = member("SC73-V1", 1);
        var seen = browser.open(raised("SC73-V1"));
        send(browser, seen, "CONTACTED_CITIZEN");
        var second = send(browser, seen, "CONTACTED_CITIZEN");
        assertThat(second.statusCode()).isEqualTo(303);
        assertThat(location(second)).endsWith("/inbox?done=CONTACTED_CITIZEN");
        assertThat(stored()).isEqualTo("ACTED CONTACTED_CITIZEN S-SC73-V1-1 3");
    }

    @Test
    void another_choice_in_a_second_tab_is_not_stored_over_the_first() {
        var browser = member("SC74-V1", 1);
        var seen = browser.open(raised("SC74-V1"));
        send(browser, seen, "CONTACTED_CITIZEN");
        var second = send(browser, seen, "NO_ACTION");
        assertThat(second.statusCode()).isEqualTo(412);
        assertThat(second.body()).contains("S-SC74-V1-1 behandlede det den", "Borgeren er kontaktet");
    }

    @Test
    void an_alert_that_was_handled_before_it_was_seen_cannot_be_handled_again() {
        var browser = member("SC75-V1", 1);
        var seen = browser.open(raised("SC75-V1"));
        send(browser, seen, "CONTACTED_CITIZEN");
        var forged = browser.submit(seen, address(seen), Map.of("version", "3", "outcome", "PLAN_CHANGED"));
        assertThat(forged.statusCode()).isEqualTo(409);
        assertThat(forged.body()).contains("Adviset er allerede behandlet");
    }

    @Test
    void an_alert_that_was_withdrawn_meanwhile_says_that_nothing_is_to_be_done() {
        var browser = member("SC76-V1", 1);
        var seen = browser.open(raised("SC76-V1"));
        inbox.receive(story.shared(2, null).poll());
        var late = send(browser, seen, "NO_ACTION");
        assertThat(late.statusCode()).isEqualTo(412);
        assertThat(late.body()).contains("Adviset er bortfaldet").doesNotContain("Hvad har I gjort?");
    }

    @Test
    void without_a_choice_the_page_says_what_is_missing_at_the_field() {
        var browser = member("SC77-V1", 1);
        var seen = browser.open(raised("SC77-V1"));
        var missing = browser.submit(seen, address(seen), hidden(seen));
        assertThat(missing.statusCode()).isEqualTo(422);
        assertThat(missing.body())
                .contains("aria-invalid=\"true\" aria-describedby=\"outcome-error\"", "id=\"outcome-error\"")
                .contains("Vælg, hvad I har gjort");
        assertThat(stored()).startsWith("OPEN");
        assertThat(send(browser, missing, "NO_ACTION").statusCode()).isEqualTo(303);
    }

    @Test
    void a_form_without_the_pages_secret_changes_nothing() {
        var browser = member("SC78-V1", 1);
        var seen = browser.open(raised("SC78-V1"));
        var forged = browser.post(address(seen), Map.of("version", "1", "outcome", "NO_ACTION"), "same-origin");
        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(forged.body()).contains("<code>form-foreign</code>");
        assertThat(stored()).startsWith("OPEN");
    }

    @Test
    void another_teams_alert_cannot_be_handled() {
        var seen = member("SC79-V1", 1).open(raised("SC79-V1"));
        var foreign = member("SC80-V1", 1);
        var page = foreign.open("/inbox");
        assertThat(foreign.submit(page, address(seen), Map.of("version", "1", "outcome", "NO_ACTION"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(stored()).startsWith("OPEN");
    }

    @Test
    void a_login_between_the_form_and_its_sending_ends_at_the_alert() {
        var alert = raised("SC81-V1");
        var sent = member("SC81-V1", 1).open(alert + "/outcome");
        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(location(sent)).endsWith(alert);
    }

    @Test
    void a_session_that_ended_while_the_form_was_open_keeps_the_choice_and_stores_nothing() {
        var alert = raised("SC1-V1");
        var browser = Browser.anonymous();
        var seen = browser.logIn(SOF_CASEWORKER, alert);
        logOutInAnotherTab(browser, seen);

        var sent = send(browser, seen, "PLAN_CHANGED");
        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(location(sent)).endsWith(alert + "/outcome?outcome=PLAN_CHANGED");
        var again = browser.logIn(SOF_CASEWORKER, sent);
        assertThat(again.uri()).hasPath(alert).hasQuery("outcome=PLAN_CHANGED");
        assertThat(again.body())
                .contains("value=\"PLAN_CHANGED\" checked", "Du var logget ud, da du sendte dit valg")
                .doesNotContain("value=\"CONTACTED_CITIZEN\" checked");
        assertThat(stored()).startsWith("OPEN");

        assertThat(send(browser, again, "PLAN_CHANGED").statusCode()).isEqualTo(303);
        assertThat(stored()).startsWith("ACTED PLAN_CHANGED");
    }

    @Test
    void nothing_else_of_a_form_stands_in_the_address_to_which_a_login_leads_back() {
        var alert = raised("SC82-V1");
        for (var text : List.of("Hun er rejst", "0502801234", "HANSEN", "no_action", "", "NO_ACTION&x=Y")) {
            var fields = Map.of("outcome", text, "version", "1", "note", "NO_ACTION");
            var sent = Browser.anonymous().post(alert + "/outcome", fields, "same-origin");
            assertThat(sent.statusCode()).isEqualTo(303);
            assertThat(location(sent)).as(text).endsWith(alert + "/outcome");
        }
    }

    @Test
    void a_choice_that_the_alert_does_not_offer_is_not_chosen_again() {
        var browser = member("SC83-V1", 1);
        var alert = raised("SC83-V1");
        assertThat(browser.open(alert + "?outcome=NO_ACTION").body()).contains("value=\"NO_ACTION\" checked");
        assertThat(browser.open(alert + "?outcome=ANYTHING").statusCode()).isEqualTo(400);
        send(browser, browser.open(alert), "NO_ACTION");
        assertThat(browser.open(alert + "?outcome=PLAN_CHANGED").body()).doesNotContain("Du var logget ud", "checked");
    }

    @Test
    void who_did_nothing_must_say_why_and_the_choice_is_kept() {
        var browser = member("SC84-V1", 1);
        var seen = browser.open(raised("SC84-V1"));
        var fields = hidden(seen);
        fields.put("outcome", "NO_ACTION");

        var unreasoned = browser.submit(seen, address(seen), fields);

        assertThat(unreasoned.statusCode()).isEqualTo(422);
        assertThat(unreasoned.body())
                .contains("value=\"NO_ACTION\" checked", "id=\"reason-error\"", "Vælg, hvorfor I ikke har gjort noget");
        assertThat(stored()).startsWith("OPEN");
        fields.put("reason", "NOT_REACHED");
        assertThat(browser.submit(unreasoned, address(seen), fields).statusCode())
                .isEqualTo(303);
        assertThat(browser.open(address(seen).replace("/outcome", "")).body()).contains("Borgeren kan ikke træffes");
    }

    @Test
    void an_alert_is_closed_with_its_outcome_or_later() {
        var browser = member("SC85-V1", 1);
        var seen = browser.open(raised("SC85-V1"));
        var fields = hidden(seen);
        fields.putAll(Map.of("outcome", "PLAN_CHANGED", "close", "true"));
        browser.submit(seen, address(seen), fields);
        assertThat(stored()).isEqualTo("CLOSED PLAN_CHANGED S-SC85-V1-1 4");
    }

    @Test
    void an_alert_is_taken_on_and_over_with_one_click_each_and_closed_with_another() {
        var mine = member("SC86-V1", 1);
        var theirs = member("SC86-V1", 2);
        var seen = mine.open(raised("SC86-V1"));
        var path = seen.uri().getPath();

        click(mine, seen, "acknowledgement");
        assertThat(mine.open(path).body()).contains("S-SC86-V1-1 tog det").doesNotContain("Jeg tager det", "Overtag");
        assertThat(location(click(mine, seen, "acknowledgement"))).endsWith("?overtaken=true");
        var overtaken = click(theirs, theirs.open(path), "acknowledgement");
        assertThat(theirs.followed(overtaken).body()).contains("S-SC86-V1-2 tog det");
        assertThat(mine.open(path).body()).contains("Overtag fra S-SC86-V1-2");
        send(theirs, theirs.open(path), "CONTACTED_CITIZEN");
        click(theirs, theirs.open(path), "closing");

        assertThat(stored()).startsWith("CLOSED CONTACTED_CITIZEN S-SC86-V1-2");
        assertThat(mine.open(path).body())
                .contains(
                        "Forløb",
                        "Adviseret (Afgjort, ikke trådt i kraft)",
                        "Set",
                        "Taget",
                        "Overtaget",
                        "Behandlet",
                        "Afsluttet")
                .doesNotContain("happened.");
    }

    private static HttpResponse<String> click(Browser browser, HttpResponse<String> page, String step) {
        return browser.submit(page, page.uri().getPath() + "/" + step, hidden(page));
    }

    private static void logOutInAnotherTab(Browser browser, HttpResponse<String> page) {
        browser.followed(browser.submit(page, "/logout", Map.of()));
        assertThat(browser.open("/inbox").statusCode()).as("asked to log in").isEqualTo(302);
    }

    private HttpResponse<String> send(Browser browser, HttpResponse<String> page, String outcome) {
        var fields = hidden(page);
        fields.put("outcome", outcome);
        fields.put("reason", "NOTHING_NEEDED"); // read where nothing was done alone
        return browser.submit(page, address(page), fields);
    }

    private static Map<String, String> hidden(HttpResponse<String> page) {
        var fields = new HashMap<String, String>();
        HIDDEN.matcher(page.body()).results().forEach(field -> fields.put(field.group(1), field.group(2)));
        return fields;
    }

    private static String address(HttpResponse<String> page) {
        return page.uri().getPath().replaceFirst("(/outcome)?$", "/outcome");
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private String raised(String team) {
        inbox.receive(story.benefit("CASH_BENEFIT").poll());
        inbox.receive(story.shared(1, "2007-01-01").poll());
        inbox.receive(story.responsible(1, "2007-01-01 " + team).poll());
        inbox.receive(story.stop(1, "DECIDED").poll());
        return "/inbox/" + one("select id::text as what from alert where citizen_id = ?");
    }

    private String stored() {
        return one("select concat_ws(' ', phase, outcome, acted_by, version) as what from alert where citizen_id = ?");
    }

    private String one(String sql) {
        return database.list(sql, row -> row.text("what"), story.citizen()).getFirst();
    }

    private static Browser member(String team, int number) {
        return Browser.with(Tokens.of(SOF_CASEWORKER, "S-" + team + "-" + number, team));
    }
}
