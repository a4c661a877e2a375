package dk.kk.shared.notification.stopalert;

import static dk.kk.shared.notification.known.StopPhase.DECIDED;
import static dk.kk.shared.notification.known.StopPhase.EFFECTIVE;
import static dk.kk.shared.notification.known.StopPhase.HEARING;
import static dk.kk.shared.notification.known.StopPhase.RESUMED;
import static dk.kk.shared.notification.known.StopPhase.WITHDRAWN;
import static dk.kk.shared.notification.stopalert.MunicipalSettings.EARLY;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.notification.alert.Alert;
import dk.kk.shared.notification.alert.AlertPhase;
import dk.kk.shared.notification.alert.Outcome;
import dk.kk.shared.notification.known.SharedDays;
import dk.kk.shared.notification.known.SofTeam;
import dk.kk.shared.notification.known.Stop;
import dk.kk.shared.notification.known.StopPhase;
import dk.kk.shared.notification.routing.SampleDirectory;
import dk.kk.shared.notification.routing.SofCitizen;
import dk.kk.shared.notification.routing.SofRoute;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.days.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whatever the order in which the streams are heard, and however often, SOF ends up with the same one alert. */
class AnyOrderTest {

    private static final BusinessClock CLOCK = BusinessClock.at(Instant.parse("2007-11-30T11:00:00Z"));
    private static final LocalDate DAY = SampleStop.EFFECTIVE;
    private static final SampleStop STOP = SampleStop.begin();
    private static final UUID CITIZEN = STOP.citizen();

    private static final Period ALWAYS = new Period(LocalDate.of(2000, 1, 1), null);
    private static final Period UNTIL_THE_DAY = new Period(LocalDate.of(2000, 1, 1), DAY);
    private static final Period FROM_THE_DAY = new Period(DAY, null);

    private static final Arrival NOT_SHARED = shared(1);
    private static final Arrival SHARED = shared(2, ALWAYS);
    private static final Arrival FIRST_TEAM = responsible(1, new SofTeam(CITIZEN, "SC1-V1", null, ALWAYS));
    private static final Arrival NEXT_TEAM = responsible(
            2, new SofTeam(CITIZEN, "SC1-V1", null, UNTIL_THE_DAY), new SofTeam(CITIZEN, "SC2-V1", null, FROM_THE_DAY));
    /** Somebody acts on what they see of a stop that is not at its end, if they see anything. */
    private static final Arrival ACTED = new Arrival("person", 1, Known::act);

    private static final Arrival DIRECTORY = new Arrival("directory", 1, known -> known.entryPoint = "SOF-X");

    @Test
    void every_order_of_all_streams_gives_the_same_one_alert() {
        inEveryOrder(
                List.of(
                        stop(1, HEARING),
                        stop(2, DECIDED),
                        stop(3, EFFECTIVE),
                        NOT_SHARED,
                        SHARED,
                        FIRST_TEAM,
                        NEXT_TEAM),
                known -> {
                    var alert = known.onlyAlert();
                    assertThat(alert.phase()).isEqualTo(AlertPhase.OPEN);
                    assertThat(alert.message().team()).isEqualTo("SC2-V1");
                    assertThat(alert.message().details(StopDetails.class).stopPhase())
                            .isEqualTo(EFFECTIVE);
                });
    }

    @Test
    void in_every_order_the_entry_point_is_told_where_no_team_is_responsible() {
        inEveryOrder(
                List.of(
                        stop(2, DECIDED),
                        SHARED,
                        FIRST_TEAM,
                        responsible(2, new SofTeam(CITIZEN, "SC1-V1", null, UNTIL_THE_DAY)),
                        DIRECTORY),
                known -> assertThat(known.onlyAlert().message().team()).isEqualTo("SOF-X"));
    }

    @Test
    void in_every_order_who_was_told_of_a_stop_learns_that_it_was_withdrawn_and_nobody_else_does() {
        inEveryOrder(
                List.of(stop(2, DECIDED), stop(3, WITHDRAWN), NOT_SHARED, SHARED, FIRST_TEAM, ACTED),
                known -> assertThat(known.alerts).allSatisfy(alert -> {
                    assertThat(alert.message().details(StopDetails.class).stopPhase())
                            .isEqualTo(WITHDRAWN);
                    assertThat(alert.phase()).isEqualTo(AlertPhase.OPEN);
                }));
    }

    @Test
    void in_every_order_a_warning_that_was_acted_on_comes_back_with_the_decision_and_with_the_resumption() {
        inEveryOrder(
                List.of(stop(1, HEARING), stop(2, DECIDED), stop(3, RESUMED), SHARED, FIRST_TEAM, ACTED), known -> {
                    var alert = known.onlyAlert();
                    assertThat(alert.phase()).isEqualTo(AlertPhase.OPEN);
                    assertThat(alert.message().details(StopDetails.class).stopPhase())
                            .isEqualTo(RESUMED);
                });
    }

    @Test
    void in_every_order_what_was_acted_on_when_it_was_decided_stays_settled_when_it_takes_effect() {
        inEveryOrder(List.of(stop(2, DECIDED), stop(3, EFFECTIVE), SHARED, FIRST_TEAM, ACTED), known -> {
            var acted = known.onlyAlert().handling().action() != null;
            assertThat(known.onlyAlert().phase()).isEqualTo(acted ? AlertPhase.ACTED : AlertPhase.OPEN);
            assertThat(known.onlyAlert().handling().earlier()).isNull();
        });
    }

