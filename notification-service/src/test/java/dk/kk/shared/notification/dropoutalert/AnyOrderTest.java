package dk.kk.shared.notification.dropoutalert;

import static dk.kk.shared.notification.known.EnrolmentPhase.DROPPED_OUT;
import static dk.kk.shared.notification.known.EnrolmentPhase.STARTED;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.notification.alert.Alert;
import dk.kk.shared.notification.alert.AlertPhase;
import dk.kk.shared.notification.known.DropOutWarning;
import dk.kk.shared.notification.known.SharedDays;
import dk.kk.shared.notification.known.SofTeam;
import dk.kk.shared.notification.routing.SampleDirectory;
import dk.kk.shared.notification.routing.SofCitizen;
import dk.kk.shared.notification.routing.SofRoute;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.days.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whatever the order in which the streams are heard, and however often, SOF ends up with the same one alert. */
class AnyOrderTest {

    private static final BusinessClock CLOCK = BusinessClock.at(Instant.parse("2007-11-30T11:00:00Z"));
    private static final SampleWarning WARNING = SampleWarning.begin();
    private static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);

    private static final Arrival NOT_SHARED = new Arrival("shared", 1, known -> known.shared = List.of());
    private static final Arrival SHARED =
            new Arrival("shared", 2, known -> known.shared = List.of(SharedDays.since(LONG_AGO)));
    private static final Arrival FIRST_TEAM = responsible(1, "SC1-V1");
    private static final Arrival NEXT_TEAM = responsible(2, "SC2-V1");

    @Test
    void in_every_order_a_standing_warning_is_one_open_alert_of_the_present_team() {
        inManyOrders(
                List.of(
                        warning(1, WARNING.since("2007-W45")),
                        warning(2, WARNING.over("2007-W45", STARTED)),
                        warning(3, WARNING.since("2007-W47")),
                        NOT_SHARED,
                        SHARED,
                        FIRST_TEAM,
                        NEXT_TEAM),
                known -> {
                    assertThat(known.alerts).hasSize(1);
                    var alert = known.alerts.getFirst();
                    assertThat(alert.phase()).isEqualTo(AlertPhase.OPEN);
                    assertThat(alert.message().team()).isEqualTo("SC2-V1");
                    assertThat(alert.message().details(DropOutDetails.class).dropOutWarningSince())
                            .isEqualTo("2007-W47");
                });
    }

    @Test
    void in_every_order_a_course_that_ended_leaves_nothing_to_act_on() {
        inManyOrders(
                List.of(
                        warning(1, WARNING.since("2007-W46")),
                        warning(2, WARNING.over("2007-W46", DROPPED_OUT)),
                        SHARED,
                        FIRST_TEAM),
                known -> assertThat(known.alerts).extracting(Alert::phase).doesNotContain(AlertPhase.OPEN));
    }

    /** Twenty orders, and then all of it again backwards. */
    private static void inManyOrders(List<Arrival> arrivals, Consumer<Known> check) {
        for (var seed = 0; seed < 20; seed++) {
            var order = new ArrayList<>(arrivals);
            Collections.shuffle(order, new Random(seed));
            var known = new Known();
            order.forEach(known::hear);
            order.reversed().forEach(known::hear);
            check.accept(known);
        }
    }

    private static Arrival warning(long version, DropOutWarning warning) {
        return new Arrival("enrolment", version, known -> known.warning = warning);
    }

    private static Arrival responsible(long version, String team) {
        var responsible = new SofTeam(WARNING.citizen(), team, null, Period.since(LONG_AGO));
        return new Arrival("responsible", version, known -> known.responsible = List.of(responsible));
    }

    private record Arrival(String stream, long version, Consumer<Known> effect) {}

    /** What the service keeps and does, in memory: newest per stream, then the rule again. */
    private static final class Known {

        private final Map<String, Long> applied = new HashMap<>();
        private @Nullable DropOutWarning warning;
        private List<SharedDays> shared = List.of();
        private List<SofTeam> responsible = List.of();
        private final List<Alert> alerts = new ArrayList<>();

        void hear(Arrival arrival) {
            if (applied.merge(arrival.stream(), arrival.version(), Math::max) > arrival.version()) {
                return;
            }
            arrival.effect().accept(this);
            if (warning == null) {
                return;
            }
            var route = new SofRoute(responsible, SampleDirectory.withEntryPoint("SOF-X"));
            var need = new DropOutSituation(
                            warning, new SofCitizen(shared, false, route), CLOCK.today(), SampleWarning.SETTINGS)
                    .need();
            if (alerts.isEmpty()) {
                Alert.raise(need, CLOCK, Instant.EPOCH).ifPresent(alerts::add);
            } else {
                alerts.getFirst().follow(need, CLOCK);
            }
        }
    }
}
