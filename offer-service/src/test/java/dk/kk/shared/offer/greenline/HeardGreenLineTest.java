package dk.kk.shared.offer.greenline;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.platform.consumer.Inbox;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.SuiteResource;
import dk.kk.shared.platform.testing.ToldEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class HeardGreenLineTest {
    private static final LocalDate FIRST = LocalDate.of(2007, 1, 1);
    private static final int DAYS = 20;
    private static final int VERSIONS = 5;

    @Inject
    Inbox inbox;

    @Inject
    GreenLines lines;

    @Inject
    Database database;

    @Test
    void any_order_and_every_event_twice_leaves_what_the_newest_said() {
        var random = new Random(28);
        var newest = new HashMap<UUID, GreenLineState>();
        var told = new ArrayList<ToldEvent>();
        for (var n = 0; n < 20; n++) {
            var citizen = UUID.randomUUID();
            for (var version = 1; version <= VERSIONS; version++) {
                var state = random(citizen, random);
                newest.put(citizen, state);
                told.add(green(state, version));
                told.add(green(state, version));
            }
        }
        Collections.shuffle(told, random);
        for (var from = 0; from < told.size(); from += 7) {
            inbox.receive(ToldEvent.poll(told.subList(from, Math.min(from + 7, told.size()))));
        }

        for (var n = 0; n < DAYS + 2; n++) {
            var day = FIRST.plusDays(n);
            var expected = new HashSet<UUID>();
            newest.forEach((citizen, state) -> {
                if (state.rows().stream().anyMatch(row -> holds(row, day))) {
                    expected.add(citizen);
                }
            });
            assertThat(lines.on(newest.keySet(), day)).as("on %s", day).isEqualTo(expected);
        }
    }

    @Test
    void who_was_merged_into_another_citizen_is_on_their_line() {
        var citizen = UUID.randomUUID();
        var alias = UUID.randomUUID();
        var line = new GreenLineState(citizen, List.of(new GreenLineState.Row(FIRST, null, null)));
        inbox.receive(green(line, 1).poll());
        database.run("insert into access_alias (alias_id, citizen_id) values (?, ?)", alias, citizen);

        assertThat(lines.on(List.of(alias), FIRST)).containsExactly(alias);
        assertThat(lines.isOn(alias, FIRST.minusDays(1))).isFalse();
    }

    @Test
    void nobody_is_on_it_of_whom_nothing_was_heard() {
        assertThat(lines.on(List.of(), FIRST)).isEmpty();
        assertThat(lines.isOn(UUID.randomUUID(), FIRST)).isFalse();
    }

    private static ToldEvent green(GreenLineState state, long version) {
        var citizen = state.citizenId();
        var rows = state.rows().stream().map(HeardGreenLineTest::told).toList();
        return new ToldEvent(
                "citizen",
                "green-line.set",
                "green-line",
                citizen.toString(),
                version,
                citizen,
                Map.of("citizenId", citizen, "rows", rows));
    }

    private static Map<String, ?> told(GreenLineState.Row row) {
        var told = new HashMap<String, @Nullable Object>();
        told.put("setBy", "SOF");
        told.put("endedBy", row.validTo() == null ? null : "BIF");
        told.put("validFrom", row.validFrom().toString());
        told.put("validTo", row.validTo() == null ? null : row.validTo().toString());
        told.put("recordedAt", "2007-11-30T08:00:00Z");
        told.put(
                "supersededAt",
                row.supersededAt() == null ? null : row.supersededAt().toString());
        return told;
    }

    private static GreenLineState random(UUID citizen, Random random) {
        var rows = new ArrayList<GreenLineState.Row>();
        for (var n = random.nextInt(4); n > 0; n--) {
            var from = random.nextInt(DAYS);
            var to = random.nextBoolean() ? null : FIRST.plusDays(from + 1 + random.nextInt(6));
            var superseded = random.nextInt(3) == 0 ? Instant.parse("2007-11-30T09:00:00Z") : null;
            rows.add(new GreenLineState.Row(FIRST.plusDays(from), to, superseded));
        }
        return new GreenLineState(citizen, rows);
    }

    private static boolean holds(GreenLineState.Row row, LocalDate day) {
        return row.supersededAt() == null
                && !day.isBefore(row.validFrom())
                && (row.validTo() == null || day.isBefore(row.validTo()));
    }
}