    @Test
    void in_every_order_a_case_that_begins_after_the_stop_is_told_of_it_and_of_its_resumption_if_it_was_told() {
        var newCase = shared(2, Period.since(DAY.plusDays(30)));
        inEveryOrder(List.of(stop(2, DECIDED), stop(3, EFFECTIVE), newCase, FIRST_TEAM, NEXT_TEAM), known -> {
            assertThat(known.onlyAlert().phase()).isEqualTo(AlertPhase.OPEN);
            assertThat(known.onlyAlert().message().team()).isEqualTo("SC2-V1");
        });
        inEveryOrder(
                List.of(stop(3, EFFECTIVE), stop(4, RESUMED), newCase, FIRST_TEAM, ACTED),
                known -> assertThat(known.alerts).allSatisfy(alert -> {
                    assertThat(alert.message().details(StopDetails.class).stopPhase())
                            .isEqualTo(RESUMED);
                    assertThat(alert.phase()).isEqualTo(AlertPhase.OPEN);
                }));
    }

    @Test
    void in_every_order_a_sharing_that_was_corrected_away_leaves_nothing_to_act_on() {
        inEveryOrder(
                List.of(stop(2, DECIDED), stop(3, EFFECTIVE), SHARED, shared(3), FIRST_TEAM, DIRECTORY),
                known -> assertThat(known.standing()).isEmpty());
    }

    @Test
    void in_every_order_a_sharing_taken_back_and_restored_leaves_one_alert() {
        inEveryOrder(
                List.of(stop(2, DECIDED), stop(3, EFFECTIVE), SHARED, shared(3), shared(4, ALWAYS), FIRST_TEAM),
                known -> assertThat(known.onlyAlert().phase()).isEqualTo(AlertPhase.OPEN));
    }

    @Test
    void in_every_order_the_deadline_is_that_of_what_is_known_in_the_end() {
        inEveryOrder(
                List.of(
                        stop(1, HEARING),
                        stop(2, DECIDED),
                        greenLine(1, true),
                        greenLine(2, false),
                        SHARED,
                        FIRST_TEAM),
                known -> assertThat(known.onlyAlert().urgency().dueAt()).isEqualTo("2007-12-03T14:00:00Z"));
        inEveryOrder(
                List.of(stop(1, HEARING), stop(2, DECIDED), greenLine(1, true), SHARED, FIRST_TEAM, NEXT_TEAM),
                known -> assertThat(known.onlyAlert().urgency().dueAt()).isEqualTo("2007-12-03T09:00:00Z"));
    }

    /** Each order once, and then all of it again backwards. */
    private static void inEveryOrder(List<Arrival> arrivals, Consumer<Known> check) {
        permute(new ArrayList<>(arrivals), 0, order -> {
            var known = new Known();
            order.forEach(known::hear);
            order.reversed().forEach(known::hear);
            check.accept(known);
        });
    }

    private static void permute(List<Arrival> order, int from, Consumer<List<Arrival>> each) {
        if (from == order.size()) {
            each.accept(order);
            return;
        }
        for (var i = from; i < order.size(); i++) {
            java.util.Collections.swap(order, from, i);
            permute(order, from + 1, each);
            java.util.Collections.swap(order, from, i);
        }
    }

    private static Arrival stop(long version, StopPhase phase) {
        return new Arrival("stop", version, known -> known.stop = STOP.in(phase));
    }

    private static Arrival shared(long version, Period... days) {
        var believed = Stream.of(days)
                .map(each -> new SharedDays(each, Instant.EPOCH, null))
                .toList();
        return new Arrival("shared", version, known -> known.shared = believed);
    }

    private static Arrival responsible(long version, SofTeam... teams) {
        return new Arrival("responsible", version, known -> known.responsible = List.of(teams));
    }

    private static Arrival greenLine(long version, boolean on) {
        return new Arrival("green-line", version, known -> known.greenLine = on);
    }

    private record Arrival(String stream, long version, Consumer<Known> effect) {}

    /** What the service keeps and does, in memory: newest per stream, then the rule again. */
    private static final class Known {

        private final java.util.Map<String, Long> applied = new java.util.HashMap<>();
        private @Nullable Stop stop;
        private List<SharedDays> shared = List.of();
        private List<SofTeam> responsible = List.of();
        private boolean greenLine;
        private String entryPoint = "SOF-INDGANG";
        private final List<Alert> alerts = new ArrayList<>();

        void hear(Arrival arrival) {
            if (applied.merge(arrival.stream(), arrival.version(), Math::max) > arrival.version()) {
                return;
            }
            arrival.effect().accept(this);
            if (stop == null) {
                return;
            }
            var need = new StopSituation(
                            stop,
                            new SofCitizen(
                                    shared,
                                    greenLine,
                                    new SofRoute(responsible, SampleDirectory.withEntryPoint(entryPoint))),
                            EARLY)
                    .need();
            if (alerts.isEmpty()) {
                Alert.raise(need, CLOCK, Instant.EPOCH).ifPresent(alerts::add);
            } else {
                alerts.getFirst().follow(need, CLOCK);
            }
        }

        void act() {
            alerts.stream()
                    .filter(alert -> alert.phase() == AlertPhase.OPEN)
                    .filter(alert -> !alert.message().details(StopDetails.class).takeBack())
                    .forEach(alert -> alert.act(Outcome.CONTACTED_CITIZEN, null, "S-1", CLOCK));
        }

        Alert onlyAlert() {
            assertThat(alerts).hasSize(1);
            return alerts.getFirst();
        }

        List<Alert> standing() {
            return alerts.stream()
                    .filter(alert -> alert.phase() == AlertPhase.OPEN)
                    .toList();
        }
    }
}
