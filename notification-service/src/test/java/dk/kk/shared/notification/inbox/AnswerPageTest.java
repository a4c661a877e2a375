package dk.kk.shared.notification.inbox;

import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.notification.FakeOfferService;
import dk.kk.shared.notification.Story;
import dk.kk.shared.platform.consumer.Inbox;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.Browser;
import dk.kk.shared.platform.testing.SuiteResource;
import dk.kk.shared.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@QuarkusTestResource(FakeOfferService.class)
class AnswerPageTest {
    private static final Pattern DEADLINE = Pattern.compile("name=\"deadline\" value=\"([^\"]+)\"");
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"([0-9]+)\"");

    @Inject
    Inbox inbox;

    @Inject
    Database database;

    private final Story story = Story.begin();

    @Test
    void who_answers_comes_back_to_the_alert_and_bif_has_the_answer() {
        var browser = member("SC170-V1");
        var page = browser.open(hearing(story, "SC170-V1"));
        assertThat(page.body()).contains("Hvad svarer I BIF?", "Svar senest 27. november 2007", "Borgeren er indlagt");

        var sent = answer(browser, page, "IN_HOSPITAL");

        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(browser.followed(sent).body()).contains("Svaret er sendt til BIF", "Hvad har I gjort?");
        assertThat(sent.headers().firstValue("Location").orElseThrow()).doesNotContain("IN_HOSPITAL");
        assertThat(taken(story.stop())).containsExactly("IN_HOSPITAL");
        assertThat(stored()).isEqualTo("OPEN 2");
    }

    @Test
    void a_double_click_gives_one_answer_and_another_choice_is_another_one() {
        var browser = member("SC171-V1");
        var page = browser.open(hearing(story, "SC171-V1"));

        answer(browser, page, "WILL_CONTACT_CITIZEN");
        assertThat(answer(browser, page, "WILL_CONTACT_CITIZEN").statusCode()).isEqualTo(303);
        answer(browser, page, "JOINT_MEETING_WANTED");

        assertThat(taken(story.stop())).containsExactly("WILL_CONTACT_CITIZEN", "JOINT_MEETING_WANTED");
    }

    @Test
    void an_answer_does_not_stand_in_the_way_of_the_outcome() {
        var browser = member("SC172-V1");
        var page = browser.open(hearing(story, "SC172-V1"));
        answer(browser, page, "NO_OBJECTION");
        inbox.receive(story.hearing(2, "NO_OBJECTION").poll()); // heard while the page is open

        var fields = new HashMap<>(Map.of("version", version(page), "stopPhase", "HEARING", "deadline", day(page)));
        fields.put("outcome", "CONTACTED_CITIZEN");
        var acted = browser.submit(page, page.uri().getPath() + "/outcome", fields);

        assertThat(acted.statusCode()).isEqualTo(303);
        assertThat(stored()).isEqualTo("ACTED 4");
        assertThat(browser.open(page.uri().getPath()).body()).contains("Hvad svarer I BIF?");
    }

    @Test
    void without_a_choice_the_page_says_what_is_missing_at_the_field() {
        var browser = member("SC173-V1");
        var page = browser.open(hearing(story, "SC173-V1"));

        var missing = browser.submit(page, address(page), Map.of("version", version(page)));

        assertThat(missing.statusCode()).isEqualTo(422);
        assertThat(missing.body()).contains("id=\"answer-error\"", "Vælg et svar");
        assertThat(taken(story.stop())).isEmpty();
    }

    @Test
    void a_stop_that_bif_decided_meanwhile_takes_no_answer_and_the_page_says_so() {
        var decided = new Story(UUID.randomUUID(), FakeOfferService.DECIDED);
        var browser = member("SC174-V1");

        var late = answer(browser, browser.open(hearing(decided, "SC174-V1")), "ADVISES_AGAINST");

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("BIF kan ikke længere modtage svaret", "Svaret er ikke gemt");
    }

    @Test
    void a_stop_that_is_decided_has_no_answer_form_and_a_late_form_is_not_sent_on() {
        var browser = member("SC175-V1");
        var page = browser.open(hearing(story, "SC175-V1"));
        inbox.receive(story.stop(2, "DECIDED").poll());

        assertThat(browser.open(page.uri().getPath()).body()).doesNotContain("Hvad svarer I BIF?");
        assertThat(answer(browser, page, "NO_OBJECTION").statusCode()).isEqualTo(409);
        assertThat(taken(story.stop())).isEmpty();
    }

    @Test
    void whom_offer_service_refuses_is_told_and_the_choice_is_kept() {
        var unknown = new Story(UUID.randomUUID(), FakeOfferService.UNKNOWN);
        var browser = member("SC176-V1");

        var refused = answer(browser, browser.open(hearing(unknown, "SC176-V1")), "NO_OBJECTION");

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body())
                .contains(
                        "BIF tager ikke imod svaret fra dig", "value=\"NO_OBJECTION\" checked", "Svaret er ikke gemt");
    }

    @Test
    void where_offer_service_fails_the_choice_is_kept_and_sent_again_is_still_the_same_answer() {
        var failing = new Story(UUID.randomUUID(), FakeOfferService.FAILS);
        var browser = member("SC177-V1");

        var unanswered = answer(browser, browser.open(hearing(failing, "SC177-V1")), "PLAN_UNDER_WAY");
        inbox.receive(failing.hearing(2, "PLAN_UNDER_WAY").poll());

        assertThat(unanswered.statusCode()).isEqualTo(503);
        assertThat(unanswered.body())
                .contains("Svaret kunne ikke sendes lige nu", "value=\"PLAN_UNDER_WAY\" checked")
                .doesNotContain("Svaret er sendt");
        answer(browser, unanswered, "PLAN_UNDER_WAY");
        assertThat(taken(failing.stop())).containsExactly("PLAN_UNDER_WAY");
    }

    @Test
    void another_teams_stop_cannot_be_answered() {
        var page = member("SC178-V1").open(hearing(story, "SC178-V1"));
        var foreign = member("SC179-V1");

        assertThat(foreign.submit(foreign.open("/inbox"), address(page), Map.of("answer", "NO_OBJECTION"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(taken(story.stop())).isEmpty();
    }

    private HttpResponse<String> answer(Browser browser, HttpResponse<String> page, String code) {
        return browser.submit(page, address(page), Map.of("version", version(page), "answer", code));
    }

    private static String address(HttpResponse<String> page) {
        return page.uri().getPath().replaceFirst("(/answer)?$", "/answer");
    }

    private static String day(HttpResponse<String> page) {
        var day = DEADLINE.matcher(page.body());
        assertThat(day.find()).isTrue();
        return day.group(1);
    }

    private static String version(HttpResponse<String> page) {
        return VERSION.matcher(page.body()).results().findFirst().orElseThrow().group(1);
    }

    private String hearing(Story of, String team) {
        inbox.receive(of.benefit("CASH_BENEFIT").poll());
        inbox.receive(of.shared(1, "2007-01-01").poll());
        inbox.receive(of.responsible(1, "2007-01-01 " + team).poll());
        inbox.receive(of.hearing(1).poll());
        return "/inbox/" + one("select id::text as what from alert where citizen_id = ?", of);
    }

    private String stored() {
        return one("select phase || ' ' || version as what from alert where citizen_id = ?", story);
    }

    private String one(String sql, Story of) {
        return database.list(sql, row -> row.text("what"), of.citizen()).getFirst();
    }

    private static String[] taken(UUID stop) {
        var offer = ConfigProvider.getConfig().getValue(FakeOfferService.URL, String.class);
        var codes = Browser.anonymous().open(offer + "/answers/" + stop).body();
        return codes.isEmpty() ? new String[0] : codes.split("\n");
    }

    private static Browser member(String team) {
        return Browser.with(Tokens.of(SOF_CASEWORKER, "S-" + team + "-1", team));
    }
}
