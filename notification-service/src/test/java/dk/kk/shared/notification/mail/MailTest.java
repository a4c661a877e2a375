package dk.kk.shared.notification.mail;

import static dk.kk.shared.platform.access.Purpose.ALERT_HANDLING;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.SOF_MANAGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dk.kk.shared.notification.Staff;
import dk.kk.shared.notification.Story;
import dk.kk.shared.notification.TakenCitizen;
import dk.kk.shared.notification.escalation.EscalationTick;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.consumer.Inbox;
import dk.kk.shared.platform.page.PageSettings;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.Browser;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.SuiteResource;
import dk.kk.shared.platform.testing.Tokens;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.ConnectException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@QuarkusTestResource(MailServer.class)
class MailTest {

    private static final String CHOICE = "/api/v1/mail-choice";

    @Inject
    Inbox inbox;

    @Inject
    Database database;

    @Inject
    QueueMail queue;

    @Inject
    SendMail sending;

    @Inject
    EscalationTick escalation;

    @Inject
    MailSettings settings;

    @Inject
    PageSettings pages;

    @Inject
    BusinessClock clock;

    private final Story story = Story.begin();

    @Test
    void a_hint_has_a_link_and_neither_name_number_benefit_nor_reason_in_it() throws Exception {
        chosen("SC90-M1", false);
        raised("SC90-M1", "DECIDED");

        queue.tick();
        sending.tick();

        var mail = MailServer.inboxOf("sc90-m1@kommune.test");
        assertThat(mail).hasSize(1);
        assertThat(mail.getFirst().subject()).isEqualTo("Haster: et advis venter i Fælles indsats");
        assertThat(mail.getFirst().text().strip().replace("\r", "")).isEqualTo("""
                Et advis venter på dig. Log ind og se det:

                %s/%s

                An alert waits for you: log in to see it.""".formatted(pages.inbox(), alert()));
        assertThat(mail.getFirst().messageId()).contains("@faelles-indsats");
    }

    @Test
    void an_alert_hints_once_however_often_it_is_looked_at_and_again_when_it_comes_back() throws Exception {
        chosen("SC90-M2", false);
        raised("SC90-M2", "DECIDED");
        queue.tick();
        member("SC90-M2").purpose(ALERT_HANDLING).get("/api/v1/alerts/{id}", alert());
        queue.tick();
        sending.tick();
        assertThat(MailServer.inboxOf("sc90-m2@kommune.test")).hasSize(1);

        member("SC90-M2")
                .purpose(ALERT_HANDLING)
                .seeing(2)
                .post("/api/v1/alerts/{id}/outcome", Map.of("outcome", "CONTACTED_CITIZEN"), alert())
                .statusCode(200);
        inbox.receive(story.stop(2, "WITHDRAWN").poll());
        queue.tick();
        sending.tick();

        assertThat(MailServer.inboxOf("sc90-m2@kommune.test")).hasSize(2);
    }

    @Test
    void who_chose_a_digest_gets_what_is_not_urgent_in_one_mail_later() {
        chosen("SC90-M3", true);
        raised("SC90-M3", "CONSIDERED");
        var other = Story.begin();
        raised(other, "SC90-M3", "CONSIDERED");

        queue.tick();
        sending.tick();

        assertThat(database.list("""
                        select cardinality(alerts) || ' ' || (sent_at is null) || ' ' || (send_at > now()) as what
                        from mail where person = 'employee:S-SC90-M3-1'
                        """, row -> row.text("what"))).containsExactly("2 true true");
    }

    @Test
    void nobody_is_told_of_what_was_there_before_they_chose_and_nothing_after_they_withdrew() {
        raised("SC90-M4", "DECIDED");
        chosen("SC90-M4", false);
        queue.tick();
        assertThat(queued("SC90-M4")).isZero();

        raised(Story.begin(), "SC90-M4", "DECIDED");
        queue.tick();
        assertThat(queued("SC90-M4")).isEqualTo(1);
        member("SC90-M4").post(CHOICE + "/withdrawal", Map.of()).statusCode(200);
        sending.tick();

        assertThat(database.list(
                        "select count(*) from mail where person = 'employee:S-SC90-M4-1' and sent_at is not null",
                        row -> row.number("count")))
                .containsExactly(0L);
        member("SC90-M4").get(CHOICE).statusCode(200).body("address", nullValue());
    }

    @Test
    void a_mail_server_that_is_away_is_tried_again_and_nothing_is_lost() throws Exception {
        chosen("SC90-M5", false);
        raised("SC90-M5", "DECIDED");
        queue.tick();

        new SendMail(new MailServerAway(), settings, pages, database, clock).tick();

        assertThat(database.list("""
                        select attempts || ' ' || (sent_at is null) || ' ' || (next_attempt_at > now()) as what
                        from mail where person = 'employee:S-SC90-M5-1'
                        """, row -> row.text("what"))).containsExactly("1 true true");
        database.run(
                "update mail set next_attempt_at = now() - interval '1 minute' where person = 'employee:S-SC90-M5-1'");
        sending.tick();
        assertThat(MailServer.inboxOf("sc90-m5@kommune.test")).hasSize(1);
    }

