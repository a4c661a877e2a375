package dk.kk.shared.notification.transferalert;

import static dk.kk.shared.notification.alert.AlertPhase.OPEN;
import static dk.kk.shared.notification.alert.AlertPhase.WITHDRAWN;
import static dk.kk.shared.notification.known.Administration.SOF;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.notification.alert.Alert;
import dk.kk.shared.notification.known.Transfer;
import dk.kk.shared.notification.known.TransferReason;
import dk.kk.shared.notification.known.Unit;
import dk.kk.shared.notification.routing.SampleDirectory;
import dk.kk.shared.notification.routing.TeamRoute;
import dk.kk.shared.platform.clock.BusinessClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever the order in which the streams are heard, and however often, each transfer ends up with the same one alert. */
class AnyOrderTest {

    private static final BusinessClock CLOCK = BusinessClock.at(Instant.parse("2007-11-30T11:00:00Z"));

    private static final Transfer FIRST = transfer("SC1-V1", "SC2-V1");
    private static final Transfer SECOND = transfer("SC2-V1", "SC1-V1");
    private static final Arrival TEAM = unit(1, new Unit("SC1-V1", SOF, "SC1", false, List.of(), List.of()));
    private static final Arrival ENTRY_POINT = unit(1, new Unit("SOF-X", SOF, null, true, List.of(), List.of()));
    private static final Arrival NO_ENTRY_POINT = unit(2, new Unit("SOF-X", SOF, null, false, List.of(), List.of()));

    @Test
    void in_every_order_two_transfers_are_two_alerts_of_the_teams_that_lost_the_citizen() {
        inEveryOrder(List.of(told(1), told(2, FIRST), told(3, FIRST, SECOND), TEAM, ENTRY_POINT), known -> {
            assertThat(known.alerts).hasSize(2);
            assertThat(known.alert(FIRST).message().team()).isEqualTo("SC1-V1");
            assertThat(known.alert(SECOND).message().team()).isEqualTo("SOF-X");
            assertThat(known.alerts.values()).extracting(Alert::phase).containsOnly(OPEN);
        });
    }

    @Test
    void in_every_order_a_team_without_entry_point_above_it_is_told_itself() {
        inEveryOrder(
                List.of(told(1, SECOND), TEAM, ENTRY_POINT, NO_ENTRY_POINT),
                known -> assertThat(known.alert(SECOND).message().team()).isEqualTo("SC2-V1"));
    }

    @Test
    void in_every_order_a_transfer_that_is_told_of_no_more_leaves_nothing_to_act_on() {
        inEveryOrder(List.of(told(1, FIRST), told(2, FIRST, SECOND), told(3, SECOND), TEAM, ENTRY_POINT), known -> {
            assertThat(known.alerts.get(FIRST.id()))
                    .satisfiesAnyOf(
                            never -> assertThat(never).isNull(),
                            alert -> assertThat(alert.phase()).isEqualTo(WITHDRAWN));
            assertThat(known.alert(SECOND).phase()).isEqualTo(OPEN);
        });
    }

    /** Each order once, and then all of it again backwards. */
    private static void inEveryOrder(List<Arrival> arrivals, Consumer<Known> check) {
        orders(arrivals).forEach(order -> {
            var known = new Known();
            order.forEach(known::hear);
            order.reversed().forEach(known::hear);
            check.accept(known);
        });
    }

    private static Stream<List<Arrival>> orders(List<Arrival> arrivals) {
        if (arrivals.isEmpty()) {
            return Stream.of(List.of());
        }
        return IntStream.range(0, arrivals.size()).boxed().flatMap(first -> {
            var others = new ArrayList<>(arrivals);
            var arrival = others.remove(first.intValue());
            return orders(others)
                    .map(rest ->
                            Stream.concat(Stream.of(arrival), rest.stream()).toList());
        });
    }

    private static Transfer transfer(String from, String to) {
        return new Transfer(
                UUID.randomUUID(),
                UUID.randomUUID(),
                SOF,
                from,
                to,
                LocalDate.of(2007, 11, 15),
                TransferReason.NEED_CHANGED,
                true);
    }

    private static Arrival told(long version, Transfer... transfers) {
        return new Arrival("responsibility", version, known -> {
            known.transfers.replaceAll((_, transfer) -> gone(transfer));
            Stream.of(transfers).forEach(transfer -> known.transfers.put(transfer.id(), transfer));
        });
    }

    private static Transfer gone(Transfer transfer) {
        return new Transfer(
                transfer.id(),
                transfer.citizenId(),
                transfer.administration(),
                transfer.fromTeam(),
                transfer.toTeam(),
                transfer.effectiveFrom(),
                transfer.reason(),
                false);
    }

    private static Arrival unit(long version, Unit unit) {
        return new Arrival(unit.code(), version, known -> known.units.put(unit.code(), unit));
    }

    private record Arrival(String stream, long version, Consumer<Known> effect) {}

    /** What the service keeps and does, in memory: newest per stream, then the rule again. */
    private static final class Known {

        private final Map<String, Long> applied = new HashMap<>();
        private final Map<UUID, Transfer> transfers = new LinkedHashMap<>();
        private final Map<String, Unit> units = new HashMap<>();
        private final Map<UUID, Alert> alerts = new HashMap<>();

        void hear(Arrival arrival) {
            if (applied.merge(arrival.stream(), arrival.version(), Math::max) > arrival.version()) {
                return;
            }
            arrival.effect().accept(this);
            var route = new TeamRoute(SampleDirectory.of(List.copyOf(units.values())));
            for (var transfer : transfers.values()) {
                var need = new TransferSituation(transfer, route).need();
                var existing = alerts.get(transfer.id());
                if (existing == null) {
                    Alert.raise(need, CLOCK, Instant.EPOCH).ifPresent(alert -> alerts.put(transfer.id(), alert));
                } else {
                    existing.follow(need, CLOCK);
                }
            }
        }

        Alert alert(Transfer transfer) {
            return java.util.Objects.requireNonNull(alerts.get(transfer.id()));
        }
    }
}
