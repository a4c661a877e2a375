package dk.kk.shared.citizen.duplicate;

import dk.kk.shared.citizen.cpr.CurrentNumbers;
import dk.kk.shared.platform.access.BackgroundJobs;
import dk.kk.shared.platform.access.Purpose;
import dk.kk.shared.platform.access.Subjects;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.sql.Database;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Looks for registrations that are alike, once a day and when somebody was registered. Numbers are opened in memory to be compared and shown to nobody; whom it
 * finds is looked at by people, and that is audited.
 */
@Singleton
class DuplicateSearch {
    private static final int AT_ONCE = 1_000;
    private static final UUID FIRST = new UUID(0, 0);

    private final Database database;
    private final CurrentNumbers numbers;
    private final Duplicates duplicates;
    private final Subjects subjects;
    private final BusinessClock clock;
    private final BackgroundJobs jobs;

    DuplicateSearch(
            Database database,
            CurrentNumbers numbers,
            Duplicates duplicates,
            Subjects subjects,
            BusinessClock clock,
            BackgroundJobs jobs) {
        this.database = database;
        this.numbers = numbers;
        this.duplicates = duplicates;
        this.subjects = subjects;
        this.clock = clock;
        this.jobs = jobs;
    }

    @Scheduled(every = "${shared.duplicate-search.every:10s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        var today = clock.today();
        jobs.runIfDue("find-duplicates", Purpose.CASEWORK, () -> isDue(today), () -> look(today));
    }

    /** When somebody was registered since, but not while a file registers thousands; and each day, as names and numbers change. */
    private boolean isDue(LocalDate today) {
        return database.first("""
                        select searched_on from duplicate_search s
                        where (s.searched_on is distinct from ?
                               or exists (select from citizen c where s.last_citizen is null or c.id > s.last_citizen))
                          and exists (select from citizen)
                          and not exists (select from import_job
                                          where source = 'persons' and phase not in ('VALIDATED', 'DONE', 'FAILED'))
                        """, _ -> true, today).isPresent();
    }

    private void look(LocalDate today) {
        var last = database.first("select id from citizen order by id desc limit 1", row -> row.uuid("id"))
                .orElseThrow();
        var isMine = database.run("""
                        update duplicate_search set searched_on = ?, last_citizen = ?
                        where searched_on is distinct from ? or last_citizen is null or last_citizen < ?
                        """, today, last, today, last) > 0;
        if (isMine) {
            var everybody = everybody();
            subjects.listed(List.of()); // numbers were opened, nobody's shown
            duplicates.keep(everybody.stream().map(Person::id).toList(), AlikePeople.among(everybody));
        }
    }

    private List<Person> everybody() {
        var all = new ArrayList<Person>();
        var named = named(FIRST);
        while (!named.isEmpty()) {
            var known = numbers.of(named.keySet());
            named.forEach((id, name) -> {
                var cpr = known.get(id);
                if (cpr != null) {
                    all.add(Person.of(id, name.given(), name.family(), cpr));
                }
            });
            named = named(named.lastEntry().getKey());
        }
        return all;
    }

    /** Those who are seen as another are not looked at again. */
    private LinkedHashMap<UUID, Name> named(UUID after) {
        var named = new LinkedHashMap<UUID, Name>();
        database.list(
                        """
                        select id, given_name, family_name from citizen c
                        where id > ? and not exists (select from access_alias a where a.alias_id = c.id)
                        order by id limit ?
                        """,
                        row -> Map.entry(row.uuid("id"), new Name(row.text("given_name"), row.text("family_name"))),
                        after,
                        AT_ONCE)
                .forEach(found -> named.put(found.getKey(), found.getValue()));
        return named;
    }

    private record Name(String given, String family) {}
}
