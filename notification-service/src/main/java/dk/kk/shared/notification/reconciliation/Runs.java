package dk.kk.shared.notification.reconciliation;

import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.clock.RealClock;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.stream.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The runs and what they found. One goes on at a time, of all instances. */
@ApplicationScoped
class Runs {
    /** Who has not ended by then was killed. */
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private final Database database;
    private final BusinessClock clock;
    private final RealClock realClock;

    Runs(Database database, BusinessClock clock, RealClock realClock) {
        this.database = database;
        this.clock = clock;
        this.realClock = realClock;
    }

    /** Whether the last one began longer ago. */
    boolean isDue(Duration every) {
        var begun = realClock.instant().minus(every);
        return database.first(
                        "select id from reconciliation_run where started_at > ? limit 1", row -> row.uuid("id"), begun)
                .isEmpty();
    }

    /**
     * @param askedBy null: nobody
     * @throws RuleViolation {@code reconciliation-running}
     */
    @Transactional
    ReconciliationRun begin(@Nullable String askedBy) {
        database.run("select pg_advisory_xact_lock(hashtext('reconciliation'))");
        var now = realClock.instant();
        database.run(
                "update reconciliation_run set phase = 'FAILED', failure = 'cut-off', finished_at = ? where phase = 'RUNNING' and started_at < ?",
                now,
                now.minus(LONGEST));
        if (database.first("select id from reconciliation_run where phase = 'RUNNING'", row -> row.uuid("id"))
                .isPresent()) {
            throw new RuleViolation("reconciliation-running");
        }
        return database.list("""
                        insert into reconciliation_run (id, phase, as_of, started_at, asked_by) values (?, 'RUNNING', ?, ?, ?)
                        returning *
                        """, ReconciliationRun::read, Ids.next(), clock.instant(), now, askedBy)
                .getFirst();
    }

    /** @param matters null: plan-service did not answer */
    void done(UUID id, StageCounts counts, @Nullable MatterCounts matters, long breaks, Duration longestUnknown) {
        database.run(
                """
                update reconciliation_run
                set phase = 'DONE', finished_at = ?, stops = ?, moving = ?, heard = ?, must_be_told = ?, told = ?, sent = ?, owed = ?, delivered = ?,
                    acknowledged = ?, overdue = ?, breaks = ?, longest_unknown_seconds = ?,
                    matters = ?, matters_moving = ?, matters_heard = ?, matters_must_be_told = ?, matters_told = ?
                where id = ?
                """,
                realClock.instant(),
                counts.stops(),
                counts.moving(),
                counts.heard(),
                counts.mustBeTold(),
                counts.told(),
                counts.sent(),
                counts.owed(),
                counts.delivered(),
                counts.acknowledged(),
                counts.overdue(),
                breaks,
                longestUnknown.toSeconds(),
                matters == null ? null : matters.matters(),
                matters == null ? null : matters.moving(),
                matters == null ? null : matters.heard(),
                matters == null ? null : matters.mustBeTold(),
                matters == null ? null : matters.told(),
                id);
    }

    void name(UUID run, List<Break> breaks) {
        database.batch("""
                insert into reconciliation_break (run_id, kind, about_kind, about_id, alert_id, subscription_id, since) values (?, ?, ?, ?, ?, ?, ?)
                """, breaks, found -> new @Nullable Object[] {
            run,
            found.kind(),
            found.about().kind(),
            found.about().id(),
            found.alertId(),
            found.subscriptionId(),
            found.since()
        });
    }

    void failed(UUID id, String failure) {
        database.run(
                "update reconciliation_run set phase = 'FAILED', finished_at = ?, failure = ? where id = ?",
                realClock.instant(),
                failure,
                id);
    }

    /** @throws RuleViolation {@code not-found} */
    ReconciliationRun get(UUID id) {
        return database.first("select * from reconciliation_run where id = ?", ReconciliationRun::read, id)
                .orElseThrow(() -> new RuleViolation("not-found", "kind", "reconciliation run", "id", id));
    }

    /** Newest first. */
    List<ReconciliationRun> before(UUID id, int limit) {
        return database.list(
                "select * from reconciliation_run where id < ? order by id desc limit ?",
                ReconciliationRun::read,
                id,
                limit);
    }

    Optional<ReconciliationRun> last() {
        return before(new UUID(-1, -1), 1).stream().findFirst();
    }

    Optional<ReconciliationRun> lastDone() {
        return database.first(
                "select * from reconciliation_run where phase = 'DONE' order by id desc limit 1",
                ReconciliationRun::read);
    }

    /** Those that are named, oldest first. */
    List<NamedBreak> breaks(UUID run) {
        return database.list("""
                select found.*, run.as_of from reconciliation_break found join reconciliation_run run on run.id = found.run_id
                where run.id = ? order by found.since, found.kind, found.about_id, found.subscription_id
                """, NamedBreak::read, run);
    }

    /** How many ended and failed, and how many different breaks were found, of those that began then. */
    RunsOfDay between(Instant from, Instant to) {
        return database.list("""
                select count(*) filter (where phase = 'DONE') as done, count(*) filter (where phase = 'FAILED') as failed,
                       (select count(distinct (found.kind, coalesce(found.subscription_id::text, found.about_id)))
                        from reconciliation_break found join reconciliation_run of on of.id = found.run_id
                        where of.as_of >= ? and of.as_of < ?) as breaks
                from reconciliation_run where as_of >= ? and as_of < ?
                """, RunsOfDay::read, from, to, from, to).getFirst();
    }
}
