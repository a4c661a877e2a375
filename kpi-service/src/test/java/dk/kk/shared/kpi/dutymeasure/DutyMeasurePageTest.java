package dk.kk.shared.kpi.dutymeasure;

import static dk.kk.shared.platform.access.Role.COMMITTEE_SECRETARY;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.SOF_MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.kpi.Someone;
import dk.kk.shared.kpi.StreamState;
import dk.kk.shared.platform.consumer.Inbox;
import dk.kk.shared.platform.testing.Browser;
import dk.kk.shared.platform.testing.SuiteResource;
import dk.kk.shared.platform.testing.ToldEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class DutyMeasurePageTest {

    @Inject
    Inbox inbox;

    @Test
    void it_says_how_long_sof_waited_draws_it_and_says_how_it_is_measured_in_both_languages() {
        stopToldAfterFiveMinutes();
        var page = Browser.of(SOF_MANAGER).open("/duty-measures?from=1995-02-01&to=1995-02-28");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(text(page.body()))
                .containsSubsequence(
                        "1 stop begyndte på dagene. 1 af dem",
                        "Fra ydelsesstop til SOF har fået besked",
                        "100,0",
                        "1 af 1 kom inden udgangen af næste arbejdsdag",
                        "Halvdelen tog højst",
                        "5 minutter",
                        "Sådan måles det",
                        "forpligter sig til at give besked",
                        "D8: længerevarende beskæftigelsesindsats",
                        "Hvem gik ud af match 4-5?");
        assertThat(page.body())
                .contains("Inden for en time: 1;", "role=\"img\"", "<table", "value=\"1995-02-01\"")
                .doesNotContain("style=", "<style");
        assertThat(text(Browser.of(SOF_MANAGER)
                        .open("/duty-measures?from=1995-02-01&to=1995-02-28&lang=en")
                        .body()))
                .contains("1 stop began on the days", "Within an hour", "5 minutes", "The BIF case ended");
    }

    @Test
    void without_days_it_is_the_last_year_and_the_register_of_duties_leads_to_it() {
        var secretary = Browser.of(COMMITTEE_SECRETARY);
        assertThat(secretary.open("/duty-measures").statusCode()).isEqualTo(200);
        assertThat(secretary.open("/duties").body()).contains("href=\"/duty-measures\"");
        assertThat(secretary.open("/duties/D1").body()).contains("href=\"/duty-measures\"");
        assertThat(secretary.open("/duties/D4").body()).contains("href=\"/duty-measures\"");
        assertThat(secretary.open("/duties/D5").body()).contains("href=\"/duty-measures\"");
        assertThat(secretary.open("/duties/D2").body()).doesNotContain("href=\"/duty-measures\"");
        assertThat(Browser.of(SOF_CASEWORKER).open("/duty-measures").statusCode())
                .isEqualTo(403);
    }

    @Test
    void it_says_how_long_citizens_waited_for_a_caseworker_on_the_green_line_and_otherwise() {
        asked(true, "2022-11-07T09:05:00Z", "REACHED");
        asked(false, null, "LAPSED");

        assertThat(text(Browser.of(SOF_MANAGER)
                        .open("/duty-measures?from=2022-11-07&to=2022-11-07")
                        .body()))
                .containsSubsequence(
                        "D4: når en borger beder om en sagsbehandler",
                        "Talte med en sagsbehandler Halvdelen ventede højst Ni ud af ti ventede højst Den længste ventetid",
                        "BIF, på grøn linje 0 – – – 0 – 0",
                        "SOF, på grøn linje 1 5 minutter 5 minutter 5 minutter 0 – 0",
                        "SOF, ikke på grøn linje 0 – – – 0 – 1",
                        "Sådan måles det",
                        "vente unødigt på adgang til sagsbehandler",
                        "D5: når den ene forvaltning spørger den anden")
                .doesNotContain("ingen registrerer endnu, hvor længe borgere venter");
        assertThat(text(Browser.of(SOF_MANAGER)
                        .open("/duty-measures?from=2022-11-07&to=2022-11-07&lang=en")
                        .body()))
                .contains("SOF, on the green line 1 5 minutes 5 minutes 5 minutes 0 – 0", "wait unduly");
    }

    private void asked(boolean onGreenLine, @Nullable String reachedAt, String phase) {
        var someone = new Someone();
        var id = UUID.randomUUID();
        var state = Someone.values(
                "approachId",
                id,
                "citizenId",
                someone.id,
                "side",
                "SOF",
                "channel",
                "IN_PERSON",
                "askedAt",
                "2022-11-07T09:00:00Z",
                "reachedAt",
                reachedAt,
                "phase",
                phase,
                "onGreenLine",
                onGreenLine);
        inbox.receive(new StreamState("citizen", "approach", id.toString(), someone.id, state)
                .told(1)
                .poll());
    }

    private void stopToldAfterFiveMinutes() {
        var someone = new Someone();
        var stop = UUID.randomUUID();
        var row = Someone.values(
                "validFrom", "1995-02-01", "validTo", "1996-01-01", "recordedAt", "1995-01-01T10:00:00Z");
        var shared = someone.ofCitizen("shared-periods", Someone.rows(row));
        var decided = Someone.values(
                "stopId", stop,
                "citizenId", someone.id,
                "phase", "EFFECTIVE",
                "decidedAt", "1995-02-03T09:00:00Z",
                "effectiveFrom", "1995-02-03",
                "registeredAt", "1995-02-03T09:00:00Z",
                "origin", "LIVE",
                "discovered", false);
        var told = Someone.values(
                "kind", "BENEFIT_STOP",
                "about", Someone.values("kind", "benefit-stop", "id", stop),
                "citizenId", someone.id,
                "phase", "OPEN",
                "raisedAt", "1995-02-03T09:05:00Z");
        inbox.receive(ToldEvent.poll(List.of(
                new StreamState("notification", "alert", UUID.randomUUID().toString(), someone.id, told).told(1),
                new StreamState("offer", "benefit-stop", stop.toString(), someone.id, decided).told(1),
                shared.told(1))));
    }

    private static String text(String body) {
        return body.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    }
}
