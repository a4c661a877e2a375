package dk.kk.shared.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.local.database.Postgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the measures do to kpi-service's tables, on tables as its migrations make them. */
class LedgerTest {
    private static final LocalDate DAY = LocalDate.of(2007, 11, 30);
    private static final List<Path> MIGRATIONS = List.of(
            Path.of("../../platform/src/main/resources/db/platform"),
            Path.of("../../kpi-service/src/main/resources/db/migration"));

    /** Two registrations of one citizen, and another citizen; each has a BIF case. */
    private static final String TOLD = """
            insert into fact select id::uuid, 'bif-case', id, 'BIF_CASE', 'CASH', '2007-01-01', null, '2007-01-01Z'
                from unnest(array['00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-000000000002',
                                  '00000000-0000-0000-0000-000000000003']) id;
            insert into citizen_merge values ('00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-000000000002', '2007-02-01Z');
            insert into applied values ('citizen', 'bif-case', '00000000-0000-0000-0000-000000000001', 1);
            insert into movement values ('2007-01-01', '2007-01-01', 'NOT_SHARED', 'REST', 'COUNTED', 2)""";

    @TempDir
    static Path folder;

    static Postgres postgres;
    static ServerDatabase database;

    @BeforeAll
    static void migrate() throws IOException, SQLException {
        postgres = Postgres.startForgetful(folder.resolve("postgres"));
        database = new ServerDatabase(postgres.databases().create("kpi"));
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (var migration : migrations()) {
                statement.execute(Files.readString(migration).replace("${app}", "kpi_app"));
                connection.commit();
            }
        }
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @BeforeEach
    void tell() {
        new Ledger(database).empty();
        database.run(TOLD);
    }

    @Test
    void an_emptied_ledger_knows_something_else_until_it_is_told_the_same() {
        var ledger = new Ledger(database);
        var before = ledger.said();
        assertThat(ledger.heard()).containsExactly("citizen/bif-case");

        ledger.empty();
        assertThat(ledger.said()).isNotEqualTo(before);
        database.run(TOLD);
        assertThat(ledger.said()).isEqualTo(before);
    }

    @Test
    void ten_times_the_facts_are_ten_times_the_citizens_merged_ones_too() {
        var recount = new RecountStatement(database);
        assertThat(recount.on(DAY, null).citizens()).isEqualTo(2);
        assertThat(recount.on(DAY, LocalDate.of(2007, 1, 15)).citizens()).isEqualTo(3);

        database.run(FullRecount.MULTIPLY);
        assertThat(recount.on(DAY, null).citizens()).isEqualTo(20);
        assertThat(recount.on(DAY, LocalDate.of(2007, 1, 15)).citizens()).isEqualTo(30);
    }

    private static List<Path> migrations() throws IOException {
        try (var platform = Files.list(MIGRATIONS.getFirst());
                var kpi = Files.list(MIGRATIONS.getLast())) {
            return Stream.concat(platform, kpi)
                    .sorted(Comparator.comparing(path -> path.getFileName().toString()))
                    .toList();
        }
    }
}
