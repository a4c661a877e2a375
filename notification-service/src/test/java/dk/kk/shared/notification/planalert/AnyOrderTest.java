package dk.kk.shared.notification.planalert;

import static dk.kk.shared.notification.alert.AlertPhase.OPEN;
import static dk.kk.shared.notification.planalert.SamplePlan.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.notification.alert.Alert;
import dk.kk.shared.notification.known.SharedDays;
import dk.kk.shared.notification.known.SocialPlan;
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
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Whatever the order in which the streams are heard, and however often, each plan ends up with the same one alert, or none. */
class AnyOrderTest {

    private static final BusinessClock CLOCK = BusinessClock.at(Instant.parse("2007-11-30T11:00:00Z"));
    private static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);
    private static final SamplePlan FIRST = SamplePlan.begin();
    private static final SamplePlan SECOND = SamplePlan.begin();

    private static final Arrival NOT_SHARED = new Arrival("shared", 1, known -> known.shared = List.of());
    private static final Arrival SHARED =
            new Arrival("shared", 2, known -> known.shared = List.of(SharedDays.since(LONG_AGO)));

    @Test
    void in_every_order_a_plan_declined_after_another_one_was_is_the_only_open_alert() {
        inManyOrders(
                List.of(
                        plan(1, FIRST.offered(TODAY.minusDays(9))),
                        plan(2, FIRST.declined(TODAY.minusDays(9), TODAY.minusDays(8))),
                        plan(1, SECOND.offered(TODAY.minusDays(7))),
                        plan(2, SECOND.declined(TODAY.minusDays(7), TODAY.minusDays(6))),
                        NOT_SHARED,
                        SHARED),
                known -> assertThat(known.open()).containsExactly(SECOND.plan()));
    }

    @Test
    void in_every_order_a_plan_that_is_made_later_leaves_nothing_to_act_on() {
        inManyOrders(
                List.of(
                        plan(1, FIRST.declined(TODAY.minusDays(9), TODAY.minusDays(8))),
                        plan(1, SECOND.offered(TODAY.minusDays(7))),
                        plan(2, SECOND.made(TODAY.minusDays(7), TODAY)),
                        SHARED),
                known -> assertThat(known.open()).isEmpty());
    }

    @Test
    void in_every_order_a_stale_plan_is_one_open_alert_until_it_is_followed_up() {
        var stale = TODAY.minusMonths(12).minusDays(1);
        inManyOrders(
                List.of(
                        plan(1, FIRST.made(stale.minusYears(1))),
                        plan(2, FIRST.followedUp(stale.minusYears(1), stale)),
                        NOT_SHARED,
                        SHARED),
                known -> assertThat(known.open()).containsExactly(FIRST.plan()));
        inManyOrders(
                List.of(plan(1, FIRST.made(stale)), plan(2, FIRST.followedUp(stale, TODAY)), NOT_SHARED, SHARED),
                known -> assertThat(known.open()).isEmpty());
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

    private static Arrival plan(long version, SocialPlan plan) {
        return new Arrival(plan.planId().toString(), version, known -> known.plans.put(plan.planId(), plan));
    }

    private record Arrival(String stream, long version, Consumer<Known> effect) {}

    /** What the service keeps and does, in memory: newest per stream, then the rule again for each plan. */
    private static final class Known {

        private final Map<String, Long> applied = new HashMap<>();
        private final Map<UUID, SocialPlan> plans = new HashMap<>();
        private List<SharedDays> shared = List.of();
        private final Map<UUID, Alert> alerts = new HashMap<>();

        void hear(Arrival arrival) {
            if (applied.merge(arrival.stream(), arrival.version(), Math::max) > arrival.version()) {
                return;
            }
            arrival.effect().accept(this);
            plans.values().forEach(this::follow);
        }

        private void follow(SocialPlan plan) {
            var others =
                    plans.values().stream().filter(other -> !other.equals(plan)).toList();
            var team = new SofTeam(plan.citizenId(), "SC1-V1", null, Period.since(LONG_AGO));
            var route = new SofRoute(List.of(team), SampleDirectory.withEntryPoint("SOF-X"));
            var need = new PlanSituation(plan, others, new SofCitizen(shared, false, route), TODAY, 12, () -> 5).need();
            var existing = alerts.get(plan.planId());
            if (existing == null) {
                Alert.raise(need, CLOCK, Instant.EPOCH).ifPresent(alert -> alerts.put(plan.planId(), alert));
            } else {
                existing.follow(need, CLOCK);
            }
        }

        List<UUID> open() {
            return alerts.entrySet().stream()
                    .filter(alert -> alert.getValue().phase() == OPEN)
                    .map(Map.Entry::getKey)
                    .toList();
        }
    }
}
