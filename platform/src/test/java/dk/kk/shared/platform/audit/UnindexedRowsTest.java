package dk.kk.shared.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.kk.shared.platform.sql.SqlArray;
import dk.kk.shared.platform.sql.Statements;
import dk.kk.shared.platform.testing.TablesOfOurOwn;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who was seen, found by citizen, whatever transactions are open meanwhile and whoever is at work on it. */
class UnindexedRowsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int STEPS = 150;
    private static final int ALL = 1_000;
    private static final UUID ANNA = UUID.randomUUID();
    private static final UUID BENT = UUID.randomUUID();

    private static TablesOfOurOwn tables;
    private static Connection eyes;

    private final List<Connection> open = new ArrayList<>();

    @BeforeAll
    static void anAudit() throws SQLException, IOException {
        tables = new TablesOfOurOwn(
                "audit_subject",
                "V20261122_0920__access.sql",
                "V20261124_1710__audit_asked.sql",
                "V20261201_1010__audit_subject.sql");
        eyes = tables.connect();
    }

    @AfterAll
    static void close() throws SQLException {
        eyes.close();
    }

    @BeforeEach
    void nothingIsAudited() throws SQLException {
        tables.run("delete from audit_subject");
        tables.run("delete from audit");
    }

    @AfterEach
    void end() throws SQLException {
        for (var connection : open) {
            connection.close();
        }
    }

    @Test
    void a_row_of_a_transaction_that_commits_late_is_not_skipped() throws SQLException {
        var late = begin();
        audit(late, ANNA);
        audit(begin(), BENT).commit();
        index(ALL);
        assertThat(indexed()).isEmpty();

        late.commit();

        awaitAll(ALL);
        assertThat(indexed()).hasSize(2).isEqualTo(audited());
    }

    @Test
    void a_transaction_that_writes_first_and_begins_last_is_not_skipped_either() throws SQLException {
        var first = begin();
        var second = begin();
        audit(second, BENT);
        audit(first, ANNA);
        audit(second, ANNA);
        second.commit();
        index(ALL);
        audit(first, BENT);
        first.commit();

        awaitAll(ALL);
        assertThat(indexed()).hasSize(4).isEqualTo(audited());
    }

    @Test
    void a_run_that_is_killed_is_done_again() throws SQLException {
        audit(begin(), ANNA).commit();
        await().atMost(PATIENCE).until(() -> {
            var killed = begin();
            var taken = new UnindexedRows(ALL).index(new Statements(killed));
            killed.rollback();
            return taken == 1;
        });
        assertThat(indexed()).isEmpty();

        awaitAll(ALL);
        assertThat(indexed()).hasSize(1).isEqualTo(audited());
    }

    @Test
    void of_two_at_once_the_second_leaves_it_to_the_first() throws SQLException {
        audit(begin(), ANNA).commit();
        audit(begin(), BENT).commit();
        var first = begin();
        await().atMost(PATIENCE).until(() -> new UnindexedRows(1).index(new Statements(first)) == 1);

        assertThat(index(ALL)).isZero();
        first.commit();

        awaitAll(ALL);
        assertThat(indexed()).hasSize(2).isEqualTo(audited());
    }

    @Test
    void each_of_many_subjects_is_found_once_and_a_row_without_any_holds_nothing_up() throws SQLException {
        var citizens = Stream.generate(UUID::randomUUID).limit(500).toList();
        audit(begin()).commit();
        audit(begin(), Stream.concat(citizens.stream(), citizens.stream()).toArray(UUID[]::new))
                .commit();
        audit(begin()).commit();
        audit(begin(), ANNA).commit();

        awaitAll(ALL);
        assertThat(indexed()).hasSize(501).isEqualTo(audited());
    }

    @Test
    void a_step_takes_no_more_than_it_may_and_each_has_the_place_of_its_row() throws SQLException {
        var once = begin();
        for (var i = 0; i < 7; i++) {
            audit(once, ANNA);
        }
        once.commit();

        await().atMost(PATIENCE).until(() -> index(3) == 3);
        assertThat(List.of(index(3), index(3), index(3))).containsExactly(3, 1, 0);
        assertThat(tables.list(
                        "select s.at = a.at as same from audit_subject s join audit a on a.id = s.audit_id",
                        row -> row.flag("same")))
                .hasSize(7)
                .containsOnly(true);
    }

    @Test
    void how_far_it_is_behind_is_told_until_nothing_waits() throws SQLException {
        awaitAll(ALL);
        assertThat(seconds()).isZero();

        audit(begin(), ANNA).commit();
        assertThat(seconds()).isPositive();

        awaitAll(ALL);
        assertThat(seconds()).isZero();
    }

    @Test
    void of_a_mark_that_came_from_another_server_nothing_is_told() throws SQLException {
        tables.run("update audit_mark set writer = '9223372036854775807'");
        try {
            assertThat(seconds()).isNaN();
        } finally {
            tables.run("update audit_mark set writer = '0', id = 0");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void every_row_appears_once_whatever_writers_and_runs_do_between_each_other(long seed) throws SQLException {
        var random = new Random(seed);
        var writers = Stream.of(begin(), begin(), begin(), begin()).toList();
        var runs = Stream.of(begin(), begin()).toList();
        for (var step = 0; step < STEPS; step++) {
            var writer = writers.get(random.nextInt(writers.size()));
            var run = runs.get(random.nextInt(runs.size()));
            switch (random.nextInt(8)) {
                case 0 -> writer.rollback();
                case 1, 2 -> writer.commit();
                case 3 -> new UnindexedRows(1 + random.nextInt(4)).index(new Statements(run));
                case 4 -> run.commit();
                case 5 -> run.rollback();
                default ->
                    audit(
                            writer,
                            Stream.generate(() -> random.nextBoolean() ? ANNA : UUID.randomUUID())
                                    .limit(random.nextInt(4))
                                    .toArray(UUID[]::new));
            }
            assertThat(audited()).containsAll(indexed());
        }
        for (var connection : open) {
            connection.commit();
        }
        awaitAll(3);
        assertThat(indexed()).isNotEmpty().isEqualTo(audited());
    }

    /** Other services' transactions on the same server hold it back for a moment. */
    private static void awaitAll(int atMost) {
        await().atMost(PATIENCE).until(() -> {
            index(atMost);
            return seconds() == 0;
        });
    }

    private static int index(int atMost) throws SQLException {
        try (var connection = tables.connect()) {
            connection.setAutoCommit(false);
            var taken = new UnindexedRows(atMost).index(new Statements(connection));
            connection.commit();
            return taken;
        }
    }

    private static double seconds() throws SQLException {
        return new UnindexedRows(ALL).seconds(new Statements(eyes));
    }

    private Connection begin() throws SQLException {
        var connection = tables.connect();
        connection.setAutoCommit(false);
        open.add(connection);
        return connection;
    }

    private static Connection audit(Connection connection, UUID... subjects) throws SQLException {
        new Statements(connection)
                .run(
                        "insert into audit (actor, operation, purpose, outcome, subjects) values ('test', 'test', 'CASEWORK', 'ok', ?)",
                        SqlArray.uuids(List.of(subjects)));
        return connection;
    }

    private static List<String> indexed() throws SQLException {
        return new Statements(eyes)
                .list(
                        "select subject || ' ' || audit_id as what from audit_subject order by 1",
                        row -> row.text("what"));
    }

    /** By brute force. */
    private static List<String> audited() throws SQLException {
        return new Statements(eyes).list("""
                select distinct subject || ' ' || a.id as what from audit a, unnest(a.subjects) subject order by 1
                """, row -> row.text("what"));
    }
}
