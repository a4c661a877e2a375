package dk.kk.shared.notification.inbox;

import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dk.kk.shared.notification.Story;
import dk.kk.shared.platform.access.Purpose;
import dk.kk.shared.platform.consumer.Inbox;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.Browser;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.SuiteResource;
import dk.kk.shared.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What becomes of an alert for those who were told and do not act on it any more, and for those who did. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class FormerAlertsTest {
    private static final Pattern MARK = Pattern.compile("sse-connect=\"([^\"]+)\"");
    private static final String ALERT = "/api/v1/alerts/{id}";

    @Inject
    Inbox inbox;

    @Inject
    Database database;

    private final Story story = Story.begin();

    @Test
    void a_team_that_had_the_alert_before_learns_of_the_resumption_and_can_only_read() {
        var id = routedFrom("SC180-V1", "SC181-V1");
        caller("SC180-V1").get(ALERT, id).statusCode(404);

        inbox.receive(story.stop(2, "RESUMED").poll());

        caller("SC180-V1")
                .get(ALERT, id)
                .statusCode(200)
                .body("stopPhase", equalTo("RESUMED"))
                .body("team", equalTo("SC181-V1"))
                .body("allowedMoves", hasSize(0));
        caller("SC180-V1")
                .seeing(3)
                .post(ALERT + "/outcome", Map.of("outcome", "PLAN_CHANGED"), id)
                .statusCode(404);
        caller("SC180-V1").get("/api/v1/alerts?held={held}", "BEFORE").body("id", hasItem(id));
        caller("SC180-V1").get("/api/v1/alerts").body("id", not(hasItem(id)));
        caller("SC182-V1").get(ALERT, id).statusCode(404);
        caller("SC182-V1").get("/api/v1/alerts?held={held}", "BEFORE").body("id", not(hasItem(id)));
    }

    @Test
    void the_inbox_of_the_former_team_says_so_at_the_front_and_its_page_names_who_has_it_now() {
        var id = routedFrom("SC183-V1", "SC184-V1");
        var former = member("SC183-V1");
        assertThat(former.open("/inbox").body()).doesNotContain("id=\"lately\"");
        var before = mark(former);

        inbox.receive(story.stopWithoutDay(2, "WITHDRAWN").poll());

        assertThat(mark(former)).isNotEqualTo(before);
        assertThat(former.open("/inbox").body())
                .contains("Ét advis, I har haft, er bortfaldet eller trukket tilbage", "Ingen åbne adviser");
        assertThat(former.open("/inbox?tab=BEFORE").body())
                .contains("stoppes alligevel ikke", "Ligger nu hos SC184-V1", "hx-get=\"/inbox/list?tab=BEFORE\"");
        assertThat(former.open("/inbox/" + id).body())
                .contains("I havde adviset før. Det ligger nu hos SC184-V1")
                .doesNotContain("Hvad har I gjort?");
        assertThat(member("SC184-V1").open("/inbox").body()).contains("stoppes alligevel ikke", "Ét åbent advis");
    }

    @Test
    void an_alert_that_was_withdrawn_is_still_found() {
        heard("SC185-V1", "DECIDED");
        inbox.receive(story.shared(2, null).poll());

        assertThat(member("SC185-V1").open("/inbox").body()).contains("id=\"lately\"");
        assertThat(member("SC185-V1").open("/inbox?tab=BEFORE").body())
                .contains("Bortfaldet: ingen skal længere handle");
    }

    @Test
    void who_handled_a_stop_sees_it_again_when_it_is_withdrawn_and_how_it_was_handled_before() {
        var id = heard("SC186-V1", "DECIDED");
        caller("SC186-V1")
                .seeing(1)
                .post(ALERT + "/outcome", Map.of("outcome", "CONTACTED_CITIZEN"), id)
                .statusCode(200);

        inbox.receive(story.stop(2, "WITHDRAWN").poll());

        caller("SC186-V1")
                .get(ALERT, id)
                .body("phase", equalTo("OPEN"))
                .body("outcome", equalTo(null))
                .body("earlier.outcome", equalTo("CONTACTED_CITIZEN"))
                .body("earlier.actedBy", equalTo("S-SC186-V1-1"));
        var member = member("SC186-V1");
        assertThat(member.open("/inbox").body()).contains("Nyt, siden I behandlede det", "stoppes alligevel ikke");
        assertThat(member.open("/inbox/" + id).body())
                .contains("Behandlet før", "Borgeren er kontaktet. Behandlet af S-SC186-V1-1", "Hvad har I gjort?");
        assertThat(member.open("/inbox/" + id + "?lang=en").body()).contains("Handled before");
        caller("SC186-V1")
                .seeing(4) // it was seen again
                .post(ALERT + "/outcome", Map.of("outcome", "PLAN_CHANGED"), id)
                .statusCode(200);
    }

    private String routedFrom(String first, String then) {
        var id = heard(first, "DECIDED");
        inbox.receive(story.responsible(2, "2007-01-01 " + then).poll());
        return id;
    }

    private String heard(String team, String phase) {
        inbox.receive(story.benefit("CASH_BENEFIT").poll());
        inbox.receive(story.shared(1, "2007-01-01").poll());
        inbox.receive(story.responsible(1, "2007-01-01 " + team).poll());
        inbox.receive(story.stop(1, phase).poll());
        return database.list("select id::text from alert where citizen_id = ?", row -> row.text("id"), story.citizen())
                .getFirst();
    }

    private static String mark(Browser browser) {
        return MARK.matcher(browser.open("/inbox").body())
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
    }

    private static Call caller(String team) {
        return Call.by(SOF_CASEWORKER, "S-" + team + "-1", team).purpose(Purpose.ALERT_HANDLING);
    }

    private static Browser member(String team) {
        return Browser.with(Tokens.of(SOF_CASEWORKER, "S-" + team + "-1", team));
    }
}
