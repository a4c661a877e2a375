package dk.kk.shared.notification.stopalert;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.notification.known.StopPhase;
import dk.kk.shared.platform.json.EventJson;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.Statements;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** The migrations, run on a temporary table that hides the real one. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class CarriedOverAlertsTest {

    private static final UUID STOP = UUID.randomUUID();

    @Inject
    Flyway flyway;

    @Test
    void an_alert_raised_before_alerts_were_general_is_carried_over_whole() {
        var owner = new Database(flyway.getConfiguration().getDataSource());

        var shown = owner.with(statements -> {
            run("V20261122_1320__alert.sql", statements);
            statements.run("""
                    insert into alert
                    values (gen_random_uuid(), ?, gen_random_uuid(), 'SC1-V1', 'OPEN', null, 'DECIDED', '2007-12-01',
                            '2007-11-30T11:05:12.345Z', '2007-11-30T11:05:12.345678Z', now(), now(), null, null, now(), 3)
                    """, STOP);
            run("V20261124_2010__general_alert.sql", statements);
            run("V20261124_2110__transfer_alert.sql", statements);
            return statements.list(
                    """
                    select * from alert
                    where kind = 'BENEFIT_STOP' and about_kind = 'benefit-stop' and about_id = ? and administration = 'SOF'
                    """,
                    row -> EventJson.read(EventJson.tree(row.text("details")), StopDetails.class),
                    STOP.toString());
        });

        assertThat(shown)
                .containsExactly(new StopDetails(
                        STOP,
                        StopPhase.DECIDED,
                        LocalDate.of(2007, 12, 1),
                        Instant.parse("2007-11-30T11:05:12.345Z"),
                        Instant.parse("2007-11-30T11:05:12.345678Z"),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        false,
                        false,
                        List.of(),
                        List.of(),
                        false,
                        false,
                        null));
    }

    private static void run(String migration, Statements statements) throws SQLException {
        for (var statement : read(migration)
                .replace("create table", "create temporary table")
                .split(";", -1)) {
            if (!statement.isBlank() && !statement.contains("grant ")) {
                statements.run(statement);
            }
        }
    }

    private static String read(String migration) {
        try {
            return Files.readString(Path.of("src/main/resources/db/migration", migration));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
