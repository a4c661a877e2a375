package dk.kk.shared.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import dk.kk.shared.platform.testing.SuiteResource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class IndexAuditTest {
    @Inject
    Database database;

    @Inject
    MeterRegistry registry;

    @Test
    void who_was_seen_is_found_by_citizen_soon_after_without_anybody_asking() {
        var citizen = UUID.randomUUID();
        database.run(
                "insert into audit (actor, operation, purpose, outcome, subjects) values ('test', 'test', 'CASEWORK', 'ok', ?)",
                SqlArray.uuids(List.of(citizen)));

        await().atMost(Duration.ofSeconds(60))
                .until(() -> database.first(
                                "select a.operation from audit_subject s join audit a on a.id = s.audit_id where s.subject = ?",
                                row -> row.text("operation"),
                                citizen)
                        .isPresent());
    }

    @Test
    void metrics_tell_how_far_it_is_behind() {
        assertThat(registry.get("audit.unindexed.seconds").gauge().value()).isNotNegative();
    }
}
