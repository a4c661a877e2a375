package dk.kk.shared.notification.dropoutalert;

import static dk.kk.shared.platform.access.Purpose.ALERT_HANDLING;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dk.kk.shared.notification.Course;
import dk.kk.shared.notification.Story;
import dk.kk.shared.notification.alert.Alert;
import dk.kk.shared.notification.alert.AlertKind;
import dk.kk.shared.notification.alert.AlertPhase;
import dk.kk.shared.notification.alert.Alerts;
import dk.kk.shared.platform.consumer.Inbox;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.Browser;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.CostBound;
import dk.kk.shared.platform.testing.EventLog;
import dk.kk.shared.platform.testing.SqlCost;
import dk.kk.shared.platform.testing.SuiteResource;
import dk.kk.shared.platform.testing.Tokens;
import dk.kk.shared.platform.testing.ToldEvent;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class HearingTest {

    @Inject
    Alerts alerts;

    @Inject
    Inbox inbox;

    @Inject
    Database database;

    private final Story story = Story.begin();
    private final Course course = Course.of(story);

    @Test
    void sofs_team_is_told_from_when_a_shared_citizen_stays_away_and_that_it_is_over() {
        hear(shared("SC201-V1"));
        hear(course.started(1, null));
        assertThat(raised()).isEmpty();

        hear(course.started(2, "2007-W46"));
        var told = EventLog.awaitEvent(
                "notification.events.v1",
                event -> event.key().equals(story.citizen().toString()));
        assertThat(told.type()).isEqualTo("alert.raised");
        assertThat(told.headers()).containsEntry("ce_cause", "enrolment-drop-out-warned");
        assertThat(told.state().path("kind").asText()).isEqualTo("DROP_OUT_WARNING");
        assertThat(told.state().path("dropOutWarningSince").asText()).isEqualTo("2007-W46");
        assertThat(told.state().path("offerId").asText())
                .isEqualTo(course.offer().toString());

        member("SC201-V1")
                .get("/api/v1/alerts/{id}", told.streamId())
                .statusCode(200)
                .body("about.kind", equalTo("enrolment"))
                .body("dropOut.since", equalTo("2007-11-12"))
                .body("dropOut.phase", equalTo("STARTED"))
                .body("dropOut.standing", equalTo(true))
                .body("stopId", nullValue())
                .body("transfer", nullValue());

        hear(course.started(3, null));
        assertThat(raised()).extracting(Alert::phase).containsExactly(AlertPhase.WITHDRAWN);
        hear(course.started(4, "2007-W48"));
        hear(course.told(5, "DROPPED_OUT", null, "LIVE"));
        hear(course.started(4, "2007-W48"));
        assertThat(raised()).extracting(Alert::phase).containsExactly(AlertPhase.WITHDRAWN);
    }

    @Test
    void the_team_reads_what_is_the_matter_and_says_what_it_did() {
        hear(shared("SC202-V1"));
        hear(course.started(1, "2007-W46"));
        var id = raised().getFirst().id();
        var browser = Browser.with(Tokens.of(SOF_CASEWORKER, "S-SC202-V1-1", "SC202-V1"));

        assertThat(browser.open("/inbox").body())
                .contains("En borger udebliver fra et tilbud siden ugen fra 12. november 2007");
        assertThat(browser.open("/inbox/" + id).body())
                .contains("Forløbet", "Begyndt", "Kontakt borgeren, og hør, hvad der gør det svært at møde op.")
                .doesNotContain("Ydelsen udbetales igen");

        var seen = member("SC202-V1").seeing(2);
        seen.post("/api/v1/alerts/{id}/outcome", Map.of("outcome", "BENEFIT_RESUMED"), id)
                .statusCode(422)
                .body("code", equalTo("outcome-of-other-kind"));
        seen.post("/api/v1/alerts/{id}/outcome", Map.of("outcome", "JOINT_MEETING"), id)
                .statusCode(200);
    }

    @Test
    void an_import_of_history_alerts_nobody_and_keeps_nothing_of_who_was_never_warned_of() {
        var others = Stream.generate(() -> Course.of(Story.begin())).limit(50).toList();
        hear(shared("SC203-V1"));
        inbox.receive(ToldEvent.poll(Stream.concat(
                        others.stream().map(other -> other.told(1, "STARTED", null, "BACKFILL")),
                        Stream.of(course.told(1, "STARTED", "2007-W46", "BACKFILL")))
                .toList()));

        assertThat(raised()).isEmpty();
        for (var other : others) {
            assertThat(database.first(
                            "select 1 from drop_out_warning where enrolment_id = ?", _ -> true, other.enrolment()))
                    .isEmpty();
        }
    }

    @Test
    void to_consume_an_enrolment_without_a_warning_costs_no_more_than_what_is_of_no_stop() {
        var unwarned = course.started(1, null).poll();

        SqlCost.of(() -> inbox.receive(unwarned)).isWithin(CostBound.of("a batch without a stop"));
    }

    @Test
    void a_poll_full_of_enrolments_takes_no_more_statements_than_one() {
        var many = ToldEvent.poll(Stream.generate(() -> Course.of(Story.begin()).started(1, null))
                .limit(300)
                .toList());

        assertThat(SqlCost.of(() -> inbox.receive(many)).statements())
                .isLessThanOrEqualTo(CostBound.of("a batch without a stop").statements());
    }

    private List<ToldEvent> shared(String team) {
        return List.of(story.shared(1, "2007-01-01"), story.responsible(1, "2007-01-01 " + team));
    }

    private void hear(List<ToldEvent> told) {
        told.forEach(this::hear);
    }

    private void hear(ToldEvent told) {
        inbox.receive(told.poll());
    }

    private List<Alert> raised() {
        var about = List.of(course.enrolment().toString());
        return QuarkusTransaction.requiringNew()
                .call(() -> List.copyOf(
                        alerts.lockAbout(AlertKind.DROP_OUT_WARNING, about).values()));
    }

    private static Call member(String team) {
        return Call.by(SOF_CASEWORKER, "S-" + team + "-1", team).purpose(ALERT_HANDLING);
    }
}
