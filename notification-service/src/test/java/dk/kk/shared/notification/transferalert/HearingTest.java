package dk.kk.shared.notification.transferalert;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.kk.shared.notification.Staff;
import dk.kk.shared.notification.Story;
import dk.kk.shared.notification.TakenCitizen;
import dk.kk.shared.notification.TakenCitizen.Transfer;
import dk.kk.shared.notification.alert.Alert;
import dk.kk.shared.notification.alert.AlertKind;
import dk.kk.shared.notification.alert.AlertPhase;
import dk.kk.shared.notification.alert.Alerts;
import dk.kk.shared.platform.consumer.Inbox;
import dk.kk.shared.platform.testing.EventLog;
import dk.kk.shared.platform.testing.EventLog.Published;
import dk.kk.shared.platform.testing.SuiteResource;
import dk.kk.shared.platform.testing.ToldEvent;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class HearingTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    Alerts alerts;

    @Inject
    Inbox inbox;

    private final TakenCitizen taken = TakenCitizen.begin();

    @ParameterizedTest
    @CsvSource({"SOF, SC1-V1, SC2-V1", "BIF, JC1-T1, JC2-T1"})
    void the_team_that_lost_a_citizen_is_told_by_whom_from_when_and_why(String side, String fromTeam, String toTeam) {
        var transfer = Transfer.of(side, fromTeam, toTeam);
        Story.publish(taken.told(1), taken.told(2, transfer));

        var raised = EventLog.awaitEvent(
                "notification.events.v1",
                event -> event.key().equals(taken.citizen().toString()));

        assertThat(raised.type()).isEqualTo("alert.raised");
        assertThat(raised.headers()).containsEntry("ce_cause", "responsibility-changed");
        var state = raised.state();
        assertThat(state.path("kind").asText()).isEqualTo("TRANSFER");
        assertThat(state.path("about").path("kind").asText()).isEqualTo("transfer");
        assertThat(state.path("about").path("id").asText())
                .isEqualTo(transfer.id().toString());
        assertThat(state.path("administration").asText()).isEqualTo(side);
        assertThat(state.path("team").asText()).isEqualTo(fromTeam);
        assertThat(state.path("transferId").asText()).isEqualTo(transfer.id().toString());
        assertThat(state.path("fromTeam").asText()).isEqualTo(fromTeam);
        assertThat(state.path("toTeam").asText()).isEqualTo(toTeam);
        assertThat(state.path("effectiveFrom").asText()).isEqualTo(TakenCitizen.DAY);
        assertThat(state.path("transferReason").asText()).isEqualTo("NEED_CHANGED");
    }

    @Test
    void a_citizen_who_is_taken_again_by_the_same_team_is_another_alert() {
        var there = Transfer.of("SOF", "SC1-V1", "SC2-V1");
        var back = Transfer.of("SOF", "SC2-V1", "SC1-V1");
        var again = Transfer.of("SOF", "SC1-V1", "SC2-V1");

        hear(taken.told(1, there));
        hear(taken.told(2, there, back, again));

        assertThat(teamsTold(there, back, again))
                .containsExactlyInAnyOrderEntriesOf(Map.of(there, "SC1-V1", back, "SC2-V1", again, "SC1-V1"));
    }

    @Test
    void the_same_events_delivered_twice_change_nothing() {
        var transfer = Transfer.of("BIF", "JC1-T1", "JC1-T2");
        var told = List.of(taken.told(1), taken.told(2, transfer));
        told.forEach(this::hear);
        told.forEach(this::hear);
        hear(taken.told(3, transfer));

        assertThat(of(transfer)).extracting(Alert::version).containsExactly(1L);
    }

    @Test
    void twenty_shuffled_deliveries_each_give_one_alert_for_each_transfer() {
        var first = transfers("JC1-T1", "JC1-T2");
        var second = transfers("JC1-T2", "JC1-T1");

        IntStream.range(0, 20).forEach(seed -> publishShuffled(first.get(seed), second.get(seed), seed));

        for (var seed = 0; seed < 20; seed++) {
            var both = List.of(first.get(seed), second.get(seed));
            await("seed " + seed).atMost(PATIENCE).until(() -> of(both).size() == 2);
            assertThat(teamsTold(first.get(seed), second.get(seed)))
                    .as("seed %d", seed)
                    .containsExactlyInAnyOrderEntriesOf(Map.of(first.get(seed), "JC1-T1", second.get(seed), "JC1-T2"));
        }
        var raised = EventLog.read("notification.events.v1").stream()
                .filter(event ->
                        Stream.concat(first.stream(), second.stream()).anyMatch(transfer -> isAbout(event, transfer)))
                .toList();
        assertThat(raised).hasSize(40).extracting(Published::type).containsOnly("alert.raised");
    }

    @Test
    void a_transfer_that_is_told_of_no_more_withdraws_its_alert_and_raises_it_again_when_it_returns() {
        var gone = Transfer.of("SOF", "SC1-V1", "SC2-V1");
        var stands = Transfer.of("SOF", "SC2-V1", "SC3-V1");
        hear(taken.told(1, gone, stands));

        hear(taken.told(2, stands));
        assertThat(of(gone)).extracting(Alert::phase).containsExactly(AlertPhase.WITHDRAWN);
        assertThat(of(stands)).extracting(Alert::phase).containsExactly(AlertPhase.OPEN);

        hear(taken.told(3, gone, stands));
        assertThat(of(gone)).extracting(Alert::phase).containsExactly(AlertPhase.OPEN);
    }

    @Test
    void the_entry_point_stands_in_for_a_team_until_the_directory_knows_it() {
        var transfer = Transfer.of("SOF", "SC50-V1", "SC2-V1");
        var ofBif = Transfer.of("BIF", "JC50-T1", "JC1-T1");
        hear(Staff.at("SC50-V1", "S-SC50-V1-1"));
        hear(taken.told(1, transfer, ofBif));
        assertThat(teamsTold(transfer)).containsValue("SC50-V1");
        try {
            hear(Story.entryPoint("SOF-TO", 1, true));
            assertThat(teamsTold(transfer)).containsValue("SOF-TO");
            assertThat(teamsTold(ofBif)).containsValue("JC50-T1");

            hear(TakenCitizen.unit("SOF", "SC50-V1"));
            assertThat(teamsTold(transfer)).containsValue("SC50-V1");
        } finally {
            hear(Story.entryPoint("SOF-TO", 2, false));
        }
        assertThat(of(transfer)).extracting(Alert::version).containsExactly(3L);
    }

    @Test
    void a_transfer_and_its_team_heard_by_two_instances_at_the_same_moment_find_each_other() {
        hear(Story.entryPoint("SOF-TRE", 1, true));
        try {
            for (var i = 0; i < 20; i++) {
                var team = "SC6" + i + "-V1";
                var transfer = Transfer.of("SOF", team, "SC2-V1");
                var told = TakenCitizen.begin().told(1, transfer);
                hear(Staff.at(team, "S-" + team + "-1"));
                var transfers = CompletableFuture.runAsync(() -> hear(told));
                var directory = CompletableFuture.runAsync(() -> hear(TakenCitizen.unit("SOF", team)));
                CompletableFuture.allOf(transfers, directory).join();

                assertThat(teamsTold(transfer)).as("round %d", i).containsValue(team);
            }
        } finally {
            hear(Story.entryPoint("SOF-TRE", 2, false));
        }
    }

    @Test
    void a_transfer_told_before_transfers_had_ids_waits_for_its_id() {
        var transfer = Transfer.of("SOF", "SC1-V1", "SC2-V1");

        hear(taken.toldWithoutIds(1, transfer));
        assertThat(ofCitizen()).isZero();

        hear(taken.told(2, transfer));
        assertThat(ofCitizen()).isEqualTo(1);
    }

    private void hear(ToldEvent told) {
        inbox.receive(told.poll());
    }

    private static List<Transfer> transfers(String fromTeam, String toTeam) {
        return IntStream.range(0, 20)
                .mapToObj(_ -> Transfer.of("BIF", fromTeam, toTeam))
                .toList();
    }

    private static void publishShuffled(Transfer first, Transfer second, long seed) {
        var citizen = TakenCitizen.begin();
        var told = new ArrayList<>(List.of(citizen.told(1), citizen.told(2, first), citizen.told(3, first, second)));
        told.addAll(List.copyOf(told));
        Collections.shuffle(told, new Random(seed));
        Story.publish(told);
    }

    private static boolean isAbout(Published event, Transfer transfer) {
        return event.state()
                .path("about")
                .path("id")
                .asText()
                .equals(transfer.id().toString());
    }

    private long ofCitizen() {
        return QuarkusTransaction.requiringNew().call(() -> alerts.count("topic.citizenId", taken.citizen()));
    }

    private List<Alert> of(Transfer transfer) {
        return of(List.of(transfer));
    }

    private List<Alert> of(List<Transfer> transfers) {
        var ids = transfers.stream().map(transfer -> transfer.id().toString()).toList();
        return QuarkusTransaction.requiringNew()
                .call(() ->
                        List.copyOf(alerts.lockAbout(AlertKind.TRANSFER, ids).values()));
    }

    private Map<Transfer, String> teamsTold(Transfer... transfers) {
        return Stream.of(transfers)
                .flatMap(transfer -> of(transfer).stream()
                        .map(alert -> Map.entry(transfer, alert.message().team())))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
