package dk.kk.shared.citizen.register;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.citizen.Town;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.EventLog;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Citizens as a version registered them that kept no birth years. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class UnknownBirthYearsTest {
    @Inject
    UnknownBirthYears unknown;

    @Inject
    Database database;

    private final String cpr = Town.freshCpr();

    @Test
    void who_was_registered_before_there_were_years_gets_one_is_told_of_and_audited() {
        Town.isLaidOut();
        var citizen = before(cpr);

        unknown.tick();

        var event = EventLog.awaitEvent(
                "citizen.events.v1", it -> it.streamId().equals(citizen.toString()) && it.version() == 2);
        assertThat(event.type()).isEqualTo("citizen.changed");
        assertThat(event.headers()).containsEntry("ce_cause", "birth-year-learnt");
        assertThat(event.state().path("birthYear").asInt()).isEqualTo(1900 + Integer.parseInt(cpr.substring(4, 6)));
        assertThat(database.list(
                        "select actor from audit where operation = 'birth-years' and ? = any (subjects)",
                        row -> row.text("actor"),
                        citizen))
                .containsExactly("system:birth-years");

        unknown.tick();
        assertThat(version(citizen)).isEqualTo(2);
    }

    @Test
    void a_number_that_tells_no_year_or_does_not_open_changes_nothing() {
        Town.isLaidOut();
        var replacement = before(Town.freshReplacement());
        var closed = before(cpr);
        run("update citizen_cpr set key_id = 'lost' where citizen_id = ?", closed);

        unknown.tick();

        assertThat(version(replacement)).isEqualTo(1);
        assertThat(version(closed)).isEqualTo(1);
    }

    private UUID before(String number) {
        var citizen = Town.registered(number);
        run("update citizen set birth_year = null where id = ?", citizen);
        return citizen;
    }

    private void run(String sql, UUID citizen) {
        QuarkusTransaction.requiringNew().run(() -> database.run(sql, citizen));
    }

    private long version(UUID citizen) {
        return database.first("select version from citizen where id = ?", row -> row.number("version"), citizen)
                .orElseThrow();
    }
}
