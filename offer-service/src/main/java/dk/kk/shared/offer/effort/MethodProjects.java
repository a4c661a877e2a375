package dk.kk.shared.offer.effort;

import dk.kk.shared.platform.access.Subject;
import dk.kk.shared.platform.change.EntityStreams;
import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All method-development projects. At most five run on any day, and an offer belongs to one of them at most. */
@ApplicationScoped
class MethodProjects implements EntityStreams<MethodProject> {
    private static final int AT_MOST = 5;
    private static final String ALONE = "select pg_advisory_xact_lock(hashtext('method-projects'))";

    /** The most projects run on the first day that is asked about, or on the first day of one that begins later. */
    private static final String FULL_ON = """
            with asked as (select ?::date as first, coalesce(?::date, 'infinity'::date) as last),
                 day as (select first as day from asked
                         union
                         select p.starts_on from method_project p, asked where p.starts_on between first and last)
            select day.day from day
            where (select count(*) from method_project p
                   where p.starts_on <= day.day and (p.ends_on is null or p.ends_on >= day.day)) >= ?
            order by day.day
            """;

    private static final String OF_OFFER = """
            select p.code from method_project p
            join lateral (select r.attached from method_project_offer_row r
                          where r.project_id = p.id and r.offer_id = ? order by r.position desc limit 1) last on last.attached
            """;
    private final Database database;

    MethodProjects(Database database) {
        this.database = database;
    }

    @Override
    public String kind() {
        return "method-project";
    }

    /** A project belongs to no citizen. */
    @Override
    public @Nullable Subject subject(UUID id) {
        return null;
    }

    /** In the order in which they were registered. */
    List<MethodProject> page(PageRequest page) {
        return find("id > ?1 order by id", page.afterId()).page(0, page.fetch()).list();
    }

    /** Those that run on one of the days, the last included. */
    List<MethodProject> during(LocalDate first, LocalDate last) {
        return list("startsOn <= ?1 and (endsOn is null or endsOn >= ?2) order by code", last, first);
    }

    /**
     * Nobody else registers one or attaches an offer until the transaction ends.
     *
     * @throws RuleViolation {@code project-code-taken}, {@code five-projects-already} on one of the days
     */
    void requireRoom(String code, LocalDate startsOn, @Nullable LocalDate endsOn) {
        database.run(ALONE);
        if (count("code", code) > 0) {
            throw new RuleViolation("project-code-taken", "code", code);
        }
        database.first(FULL_ON, row -> row.day("day"), startsOn, endsOn, AT_MOST)
                .ifPresent(day -> {
                    throw new RuleViolation("five-projects-already", "day", day);
                });
    }

    /** @throws RuleViolation {@code offer-in-project} when it belongs to one already */
    void requireFree(UUID offer) {
        database.run(ALONE);
        database.first(OF_OFFER, row -> row.text("code"), offer).ifPresent(code -> {
            throw new RuleViolation("offer-in-project", "project", code);
        });
    }
}
