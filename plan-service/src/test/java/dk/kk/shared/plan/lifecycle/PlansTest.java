package dk.kk.shared.plan.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class PlansTest {

    private static final String SOMEBODY_WAITS = """
            select count(*) as waiting from pg_stat_activity where wait_event_type = 'Lock' and usename = current_user
            """;

    @Inject
    Instance<Plans> everyKinds;

    @Inject
    OneInForce inForce;

    @Inject
    BusinessClock clock;

    @Inject
    Database database;

    @Test
    void who_waited_for_a_plan_sees_all_that_was_recorded_of_it_meanwhile() {
        var plans = social();
        var today = clock.today();
        var offered = Plan.begin(PlanKind.SOCIAL, UUID.randomUUID(), PlanPhase.OFFERED, today, clock);
        QuarkusTransaction.requiringNew().run(() -> plans.add(offered));

        var waiting = QuarkusTransaction.requiringNew().call(() -> {
            plans.lock(offered.id()).step(PlanPhase.MADE, today, clock);
            var other = CompletableFuture.supplyAsync(() -> QuarkusTransaction.requiringNew()
                    .call(() -> plans.lock(offered.id()).rows().size()));
            await().atMost(Duration.ofSeconds(4)).until(this::somebodyWaits);
            return other;
        });

        assertThat(waiting.join()).isEqualTo(2);
    }

    @Test
    void who_makes_a_plan_while_another_of_the_same_citizen_is_made_waits_and_then_finds_it_in_force() {
        var today = clock.today();
        var citizen = UUID.randomUUID();
        var first = Plan.begin(PlanKind.SOCIAL, citizen, PlanPhase.OFFERED, today, clock);
        var second = Plan.begin(PlanKind.SOCIAL, citizen, PlanPhase.OFFERED, today, clock);
        QuarkusTransaction.requiringNew().run(() -> {
            social().add(first);
            social().add(second);
        });

        var waiting = QuarkusTransaction.requiringNew().call(() -> {
            var made = social().lock(first.id());
            assertThat(inForce.besides(made)).isEmpty();
            made.step(PlanPhase.MADE, today, clock);
            var other = CompletableFuture.supplyAsync(
                    () -> QuarkusTransaction.requiringNew().call(() -> inForce.besides(social().lock(second.id()))));
            await().atMost(Duration.ofSeconds(4)).until(this::somebodyWaits);
            return other;
        });

        assertThat(waiting.join()).containsExactly(first.id());
    }

    private Plans social() {
        return everyKinds.stream()
                .filter(found -> found.planKind() == PlanKind.SOCIAL)
                .findFirst()
                .orElseThrow();
    }

    private boolean somebodyWaits() {
        return QuarkusTransaction.suspendingExisting()
                .call(() -> database.first(SOMEBODY_WAITS, row -> row.number("waiting") > 0)
                        .orElseThrow());
    }
}
