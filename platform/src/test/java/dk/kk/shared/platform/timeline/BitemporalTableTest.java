package dk.kk.shared.platform.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlFailure;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On a real PostgreSQL, as the application role with nothing but the documented grants. */
class BitemporalTableTest {

    private static final LocalDate JAN = LocalDate.of(2007, 1, 1);
    private static final Instant AT = Instant.parse("2007-07-01T10:00:00.123456Z");

    private static EmbeddedPostgres postgres;

    private BitemporalTable<Side, Responsible> table;
    private final Side key = new Side(UUID.randomUUID(), Administration.BIF);
    private Database database;

    enum Administration {
        BIF,
        SOF
    }

    record Side(UUID citizenId, Administration administration) {}

    record Responsible(String teamCode, @Nullable String caseworker, int rank) {}

    @BeforeAll
    static void start() throws IOException, SQLException {
        postgres = EmbeddedPostgres.builder().start();
        try (var owner = postgres.getPostgresDatabase().getConnection();
                var statement = owner.createStatement()) {
            statement.execute("""
                    create extension btree_gist;
                    create role app login;
                    create table responsibility_row (
                      id             uuid primary key default uuidv7(),
                      citizen_id     uuid not null,
                      administration text not null,
                      team_code      text not null,
                      caseworker     text,
                      rank           integer not null,
                      valid_from     date not null,
                      valid_to       date check (valid_from < valid_to),
                      recorded_at    timestamptz not null,
                      superseded_at  timestamptz check (recorded_at <= superseded_at),
                      exclude using gist (citizen_id with =, administration with =, daterange(valid_from, valid_to) with &&)
                        where (superseded_at is null)
                    );
                    create index on responsibility_row (citizen_id, administration, valid_from);
                    grant select, insert, update (superseded_at) on responsibility_row to app;
                    """);
        }
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @BeforeEach
    void connect() {
        database = new Database(postgres.getDatabase("app", "postgres"));
        table = new BitemporalTable<>(database, "responsibility_row", Side.class, Responsible.class);
    }

    @Test
    void the_timelines_of_many_keys_come_back_as_they_were_written() throws SQLException {
        var random = new Random(2007);
        var citizens = Stream.generate(UUID::randomUUID).limit(20).toList();
        for (var round = 0; round < 12; round++) {
            var before = table.load(citizens);
            var edits = new HashMap<Side, Edit<Responsible>>();
            for (var citizen : citizens) {
                var side = new Side(citizen, Administration.values()[random.nextInt(2)]);
                var timeline = before.getOrDefault(side, Timeline.empty());
                var first = edit(timeline, random, AT.plusSeconds(round));
                edits.put(side, first.then(edit(first.timeline(), random, AT.plusSeconds(round))));
            }
            table.write(edits);
            var after = table.load(citizens);
            edits.forEach((side, edit) -> assertThat(
                            after.getOrDefault(side, Timeline.empty()).rows())
                    .containsExactlyInAnyOrderElementsOf(edit.timeline().rows()));
        }
    }

    private static Edit<Responsible> edit(Timeline<Responsible> timeline, Random random, Instant at) {
        var from = JAN.plusDays(random.nextInt(10));
        var value = new Responsible("T" + random.nextInt(3), random.nextBoolean() ? null : "B-1", random.nextInt(2));
        return random.nextBoolean()
                ? timeline.change(from, value, at)
                : timeline.correct(from, from.plusDays(1 + random.nextInt(5)), value, at);
    }

    @Test
    void two_writers_without_the_root_lock_cannot_both_be_current() throws SQLException {
        var mine = Timeline.<Responsible>empty().change(JAN, responsible("A"), AT);
        var yours = Timeline.<Responsible>empty().change(JAN, responsible("B"), AT);
        table.write(Map.of(key, mine));

        assertThatExceptionOfType(SqlFailure.class)
                .isThrownBy(() -> table.write(Map.of(key, yours)))
                .extracting(SqlFailure::state)
                .isEqualTo("23P01");

        var mineLater = mine.timeline().change(JAN.plusDays(1), responsible("C"), AT.plusSeconds(1));
        table.write(Map.of(key, mineLater));
        assertThatIllegalStateException()
                .isThrownBy(() -> table.write(Map.of(key, mine.timeline().end(JAN, AT))))
                .withMessageContaining("not current any more");
    }

    @Test
    void the_application_may_supersede_a_row_but_not_rewrite_or_delete_it() throws SQLException {
        table.write(Map.of(key, Timeline.<Responsible>empty().change(JAN, responsible("A"), AT)));

        for (var forbidden :
                List.of("update responsibility_row set team_code = 'X'", "delete from responsibility_row")) {
            assertThatExceptionOfType(SqlFailure.class)
                    .isThrownBy(() -> database.run(forbidden))
                    .extracting(SqlFailure::state)
                    .isEqualTo("42501");
        }
        assertThat(table.load(List.of(key.citizenId())))
                .isEqualTo(Map.of(
                        key,
                        Timeline.<Responsible>empty()
                                .change(JAN, responsible("A"), AT)
                                .timeline()));
    }

    private static Responsible responsible(String team) {
        return new Responsible(team, null, 1);
    }
}
