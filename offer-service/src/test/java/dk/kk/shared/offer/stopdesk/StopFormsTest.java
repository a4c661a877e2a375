package dk.kk.shared.offer.stopdesk;

import static dk.kk.shared.platform.access.Role.BIF_MANAGER;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.offer.testing.BifTeam;
import dk.kk.shared.offer.testing.OfferStreams;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.Browser;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class StopFormsTest {
    private static final Pattern HIDDEN = Pattern.compile("type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");
    private static final String REASON = "Borgeren er hørt pr. telefon.";

    @Inject
    BusinessClock clock;

    @Inject
    Database database;

    private final BifTeam team = new BifTeam("JC60-T1");
    private final Browser browser = team.browser();

    @Test
    void a_decision_comes_back_to_the_stop_and_the_others_are_told() {
        var stop = team.considered("MOVED");
        var answer = send(opened(stop), stop, "decision", Map.of("effectiveFrom", inDays(5)));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(browser.followed(answer).body()).contains("Stoppet er afgjort.", "Sagsbehandler");
        var told = OfferStreams.event(stop.path("id"), "benefit-stop.decided");
        assertThat(told.headers()).containsEntry("ce_cause", "decided-by-caseworker");
        assertThat(stored(stop)).isEqualTo("DECIDED 2");
    }

    @Test
    void no_decision_before_the_answer_of_sof_was_seen() {
        var stop = team.considered("MOVED");
        answered(stop);
        var day = Map.of("effectiveFrom", inDays(5));
        var refused = send(opened(stop), stop, "decision", day);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body())
                .contains("Det er ikke gemt", "SOF har svaret. Læs svaret", "value=\"" + inDays(5) + "\"");
        assertThat(stored(stop)).isEqualTo("CONSIDERED 2");

        var seen = send(refused, stop, "answers-seen", Map.of());
        assertThat(browser.followed(seen).body()).contains("Svarene fra SOF er set.", "Set af B-JC60-T1-1");
        assertThat(send(opened(stop), stop, "decision", day).statusCode()).isEqualTo(303);
    }

    @Test
    void a_stop_that_changed_meanwhile_says_what_changed_and_keeps_what_was_typed() {
        var stop = team.considered("MOVED");
        var seen = opened(stop);
        answered(stop);
        var stale = send(seen, stop, "decision", Map.of("effectiveFrom", inDays(7)));
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(stale.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(stale.body())
                .contains("Stoppet er ændret, siden du så det", "Intet er gemt endnu", "Et nyt svar fra SOF")
                .contains("value=\"" + inDays(7) + "\"")
                .doesNotContain("Fase: ");
    }

    @Test
    void a_second_click_does_nothing_more_and_ends_as_the_first_one() {
        var stop = team.considered("MOVED");
        var seen = opened(stop);
        var attempt = Map.of("attemptedOn", inDays(0), "channel", "PHONE", "reached", "false");
        send(seen, stop, "contact-attempts", attempt);
        assertThat(send(seen, stop, "contact-attempts", attempt).statusCode()).isEqualTo(303);
        assertThat(stored(stop)).isEqualTo("CONSIDERED 2");

        var now = opened(stop);
        send(now, stop, "drop", Map.of());
        assertThat(send(now, stop, "drop", Map.of()).statusCode()).isEqualTo(303);
        assertThat(stored(stop)).isEqualTo("DROPPED 3");
    }

    @Test
    void a_sanction_goes_by_guidance_hearing_and_answer_to_its_decision() {
        var stop = team.considered("SANCTION");
        var day = Map.of("effectiveFrom", inDays(5));
        var bare = send(opened(stop), stop, "decision", day);
        assertThat(bare.statusCode()).isEqualTo(422);
        assertThat(bare.body()).contains("En sanktion kræver skriftlig vejledning");

        var guidance = Map.of("givenOn", "2007-11-20", "written", "true", "wording", "Mød op.", "receivedOn", "");
        assertThat(send(opened(stop), stop, "guidance", guidance).statusCode()).isEqualTo(303);
        assertThat(send(opened(stop), stop, "hearing", Map.of("answerBy", "")).statusCode())
                .isEqualTo(303);
        assertThat(send(opened(stop), stop, "decision", day).body()).contains("Borgeren er ikke hørt");
        var answer = Map.of("answeredOn", inDays(0));
        assertThat(send(opened(stop), stop, "citizen-answer", answer).statusCode())
                .isEqualTo(303);
        assertThat(send(opened(stop), stop, "decision", day).statusCode()).isEqualTo(303);
        assertThat(send(opened(stop), stop, "withdrawal", Map.of()).statusCode())
                .isEqualTo(303);
        assertThat(stored(stop)).isEqualTo("WITHDRAWN 6");
    }

    @Test
    void a_manager_decides_without_evidence_and_says_why() {
        var stop = team.considered("SANCTION");
        var manager = team.browser(BIF_MANAGER);
        var page = manager.open(address(stop));
        var fields = new HashMap<>(hidden(page));
        fields.put("effectiveFrom", inDays(5));
        fields.put("managersReason", "Kort.");
        var shortly = manager.submit(page, address(stop) + "/decision", fields);
        assertThat(shortly.statusCode()).isEqualTo(400);
        assertThat(shortly.body())
                .contains("Kort.</textarea>", "Feltet er ikke udfyldt, som det skal.", "id=\"managersReason-wrong\"");

        fields.put("managersReason", "Cpr 070666-0863 er hørt.");
        assertThat(manager.submit(page, address(stop) + "/decision", fields).body())
                .contains("Her står et CPR-nummer");

        fields.put("managersReason", REASON);
        var decided = manager.submit(page, address(stop) + "/decision", fields);
        assertThat(manager.followed(decided).body()).contains(REASON, "Leder, uden det krævede grundlag");
    }

    @Test
    void a_caseworker_has_no_reason_to_give_and_none_is_taken() {
        var stop = team.considered("SANCTION");
        var forged = Map.of("effectiveFrom", inDays(5), "managersReason", REASON);
        var refused = send(opened(stop), stop, "decision", forged);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("Kun en leder kan afgøre");
    }

    @Test
    void a_field_that_cannot_be_read_is_named_and_what_was_typed_stays() {
        var stop = team.considered("MOVED");
        var unread = send(
                opened(stop),
                stop,
                "contact-attempts",
                Map.of("attemptedOn", "i går", "channel", "HOME_VISIT", "reached", "true"));
        assertThat(unread.statusCode()).isEqualTo(422);
        assertThat(unread.body())
                .contains("id=\"attemptedOn-wrong\"", "value=\"i går\"", "value=\"HOME_VISIT\" selected")
                .contains("value=\"true\" required checked");
        var early = send(opened(stop), stop, "hearing", Map.of("answerBy", inDays(0)));
        assertThat(early.body()).contains("En høring varer mindst til i morgen", "id=\"answerBy-wrong\"");
        assertThat(stored(stop)).isEqualTo("CONSIDERED 1");
    }

    @Test
    void a_benefit_is_paid_again_from_the_page() {
        var stop = team.moved(team.considered("MOVED"), "decision", Map.of("effectiveFrom", inDays(0)));
        database.run("update benefit_stop set phase = 'EFFECTIVE' where id = ?::uuid", stop.<String>path("id"));
        assertThat(send(opened(stop), stop, "resumption", Map.of()).statusCode())
                .isEqualTo(303);
        assertThat(stored(stop)).startsWith("RESUMED");
    }

    @Test
    void a_form_without_the_pages_secret_changes_nothing() {
        var stop = team.considered("MOVED");
        opened(stop);
        var forged = browser.post(address(stop) + "/drop", Map.of("version", "1"), "same-origin");
        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(forged.body()).contains("<code>form-foreign</code>");
        assertThat(stored(stop)).isEqualTo("CONSIDERED 1");
    }

    private HttpResponse<String> opened(Response stop) {
        return browser.open(address(stop));
    }

    private HttpResponse<String> send(
            HttpResponse<String> page, Response stop, String form, Map<String, String> typed) {
        var fields = new HashMap<>(hidden(page));
        fields.putAll(typed);
        return browser.submit(page, address(stop) + "/" + form, fields);
    }

    private static Map<String, String> hidden(HttpResponse<String> page) {
        var fields = new HashMap<String, String>();
        HIDDEN.matcher(page.body()).results().forEach(field -> fields.put(field.group(1), field.group(2)));
        return fields;
    }

    private static void answered(Response stop) {
        Call.by(SOF_CASEWORKER)
                .post("/api/v1/benefit-stops/{id}/answers", Map.of("code", "IN_HOSPITAL"), stop.<String>path("id"))
                .statusCode(201);
    }

    private static String address(Response stop) {
        return "/stops/" + stop.<String>path("id");
    }

    private String stored(Response stop) {
        return database.list(
                        "select phase || ' ' || version as what from benefit_stop where id = ?::uuid",
                        row -> row.text("what"),
                        stop.<String>path("id"))
                .getFirst();
    }

    private String inDays(int days) {
        return clock.today().plusDays(days).toString();
    }
}
