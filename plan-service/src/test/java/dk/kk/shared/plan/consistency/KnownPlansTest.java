package dk.kk.shared.plan.consistency;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class KnownPlansTest {
    @Inject
    KnownPlans plans;

    @Inject
    Database database;

    @Inject
    BusinessClock clock;

    private final UUID citizen = UUID.randomUUID();

    @Test
    void a_plan_is_held_to_the_version_that_its_last_row_names_and_to_none_where_that_names_none() {
        var plan = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> {
            database.run(
                    "insert into plan (id, kind, citizen_id, origin, version) values (?, 'SOCIAL', ?, 'LIVE', 1)",
                    plan,
                    citizen);
            content(plan, 1, 10);
            content(plan, 2, 20);
        });

        assertThat(hours(plan, 0, 2)).isEqualTo(20);
        assertThat(hours(plan, 1, 1)).isEqualTo(10);
        assertThat(hours(plan, 2, 0)).isNull();
    }

    private @Nullable Integer hours(UUID plan, int position, int standing) {
        QuarkusTransaction.requiringNew().run(() -> database.run("""
                insert into plan_row (plan_id, position, phase, offered_on, made_on, recorded_at, content_version)
                values (?, ?, 'MADE', '2007-01-01', '2007-02-01', ?, ?)
                """, plan, position, clock.instant(), standing));
        var known = QuarkusTransaction.requiringNew().call(() -> plans.of(Set.of(citizen), clock.today()));
        return requireNonNull(requireNonNull(known.get(citizen)).getFirst().facts())
                .weeklyHours();
    }

    private void content(UUID plan, int version, int hours) {
        database.run("""
                insert into plan_content (plan_id, version, why, side, written_by, recorded_at, content)
                values (?, ?, 'DRAFTED', 'SOF', 'S-1', ?, jsonb_build_object('weeklyHours', jsonb_build_object('from', 1, 'to', cast(? as int))))
                """, plan, version, clock.instant(), hours);
    }
}
