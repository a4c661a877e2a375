package dk.kk.shared.notification.coordinationalert;

import static dk.kk.shared.platform.access.Purpose.ALERT_HANDLING;
import static dk.kk.shared.platform.access.Role.BIF_CASEWORKER;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dk.kk.shared.notification.Story;
import dk.kk.shared.notification.alert.Alert;
import dk.kk.shared.notification.alert.AlertKind;
import dk.kk.shared.notification.alert.AlertPhase;
import dk.kk.shared.notification.alert.Alerts;
import dk.kk.shared.notification.alert.PassAlertsOn;
import dk.kk.shared.notification.known.Coordinations;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.consumer.Inbox;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.Browser;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.EventLog;
import dk.kk.shared.platform.testing.SuiteResource;
import dk.kk.shared.platform.testing.Tokens;
import dk.kk.shared.platform.testing.ToldEvent;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class HearingTest {
    @Inject
    Alerts alerts;

    @Inject
    Inbox inbox;

    @Inject
    BusinessClock clock;

    @Inject
    PassAlertsOn watch;

    @Inject
    Coordinations coordinations;

    @Inject
    Database database;

    private final Story story = Story.begin();
    private LocalDate due = LocalDate.EPOCH;

    @BeforeEach
    void placed() {
        due = clock.today().plusDays(30);
        hear(story.responsible(1, "2007-01-01 SC304-V1"));
    }

    @Test
    void the_team_of_the_side_asked_is_told_over_the_broker_and_no_more_once_it_has_answered() {
        var request = UUID.randomUUID();
        asked(request, 1, "ASKED", 2).publish();

        var told = EventLog.awaitEvent(
                "notification.events.v1",
                event -> event.key().equals(story.citizen().toString()));
        assertThat(told.type()).isEqualTo("alert.raised");
        assertThat(told.headers()).containsEntry("ce_cause", "coordination-request-asked");
        assertThat(told.state().path("kind").asText()).isEqualTo("COORDINATION");
        assertThat(told.state().path("administration").asText()).isEqualTo("BIF");
        assertThat(told.state().path("team").asText()).isEqualTo("JC1-T1");
        assertThat(told.state().path("answerDueOn").asText()).isEqualTo(due.toString());

        hear(asked(request, 2, "ANSWERED", 2));
        assertThat(of(request)).extracting(Alert::phase).containsExactly(AlertPhase.WITHDRAWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ANSWERED", "WAIVED", "WITHDRAWN"})
    void an_alert_withdraws_itself_when_its_request_waits_no_more_and_comes_back_with_it(String phase) {
        var request = UUID.randomUUID();
        hear(asked(request, 1, "ASKED", 2));
        hear(asked(request, 2, phase, 2));
        assertThat(of(request)).extracting(Alert::phase).containsExactly(AlertPhase.WITHDRAWN);

        hear(asked(request, 3, "ASKED", 2));
        assertThat(of(request)).extracting(Alert::phase).containsExactly(AlertPhase.OPEN);
    }

    @Test
    void it_is_due_when_the_answer_is() {
        var request = UUID.randomUUID();
        hear(asked(request, 1, "ASKED", 2));

        var dueAt = requireNonNull(of(request).getFirst().urgency().dueAt());
        assertThat(BusinessClock.dayOf(dueAt)).isBeforeOrEqualTo(due).isAfter(due.minusDays(7));
    }

    @Test
    void a_request_follows_its_citizen_to_another_team_and_one_that_nobody_has_goes_on_to_somebody() {
        var request = UUID.randomUUID();
        hear(ofSof(request));
        assertThat(of(request).getFirst().message().team()).isEqualTo("SC304-V1");

        hear(story.responsible(2, "2007-01-01 SC305-V1"));
        assertThat(of(request).getFirst().message().team()).isEqualTo("SC305-V1");

        hear(story.responsible(3));
        assertThat(of(request).getFirst().message().team()).isEqualTo(Story.LAST_RESORT);
    }

    @Test
    void a_request_passes_on_with_its_citizen_on_a_day_that_was_known_beforehand_and_once() {
        var request = UUID.randomUUID();
        hear(ofSof(request));
        dayComesOnWhich("SC305-V1");

        watch.tick();
        assertThat(of(request).getFirst().message().team()).isEqualTo("SC305-V1");
        var version = of(request).getFirst().version();

        watch.tick();
        assertThat(of(request).getFirst().version()).isEqualTo(version);
        assertThat(coordinations.routePassedOn(clock.today(), 10_000)).doesNotContain(story.citizen());
    }

    /** Nothing is heard of it then. */
    private void dayComesOnWhich(String team) {
        database.run("delete from access_relation where citizen_id = ? and administration = 'SOF'", story.citizen());
        var row = "insert into access_relation values (?, 'SOF', ?, 'SC', null, ?, ?)";
        database.run(row, story.citizen(), "SC304-V1", LocalDate.of(2007, 1, 1), clock.today());
        database.run(row, story.citizen(), team, clock.today(), null);
        database.run(
                "update coordination set routed_on = ? where citizen_id = ?",
                clock.today().minusDays(1),
                story.citizen());
    }

    @Test
    void any_order_and_duplication_gives_one_alert_of_a_request() {
        for (var seed = 0; seed < 20; seed++) {
            var request = UUID.randomUUID();
            var told = new ArrayList<>(List.of(
                    asked(request, 1, "ASKED", 2),
                    asked(request, 2, "ASKED", 3),
                    asked(request, 3, "WITHDRAWN", 3),
                    asked(request, 4, "ASKED", 3),
                    story.responsible(1, "2007-01-01 SC304-V1")));
            told.addAll(List.copyOf(told));
            Collections.shuffle(told, new Random(seed));

            told.forEach(this::hear);

            assertThat(of(request)).as("seed %d", seed).extracting(Alert::phase).containsExactly(AlertPhase.OPEN);
        }
    }

    @Test
    void a_change_of_what_is_asked_calls_back_who_has_acted_and_a_repetition_does_not() {
        var request = UUID.randomUUID();
        hear(asked(request, 1, "ASKED", 2));
        member().seeing(1)
                .post(
                        "/api/v1/alerts/{id}/outcome",
                        Map.of("outcome", "OTHER_SIDE_ANSWERED"),
                        of(request).getFirst().id())
                .statusCode(200);
        hear(asked(request, 2, "ASKED", 2));
        assertThat(of(request)).extracting(Alert::phase).containsExactly(AlertPhase.ACTED);

        hear(asked(request, 3, "ASKED", 3));
        assertThat(of(request)).extracting(Alert::phase).containsExactly(AlertPhase.OPEN);
    }

    @Test
    void the_team_reads_in_its_inbox_what_the_other_side_asks_and_by_when() {
        var request = UUID.randomUUID();
        hear(asked(request, 1, "ASKED", 2));
        var alert = of(request).getFirst();
        var browser = Browser.with(Tokens.of(BIF_CASEWORKER, "B-JC1-T1-9", "JC1-T1"));

        assertThat(browser.open("/inbox/" + alert.id()).body())
                .contains(
                        "Den anden forvaltning beder om jeres svar", "En social handleplan, der er lavet eller ændret")
                .contains("Den anden forvaltning har fået svar")
                .doesNotContain("Ydelsen udbetales igen");
        member().get("/api/v1/alerts/{id}", alert.id())
                .statusCode(200)
                .body("coordination.cause", equalTo("SOCIAL_PLAN"))
                .body("coordination.askingSide", equalTo("SOF"))
                .body("coordination.dueOn", equalTo(due.toString()));
    }

    private static Call member() {
        return Call.by(BIF_CASEWORKER, "B-JC1-T1-9", "JC1-T1").purpose(ALERT_HANDLING);
    }

    private ToldEvent asked(UUID request, long version, String phase, long causeVersion) {
        return told(request, version, phase, causeVersion, "SOF", "BIF");
    }

    private ToldEvent ofSof(UUID request) {
        return told(request, 1, "ASKED", 2, "BIF", "SOF");
    }

    private ToldEvent told(UUID request, long version, String phase, long causeVersion, String asking, String asked) {
        var state = new HashMap<String, @Nullable Object>();
        state.put("requestId", request);
        state.put("citizenId", story.citizen());
        state.put("causeKind", asking.equals("SOF") ? "SOCIAL_PLAN" : "JOB_PLAN");
        state.put("causeId", UUID.randomUUID());
        state.put("causeVersion", causeVersion);
        state.put("byHand", false);
        state.put("askingSide", asking);
        state.put("askedSide", asked);
        state.put("phase", phase);
        state.put("askedOn", clock.today().toString());
        state.put("dueOn", due.toString());
        var type = "coordination-request." + phase.toLowerCase(Locale.ROOT);
        return new ToldEvent("plan", type, "coordination-request", request.toString(), version, story.citizen(), state);
    }

    private void hear(ToldEvent told) {
        inbox.receive(told.poll());
    }

    private List<Alert> of(UUID request) {
        return QuarkusTransaction.requiringNew()
                .call(() -> List.copyOf(alerts.lockAbout(AlertKind.COORDINATION, List.of(request.toString()))
                        .values()));
    }
}
