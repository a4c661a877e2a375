package dk.kk.shared.notification.known;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is heard of one citizen is answered from that citizen's rows, however many others there are. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class ReadByCitizenTest {
    private static final int OTHERS = 30_000;
    private static final long FEW = 100;

    @Inject
    Database database;

    @Inject
    Stops stops;

    @Inject
    SocialPlans plans;

    @Inject
    DropOutWarnings warnings;

    @Inject
    Transfers transfers;

    @Inject
    Coordinations coordinations;

    @Inject
    FindingNotices findings;

    @Inject
    StepNotices steps;

    @Inject
    ProtectionNotices protections;

    private interface Read {
        Collection<?> of(List<UUID> citizens, List<UUID> streams);
    }

    @Test
    void stops_are_read_by_citizen() {
        readsFew(
                "stop (citizen_id, stop_id, phase, origin, recorded_at, considered_on)",
                "'CONSIDERED', 'LIVE', now(), date '2007-11-30'",
                stops::withDay);
    }

    @Test
    void watched_plans_are_read_by_citizen() {
        readsFew(
                "social_plan (citizen_id, plan_id, phase, offered_on, recorded_on, origin, awaited, watched)",
                "'OFFERED', date '2007-11-30', date '2007-11-30', 'LIVE', false, true",
                plans::watched);
    }

    @Test
    void warnings_of_a_drop_out_are_read_by_citizen() {
        readsFew(
                "drop_out_warning (citizen_id, enrolment_id, offer_id, phase, since, standing, origin)",
                "gen_random_uuid(), 'STARTED', '2007-W46', true, 'LIVE'",
                warnings::of);
    }

    @Test
    void transfers_are_read_by_citizen() {
        readsFew(
                "transfer (citizen_id, id, administration, from_team, to_team, effective_from, reason, standing)",
                "'SOF', 'SC1-V1', 'SC2-V1', date '2007-11-30', 'OTHER', true",
                transfers::of);
    }

    @Test
    void requests_to_coordinate_are_read_by_citizen() {
        readsFew(
                "coordination (citizen_id, request_id, cause_kind, cause_version, asking_side, asked_side, phase, asked_on, due_on, routed_on)",
                "'CITIZEN', 1, 'BIF', 'SOF', 'ASKED', date '2007-11-30', date '2007-12-07', date '2007-11-30'",
                coordinations::of);
    }

    @Test
    void findings_are_read_by_citizen() {
        readsFew(
                "finding_notice (citizen_id, notice_id, side, phase, news, found_on, routed_on)",
                "'SOF', 'OPEN', 1, date '2007-11-30', date '2007-11-30'",
                findings::of);
    }

    @Test
    void steps_of_procedures_are_read_by_citizen() {
        readsFew(
                "step_notice (citizen_id, notice_id, run_id, step, reason, told, phase, news, day, routed_on)",
                "gen_random_uuid(), 1, 'OVERDUE', 'SOF', 'OPEN', 1, date '2007-11-30', date '2007-11-30'",
                steps::of);
    }

    @Test
    void protections_that_lapse_are_read_by_citizen() {
        readsFew(
                "protection_notice (citizen_id, notice_id, side, phase, news, lapses_on, routed_on)",
                "'SOF', 'OPEN', 1, date '2007-12-30', date '2007-11-30'",
                protections::of);
    }

    /** In one transaction that leaves nothing behind; the server counts what was read in it. */
    private void readsFew(String table, String values, Read read) {
        var citizen = UUID.randomUUID();
        QuarkusTransaction.begin();
        try {
            insert(table, values, OTHERS, "gen_random_uuid()");
            insert(table, values, 1, "'%s'::uuid".formatted(citizen));
            database.run(
                    "set local enable_seqscan = off"); // whatever the planner knows of the table: an index leads there,
            // or none

            assertThat(read.of(List.of(citizen), List.of())).hasSize(1);
            assertThat(rowsRead(table.substring(0, table.indexOf(' ')))).isBetween(1L, FEW);
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private void insert(String table, String values, int rows, String citizen) {
        database.run("insert into %s select %s, gen_random_uuid(), %s from generate_series(1, %d)"
                .formatted(table, citizen, values, rows));
    }

    private long rowsRead(String table) {
        return database.first(
                        "select coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0) as found from pg_stat_xact_user_tables where schemaname = 'public' and relname = ?",
                        row -> row.number("found"),
                        table)
                .orElseThrow();
    }
}
