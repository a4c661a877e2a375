package dk.kk.shared.platform.importjob;

import static dk.kk.shared.platform.importjob.ImportCalls.ANNA;
import static dk.kk.shared.platform.importjob.ImportCalls.VISITS;
import static dk.kk.shared.platform.importjob.ImportCalls.counts;
import static dk.kk.shared.platform.importjob.ImportCalls.ended;
import static dk.kk.shared.platform.importjob.ImportCalls.findings;
import static dk.kk.shared.platform.importjob.ImportCalls.upload;
import static dk.kk.shared.platform.importjob.ImportCalls.view;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.awaitility.Awaitility.await;

import dk.kk.shared.platform.access.BackgroundJobs;
import dk.kk.shared.platform.access.Purpose;
import dk.kk.shared.platform.csv.Lines;
import dk.kk.shared.platform.importjob.ImportJobs.Job;
import dk.kk.shared.platform.imports.Mode;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlFailure;
import dk.kk.shared.platform.stream.Ids;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** An import ends, whatever befalls it: retried, resumed or marked as failed. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class ImportFaultsTest {

    @Inject
    Database database;

    @Inject
    VisitsLayout visits;

    @Inject
    ImportJobs jobs;

    @Inject
    ImportWorker worker;

    @Inject
    Receipt receipt;

    @Inject
    Findings findings;

    @Inject
    Layouts layouts;

    @Inject
    Validation validation;

    @Inject
    Merge merge;

    @Inject
    BackgroundJobs background;

    @Inject
    TransactionSynchronizationRegistry transactions;

    private static final Announcement ANNOUNCED = new Announcement(false, null, null);

    private final String run = UUID.randomUUID().toString().substring(0, 6);

    @Test
    void a_killed_import_goes_on_at_its_mark() throws Exception {
        var citizens = IntStream.range(0, 1500).mapToObj(ImportCalls::cpr).toList();
        var file = VISITS + citizens.stream().map(cpr -> row(cpr, "k")).collect(Collectors.joining());
        var job = job();
        var lines = new Lines(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
        layouts.checkHeader(visits, lines.next());
        receipt.receive(job, ANNOUNCED, visits, lines);
        background.run("import", "test", Purpose.IMPORT, () -> {
            assertThat(worker.step(job.id())).as("validated").isTrue();
            assertThat(worker.step(job.id())).as("first chunk").isTrue();
        });
        assertThat(view(job.id()).merged()).isEqualTo(1000);

        worker.resume(new StartupEvent());

        assertThat(counts(ended(job.id()))).containsExactly(1500, 1500, 0, 0, 1500);
        assertThat(eventsOfRun()).isEqualTo(1500);
        assertThat(count("select count(*) from import_row where import_id = '" + job.id() + "'"))
                .isZero();
        assertThat(count(
                        "select sum(cardinality(subjects)) as count from audit where operation = 'import' and started_by = 'test'"
                                + " and actor = 'system:import'"))
                .isGreaterThanOrEqualTo(1500);
    }

    @Test
    void an_upload_that_died_with_its_process_is_found_at_the_next_start() throws Exception {
        var job = job();
        jobs.start(job, ANNOUNCED);

        worker.resume(new StartupEvent());

        assertThat(view(job.id()).failure()).isEqualTo("import-upload-cut");
    }

    @Test
    void a_database_that_was_away_is_waited_for_and_any_other_fault_ends_the_import() {
        visits.faults.add(() -> {
            throw new SqlFailure(new SQLException("terminating connection", "57P01"));
        });
        assertThat(ended(upload("visits", VISITS + row(ANNA, "away"), "")).phase())
                .isEqualTo(Phase.DONE);

        for (var fault : new Throwable[] {new IllegalStateException("a fault of ours"), new LinkageError("worse")}) {
            visits.faults.add(() -> raise(fault));
            var broken = ended(upload("visits", VISITS + row(ANNA, "fault"), ""));
            assertThat(broken.failure()).isEqualTo("import-broken");
            assertThat(findings(broken.id())).containsExactly("0 null import-broken");
        }
        assertThat(counts(ended(upload("visits", VISITS + row(ANNA, "fault"), ""))))
                .containsExactly(1, 1, 0, 0, 1);
    }

    @Test
    void a_connection_that_dies_at_the_commit_costs_nothing_and_doubles_nothing() {
        visits.faults.add(this::endOwnConnectionBeforeTheCommit);

        var view = ended(upload("visits", VISITS + row(ANNA, "commit"), ""));

        assertThat(view.phase()).isEqualTo(Phase.DONE);
        assertThat(counts(view)).containsExactly(1, 1, 0, 0, 1);
        assertThat(eventsOfRun()).isEqualTo(1);
    }

    @Test
    void a_failure_that_cannot_be_stored_yet_is_stored_later() throws InterruptedException {
        var awayFor = new AtomicInteger(2);
        var failed = new ConcurrentLinkedQueue<UUID>();
        var away = new ImportJobs(database, findings) {
            @Override
            Job lock(UUID id) {
                throw new IllegalStateException("a fault of ours");
            }

            @Override
            void fail(UUID id, RuleViolation reason) {
                if (awayFor.getAndDecrement() > 0) {
                    throw new SqlFailure(new SQLException("connection refused", "08001"));
                }
                failed.add(id);
            }
        };
        var alone = new ImportWorker(away, layouts, validation, merge, background);
        var job = job();

        alone.take(job);

        await().untilAsserted(() -> assertThat(failed).containsExactly(job.id()));
        alone.stop(new ShutdownEvent());
    }

    @Test
    void a_service_without_a_source_starts_without_the_tables_of_imports() {
        var none = new ImportJobs(database, findings) {
            @Override
            void failCut() {
                throw new IllegalStateException("there is no such table");
            }
        };
        var idle = new ImportWorker(none, new Layouts(List.of(), _ -> List.of()), validation, merge, background);

        assertThatNoException().isThrownBy(() -> idle.resume(new StartupEvent()));
    }

    @Test
    void a_chunk_takes_the_time_it_needs() {
        var limits = new ConcurrentLinkedQueue<String>();
        visits.faults.add(() -> limits.addAll(database.list(
                "select setting from pg_settings where name in ('statement_timeout', 'idle_in_transaction_session_timeout')",
                row -> row.text("setting"))));

        ended(upload("visits", VISITS + row(ANNA, "long"), ""));

        assertThat(limits).as("milliseconds").containsExactly("600000", "600000");
    }

    /** As when the database server goes down in that moment. */
    private void endOwnConnectionBeforeTheCommit() {
        var backend = database.first("select pg_backend_pid() as pid", row -> row.number("pid"))
                .orElseThrow();
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                end(backend);
            }

            @Override
            public void afterCompletion(int status) {}
        });
    }

    private static void end(long backend) {
        var config = ConfigProvider.getConfig();
        try (var connection = DriverManager.getConnection(
                        config.getValue("quarkus.datasource.jdbc.url", String.class),
                        config.getValue("quarkus.datasource.username", String.class),
                        config.getValue("quarkus.datasource.password", String.class));
                var statement = connection.prepareStatement("select pg_terminate_backend(?::int, 5000)")) {
            statement.setLong(1, backend);
            statement.execute();
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    private static void raise(Throwable fault) {
        if (fault instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) fault;
    }

    private static Job job() {
        return new Job(Ids.next(), "visits", Mode.BACKFILL, Phase.RECEIVED, false, false, "test", null);
    }

    private String row(String cpr, String number) {
        return cpr + ";" + run + "-" + number + ";HOME;2007-11-01;;;\n";
    }

    private long eventsOfRun() {
        return count("select count(*) from outbox where stream_kind = 'visit' and stream_id like '" + run + "%'");
    }

    private long count(String sql) {
        return database.first(sql, row -> row.number("count")).orElseThrow();
    }
}
