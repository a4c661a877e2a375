package dk.kk.shared.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.platform.outbox.Completeness.Claim;
import dk.kk.shared.platform.outbox.Completeness.Look;
import dk.kk.shared.platform.sql.Statements;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be told, against real transactions that begin, write and end in any order. */
class CompletenessTest {
    private static final Instant NOON = Instant.parse("2007-11-30T11:00:00Z");

    /** Far above what a change may take from its clock to its transaction: that allowance hides nothing here. */
    private static final Duration TICK = Completeness.BEFORE_ITS_TRANSACTION.multipliedBy(10);

    private static final int STEPS = 400;
    private static final int WRITERS = 5;

    private static OutboxOfOurOwn outbox;

    private final String topic = "completeness-" + UUID.randomUUID();
    private final Completeness completeness = new Completeness();
    private final List<Written> written = new ArrayList<>();
    private Instant business = NOON;

    /** A row from its clock being read until it is told, or never was. */
    private static final class Written {
        private final Instant recordedAt;
        private @Nullable UUID stream;
        private boolean settled;

        private Written(Instant recordedAt) {
            this.recordedAt = recordedAt;
        }
    }

    /** A change in its transaction: begins with a read, reads the clock, writes, commits or not; a step each. */
    private final class Writer {
        private final Connection connection;
        private @Nullable Written row;
        private boolean begun;

        private Writer() throws SQLException {
            connection = outbox.connect();
            connection.setAutoCommit(false);
        }

        private void step(Random random) throws SQLException {
            if (!begun) {
                new Statements(connection).list("select 1 as one", found -> found.number("one"));
                begun = true;
            } else if (row == null) {
                row = new Written(business);
                written.add(row);
            } else if (row.stream == null) {
                row.stream = OutboxOfOurOwn.add(connection, topic, row.recordedAt);
            } else if (random.nextInt(4) == 0) {
                connection.rollback();
                row.settled = true;
                row = null;
                begun = false;
            } else {
                connection.commit();
                row = null;
                begun = false;
            }
        }
    }

    @BeforeAll
    static void anOutbox() throws SQLException, IOException {
        outbox = new OutboxOfOurOwn("completeness");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void what_is_told_to_be_complete_lacks_no_row_whatever_transactions_are_open(long seed) throws SQLException {
        var random = new Random(seed);
        var claims = 0;
        var writers = new ArrayList<Writer>();
        for (var i = 0; i < WRITERS; i++) {
            writers.add(new Writer());
        }
        try (var connection = outbox.connect()) {
            var rows = new UnsentRows(new Statements(connection), "test");
            for (var step = 0; step < STEPS; step++) {
                switch (random.nextInt(10)) {
                    case 0 -> {
                        business = business.minus(TICK.multipliedBy(random.nextInt(20)));
                        claim(rows); // a clock put back and forth between two looks is for Heartbeats to mend
                    }
                    case 1 -> sendSome(random);
                    case 2, 3, 4 -> {
                        var claim = claim(rows);
                        if (claim != null) {
                            claims++;
                            assertNothingIsMissing(claim);
                        }
                    }
                    default -> writers.get(random.nextInt(WRITERS)).step(random);
                }
                business = business.plus(TICK);
            }
        } finally {
            for (var writer : writers) {
                writer.connection.close();
            }
        }
        assertThat(claims).as("something was told at all").isGreaterThan(10);
    }

    @Test
    void a_transaction_that_wrote_nothing_yet_holds_it_back_too() throws SQLException {
        try (var reading = outbox.connect();
                var connection = outbox.connect()) {
            var rows = new UnsentRows(new Statements(connection), "test");
            reading.setAutoCommit(false);
            new Statements(reading).list("select 1 as one", found -> found.number("one"));

            assertThat(completeness.after(rows.look(business))).isEmpty();
            assertThat(completeness.after(rows.look(business.plus(TICK)))).isEmpty();
            reading.commit();

            assertThat(completeness.after(rows.look(business.plus(TICK))))
                    .extracting(Claim::completeUpTo)
                    .startsWith(business.plus(TICK).minus(Completeness.BEFORE_ITS_TRANSACTION));
        }
    }

    @Test
    void a_clock_put_back_takes_the_told_time_with_it_however_many_looks_wait() {
        look(0, 10, 10);
        for (var i = 1; i < 500; i++) {
            look(i == 300 ? -100 : i, 10, 10 + i);
        }

        var claim = look(600, 10, 600);

        assertThat(Objects.requireNonNull(claim).completeUpTo()).isBefore(NOON.minusSeconds(99));
    }

    private @Nullable Claim look(long seconds, long oldest, long next) {
        return completeness
                .after(new Look(NOON.plusSeconds(seconds), Instant.EPOCH.plusSeconds(next), oldest, next, null))
                .stream()
                .findFirst()
                .orElse(null);
    }

    private @Nullable Claim claim(UnsentRows rows) throws SQLException {
        var claims = completeness.after(rows.look(business));
        var unsent = rows.oldestWriters().getOrDefault(topic, Long.MAX_VALUE);
        return claims.stream()
                .filter(claim -> claim.covers() <= unsent)
                .findFirst()
                .orElse(null);
    }

    private void assertNothingIsMissing(Claim claim) {
        assertThat(written)
                .filteredOn(row -> !row.settled)
                .allSatisfy(row -> assertThat(row.recordedAt).isAfterOrEqualTo(claim.completeUpTo()));
    }

    private void sendSome(Random random) throws SQLException {
        var sent = outbox.list(
                "delete from outbox_pending where topic = ? and random() < ? returning stream_id",
                row -> UUID.fromString(row.text("stream_id")),
                topic,
                random.nextBoolean() ? 1.0 : 0.5);
        written.stream().filter(row -> sent.contains(row.stream)).forEach(row -> row.settled = true);
    }
}