    @Test
    void mail_goes_to_the_municipalitys_domains_alone() {
        for (var address :
                new String[] {"a@gmail.com", "a@kommune.test.evil.dk", "a@b@kommune.test ", "kommune.test", ""}) {
            member("SC90-M6")
                    .post(CHOICE, Map.of("address", address, "digest", true))
                    .statusCode(422)
                    .body("code", equalTo("mail-address-foreign"));
        }
        member("SC90-M6")
                .post(CHOICE, Map.of("address", "a@KOMMUNE.test", "digest", true, "quietFrom", "16:00"))
                .statusCode(422)
                .body("code", equalTo("quiet-hours-incomplete"));
    }

    @Test
    void the_preview_says_what_last_week_would_have_brought() {
        raised("SC90-M7", "DECIDED");
        raised(Story.begin(), "SC90-M7", "DECIDED");

        member("SC90-M7")
                .get(CHOICE + "/preview?digest={digest}", true)
                .statusCode(200)
                .body("$", hasSize(2))
                .body("[0].urgent", equalTo(true))
                .body("[0].alerts", equalTo(1));
        var browser = Browser.with(Tokens.of(SOF_CASEWORKER, "S-SC90-M7-1", "SC90-M7"));
        assertThat(browser.open("/inbox/mail").body())
                .contains("I den seneste uge ville du have fået", "et advis", "Haster")
                .doesNotContain("mail.", "Send mig ingen e-mail");
    }

    @Test
    void a_choice_is_made_on_the_page_and_a_wrong_address_is_said_there() {
        var browser = Browser.with(Tokens.of(SOF_CASEWORKER, "S-SC90-M8-1", "SC90-M8"));
        var page = browser.open("/inbox/mail");

        var wrong = browser.submit(page, "/inbox/mail", Map.of("address", "a@gmail.com"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("kommunens egne domæner", "value=\"a@gmail.com\"");
        var taken = browser.submit(
                wrong, "/inbox/mail", Map.of("address", "a@kommune.test", "quietFrom", "16:00", "quietUntil", "08:00"));
        assertThat(taken.statusCode()).isEqualTo(303);
        assertThat(browser.followed(taken).body())
                .contains("Dit valg er gemt", "value=\"16:00\"", "Send mig ingen e-mail");
    }

    @Test
    void who_leads_the_centre_is_told_of_what_went_up_and_of_nothing_else() throws Exception {
        inbox.receive(TakenCitizen.unit("SOF", "SC91-M9").poll());
        inbox.receive(Staff.at("SC91-M9", "S-SC91-M9-1").poll());
        var leader = Call.by(SOF_MANAGER, "", "SC91");
        leader.post(CHOICE, Map.of("address", "leader@kommune.test")).statusCode(200);
        raised("SC91-M9", "DECIDED");
        queue.tick();
        sending.tick();
        assertThat(MailServer.inboxOf("leader@kommune.test")).isEmpty();

        database.run("update alert set escalates_at = now() - interval '1 minute' where id = ?::uuid", alert());
        escalation.tick();
        queue.tick();
        sending.tick();

        assertThat(MailServer.inboxOf("leader@kommune.test")).hasSize(1);
    }

    /** A fake of a mail server that nobody reaches. */
    private static final class MailServerAway implements Mailer {
        @Override
        public void send(Mail... mails) {
            throw new CompletionException(new ConnectException("Connection refused"));
        }
    }

    private void chosen(String team, boolean digest) {
        member(team)
                .post(CHOICE, Map.of("address", team.toLowerCase(Locale.ROOT) + "@kommune.test", "digest", digest))
                .statusCode(200);
    }

    private void raised(String team, String phase) {
        raised(story, team, phase);
    }

    private void raised(Story story, String team, String phase) {
        inbox.receive(story.shared(1, "2007-01-01").poll());
        inbox.receive(story.responsible(1, "2007-01-01 " + team).poll());
        inbox.receive((phase.equals("CONSIDERED") ? story.stopWithoutDay(1, phase) : story.stop(1, phase)).poll());
    }

    private String alert() {
        return database.list(
                        "select id::text as id from alert where citizen_id = ?", row -> row.text("id"), story.citizen())
                .getFirst();
    }

    private long queued(String team) {
        return database.list(
                        "select count(*) from mail where person = ?",
                        row -> row.number("count"),
                        "employee:S-" + team + "-1")
                .getFirst();
    }

    private static Call member(String team) {
        return Call.by(SOF_CASEWORKER, "S-" + team + "-1", team);
    }
}
