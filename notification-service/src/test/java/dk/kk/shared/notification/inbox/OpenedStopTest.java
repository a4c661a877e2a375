package dk.kk.shared.notification.inbox;

import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.notification.Story;
import dk.kk.shared.platform.consumer.Inbox;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.Browser;
import dk.kk.shared.platform.testing.SuiteResource;
import dk.kk.shared.platform.testing.Tokens;
import dk.kk.shared.platform.testing.ToldEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The opened alert of a stop, from the first consideration on. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class OpenedStopTest {

    @Inject
    Inbox inbox;

    @Inject
    Database database;

    private final Story story = Story.begin();

    @Test
    void a_stop_that_is_only_considered_may_come_and_names_no_day() {
        heard("SC160-V1", story.stopWithoutDay(1, "CONSIDERED"));

        assertThat(opened("SC160-V1"))
                .contains("<h1>Kontanthjælp kan blive stoppet</h1>", "Overvejes", "Ingen afgørelse registreret");
        assertThat(opened("SC160-V1", "?lang=en")).contains("<h1>Cash benefit may be stopped</h1>");
        assertThat(member("SC160-V1").open("/inbox").body()).contains("Kontanthjælp kan blive stoppet");
    }

    @Test
    void a_hearing_has_its_deadline_and_shows_the_answers_and_whether_bif_has_seen_them() {
        heard("SC161-V1", story.hearing(1, "ADVISES_AGAINST", "CITIZEN_HINDERED"));

        assertThat(opened("SC161-V1"))
                .contains("I partshøring", "27. november 2007")
                .contains("Vi fraråder stoppet", "Borgeren er forhindret", "SC1-V1")
                .contains("BIF har set det 22. november 2007 kl. 10.00", "BIF har ikke set det endnu");
    }

    @Test
    void event_decision_registration_and_what_sof_was_told_stand_side_by_side() {
        heard("SC162-V1", story.stop(1, "DECIDED"));

        assertThat(opened("SC162-V1"))
                .contains("<dt>Hændelsen</dt><dd>12. november 2007</dd>")
                .contains("<dt>Afgjort</dt><dd>30. november 2007 kl. 12.05</dd>")
                .contains("<dt>Registreret hos BIF</dt><dd>20. november 2007</dd>")
                .contains("<dt>SOF adviseret</dt><dd>");
    }

    @Test
    void a_decision_without_proven_guidance_is_flagged() {
        heard("SC163-V1", story.stop(1, "DECIDED", Map.of("missing", List.of("GUIDANCE"), "decidedElsewhere", true)));

        assertThat(opened("SC163-V1"))
                .contains("Afgjort uden dokumenteret vejledning", "(afgjort i et andet system)")
                .doesNotContain("partshøring");
    }

    @Test
    void a_stop_that_nobody_had_registered_says_so() {
        heard("SC189-V1", story.stop(1, "EFFECTIVE", Map.of("discovered", true)));

        assertThat(opened("SC189-V1")).contains("Opdaget bagefter");
        assertThat(opened("SC189-V1", "?lang=en")).contains("Discovered afterwards");
    }

    @Test
    void where_the_municipality_has_named_no_provision_the_page_says_so() {
        heard("SC164-V1", story.stop(1, "DECIDED"));

        assertThat(opened("SC164-V1")).contains("Kommunen har endnu ikke angivet hjemlen");
        assertThat(opened("SC164-V1", "?lang=en")).contains("Not yet set by the municipality");
    }

    @Test
    void a_temporary_stop_says_until_when() {
        heard("SC165-V1", story.stop(1, "DECIDED", Map.of("kind", "TEMPORARY", "effectiveUntil", "2008-02-29")));

        assertThat(opened("SC165-V1"))
                .contains("<h1>Kontanthjælp stoppes midlertidigt fra 1. december 2007</h1>")
                .contains("<dt>Til og med</dt><dd>29. februar 2008</dd>", "Hele ydelsen stoppes for en tid");
    }

    @Test
    void of_a_citizen_who_is_dead_nobody_is_asked_to_contact_them() {
        heard("SC166-V1", story.stop(1, "DECIDED", Map.of("ground", "DEATH")));

        assertThat(opened("SC166-V1"))
                .contains("Dødsfald", "pårørende eller børn")
                .doesNotContain("Kontakt borgeren");
    }

    @Test
    void who_learns_late_is_told_why() {
        inbox.receive(story.benefit("CASH_BENEFIT").poll());
        inbox.receive(story.stop(1, "DECIDED").poll());
        inbox.receive(story.responsible(1, "2007-01-01 SC167-V1").poll());
        inbox.receive(story.shared(1, "2007-11-01", "2007-12-03T09:00:00Z").poll());

        assertThat(opened("SC167-V1")).contains("SOF får besked sent");
        assertThat(opened("SC167-V1", "?lang=en")).contains("SOF is told late");
    }

    @Test
    void a_new_case_is_told_of_a_stop_from_before_it() {
        inbox.receive(story.benefit("CASH_BENEFIT").poll());
        inbox.receive(story.stop(1, "EFFECTIVE").poll());
        inbox.receive(story.responsible(1, "2007-01-01 SC168-V1", "2008-01-15 SC169-V1")
                .poll());
        inbox.receive(story.shared(1, "2008-01-15", "2008-01-15T09:00:00Z").poll());

        assertThat(opened("SC169-V1")).contains("før borgeren fik en sag hos jer");
    }

    private void heard(String team, ToldEvent stop) {
        inbox.receive(story.benefit("CASH_BENEFIT").poll());
        inbox.receive(story.shared(1, "2007-01-01").poll());
        inbox.receive(story.responsible(1, "2007-01-01 " + team).poll());
        inbox.receive(stop.poll());
    }

    private String opened(String team) {
        return opened(team, "");
    }

    private String opened(String team, String more) {
        var id = database.list("select id from alert where citizen_id = ?", row -> row.uuid("id"), story.citizen())
                .getFirst();
        return member(team).open("/inbox/" + id + more).body().replaceAll("\\s*\n\\s*", "");
    }

    private static Browser member(String team) {
        return Browser.with(Tokens.of(SOF_CASEWORKER, "S-" + team + "-1", team));
    }
}
