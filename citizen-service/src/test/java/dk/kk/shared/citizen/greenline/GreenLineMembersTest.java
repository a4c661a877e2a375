package dk.kk.shared.citizen.greenline;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.citizen.Town;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class GreenLineMembersTest {
    @Inject
    Database database;

    @Inject
    GreenLineMembers members;

    private UUID citizen = new UUID(0, 0);

    @BeforeEach
    void someone() {
        citizen = Town.registered();
    }

    @Test
    void it_holds_from_the_first_moment_of_its_first_day_to_the_last_of_its_last_in_copenhagen() {
        said("2007-03-01", "2007-03-11", "2007-01-01T00:00:00Z", null);

        assertThat(wasOn("2007-02-28T22:59:59.999999Z")).isFalse();
        assertThat(wasOn("2007-02-28T23:00:00Z")).isTrue();
        assertThat(wasOn("2007-03-10T22:59:59.999999Z")).isTrue();
        assertThat(wasOn("2007-03-10T23:00:00Z")).isFalse();
    }

    @Test
    void what_is_set_afterwards_for_a_past_day_was_not_known_then() {
        said("2007-03-01", null, "2007-03-20T10:00:00Z", null);

        assertThat(wasOn("2007-03-20T09:59:59.999999Z")).isFalse();
        assertThat(wasOn("2007-03-20T10:00:00Z")).isTrue();
    }

    @Test
    void what_is_taken_back_later_was_known_then() {
        said("2007-03-01", null, "2007-03-01T08:00:00Z", "2007-03-20T10:00:00Z");

        assertThat(wasOn("2007-03-20T09:59:59.999999Z")).isTrue();
        assertThat(wasOn("2007-03-20T10:00:00Z")).isFalse();
    }

    @Test
    void others_are_not_on_it() {
        said("2007-03-01", null, "2007-03-01T08:00:00Z", null);

        assertThat(members.wasKnownOnIt(Town.registered(), Instant.parse("2007-03-02T08:00:00Z")))
                .isFalse();
    }

    private boolean wasOn(String at) {
        return members.wasKnownOnIt(citizen, Instant.parse(at));
    }

    private void said(String from, @Nullable String to, String recordedAt, @Nullable String supersededAt) {
        database.run("""
                insert into green_line_row (citizen_id, reason, set_by, ended_by, valid_from, valid_to, recorded_at, superseded_at)
                select ?, 'ACUTE_NEED', 'BIF', case when days.until is not null then 'SOF' end, days.first, days.until,
                       cast(? as timestamptz), cast(? as timestamptz)
                from (select cast(? as date) as first, cast(? as date) as until) days
                """, citizen, recordedAt, supersededAt, from, to);
    }
}
