package dk.kk.shared.notification.inbox;

import static dk.kk.shared.platform.access.Role.BIF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.notification.NamingService;
import dk.kk.shared.notification.Story;
import dk.kk.shared.notification.TakenCitizen;
import dk.kk.shared.notification.TakenCitizen.Transfer;
import dk.kk.shared.platform.access.Role;
import dk.kk.shared.platform.consumer.Inbox;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.Browser;
import dk.kk.shared.platform.testing.SuiteResource;
import dk.kk.shared.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@QuarkusTestResource(NamingService.class)
class OpenedAlertTest {
    private static final String ESCAPED = "Åse Bodil Ærøskøbing-Østergaard O&#39;Connor";

    @Inject
    Inbox inbox;

    @Inject
    Database database;

    private final Story story = Story.begin();

    @Test
    void an_opened_alert_says_whom_it_is_about_and_what_is_known() {
        var id = raised(story, "SC60-V1");
        var page = member(SOF_CASEWORKER, "SC60-V1").open("/inbox/" + id);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(ESCAPED)
                .contains("<h1>Kontanthjælp stoppes fra 1. december 2007")
                .contains("Hele ydelsen stoppes", "Sanktion", "Afgjort, ikke trådt i kraft", "1. december 2007")
                .contains(
                        "30. november 2007 kl. 12.05",
                        "SC60-V1",
                        "Åbent: nogen skal tage det",
                        "Set første gang",
                        "borgerens team")
                .doesNotContain("Ingen frist");
    }

    @Test
    void it_says_what_can_be_done_by_where_the_stop_stands_and_why() {
        var decided = raised(story, "SC61-V1");
        var member = member(SOF_CASEWORKER, "SC61-V1");
        assertThat(member.open("/inbox/" + decided).body())
                .contains("inden det får virkning", "hvad der skete", "fælles møde", "den sociale handleplan")
                .doesNotContain("høringen");
        inbox.receive(story.stop(2, "EFFECTIVE").poll());
        assertThat(member.open("/inbox/" + decided).body())
                .contains("Kontanthjælp er stoppet", "husleje, mad og medicin");
    }

    @Test
    void opening_an_alert_leaves_a_row_in_the_audit_as_the_api_does() {
        var id = raised(story, "SC62-V1");
        assertThat(audited()).isEmpty();
        member(SOF_CASEWORKER, "SC62-V1").open("/inbox/" + id);
        assertThat(audited()).isEqualTo("employee:S-SC62-V1-1 getAlert ALERT_HANDLING ok");
    }

    @Test
    void a_foreign_alert_is_a_page_that_finds_nothing() {
        var id = raised(story, "SC63-V1");
        var page = member(SOF_CASEWORKER, "SC64-V1").open("/inbox/" + id);
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body())
                .contains("<!doctype html>", "<code>not-found</code>")
                .doesNotContain("Kontanthjælp");
        assertThat(member(BIF_CASEWORKER, "SC63-V1").open("/inbox/" + id).statusCode())
                .isEqualTo(404);
    }

    @Test
    void an_alert_opens_without_the_name_where_citizen_service_refuses_or_fails() {
        for (var citizen : new UUID[] {NamingService.REFUSED, NamingService.FAILS}) {
            var id = raised(new Story(citizen, UUID.randomUUID()), "SC65-V1");
            var page = member(SOF_CASEWORKER, "SC65-V1").open("/inbox/" + id);
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body())
                    .contains("Navnet kan ikke hentes lige nu", "Hvad har I gjort?")
                    .doesNotContain("Ærøskøbing");
        }
    }

    @Test
    void of_a_stop_whose_benefit_was_not_heard_the_rest_is_shown() {
        inbox.receive(story.shared(1, "2007-01-01").poll());
        inbox.receive(story.responsible(1, "2007-01-01 SC66-V1").poll());
        inbox.receive(story.stop(1, "DECIDED").poll());
        assertThat(member(SOF_CASEWORKER, "SC66-V1")
                        .open("/inbox/" + alertOf(story.citizen()))
                        .body())
                .contains("En ydelse stoppes fra 1. december 2007", "Ikke oplyst");
    }

    @Test
    void of_a_transfer_it_says_who_took_the_citizen_from_whom_from_when_and_why() {
        var taken = TakenCitizen.begin();
        inbox.receive(taken.told(1, Transfer.of("BIF", "JC67-T1", "JC67-T2")).poll());
        var page = member(BIF_CASEWORKER, "JC67-T1").open("/inbox/" + alertOf(taken.citizen()));
        assertThat(page.body())
                .contains("En borger er overtaget af JC67-T2 fra 15. november 2007")
                .contains("JC67-T1", "Borgerens behov har ændret sig", "Fortæl det nye team")
                .doesNotContain("Ydelsen udbetales igen");
    }

    @Test
    void the_page_is_there_in_english_too() {
        var id = raised(story, "SC68-V1");
        assertThat(member(SOF_CASEWORKER, "SC68-V1")
                        .open("/inbox/" + id + "?lang=en")
                        .body())
                .contains("Cash benefit will be stopped from 1 December 2007", "What have you done?", "Sanction")
                .doesNotContain("opened.", "step.", "stop.", "outcome.c");
    }

    private UUID raised(Story of, String team) {
        inbox.receive(of.benefit("CASH_BENEFIT").poll());
        inbox.receive(of.shared(1, "2007-01-01").poll());
        inbox.receive(of.responsible(1, "2007-01-01 " + team).poll());
        inbox.receive(of.stop(1, "DECIDED").poll());
        return alertOf(of.citizen());
    }

    private UUID alertOf(UUID citizen) {
        return database.list("select id from alert where citizen_id = ?", row -> row.uuid("id"), citizen)
                .getFirst();
    }

    private String audited() {
        return database.first("""
                        select actor || ' ' || operation || ' ' || purpose || ' ' || outcome as what from audit
                        where subjects @> array[?::uuid] order by id desc
                        """, row -> row.text("what"), story.citizen()).orElse("");
    }

    private static Browser member(Role role, String team) {
        return Browser.with(Tokens.of(role, (role == SOF_CASEWORKER ? "S-" : "B-") + team + "-1", team));
    }
}
