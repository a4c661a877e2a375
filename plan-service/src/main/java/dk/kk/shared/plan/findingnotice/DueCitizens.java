package dk.kk.shared.plan.findingnotice;

import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Citizens of whom something changed that findings rest on, or may change by the day. */
@Singleton
class DueCitizens {
    /** Whoever changes something while it is being looked at waits, and is looked at again. News stay news. */
    private static final String MARK = """
            insert into finding_due (citizen_id, history)
            select marked.citizen_id, bool_and(marked.history)
            from (
                select citizen_id, history from unnest(?::uuid[], ?::boolean[]) as told (citizen_id, history)
                union all
                select c.citizen_id, o.history from unnest(?::uuid[], ?::boolean[]) as o (offer_id, history)
                join known_course c on c.offer_id = o.offer_id) marked
            group by marked.citizen_id order by marked.citizen_id
            on conflict (citizen_id) do update set history = finding_due.history and excluded.history
            """;

    private static final String FIRST = "select citizen_id from finding_due order by citizen_id limit ?";

    private static final String TAKE = """
            with taken as materialized (
                select citizen_id from finding_due where citizen_id = any (?) order by citizen_id for update skip locked)
            delete from finding_due using taken where finding_due.citizen_id = taken.citizen_id
            returning finding_due.citizen_id, finding_due.history
            """;

    private static final String NEW_DAY = """
            update finding_day set day = ? where day is distinct from ?
            returning (select before.day from finding_day before) as last_day
            """;

    /** What is about to be looked at as history stays that. */
    private static final String ALL = """
            insert into finding_due (citizen_id, history)
            select citizen_id, false from shared_days union select citizen_id, false from noticed_finding order by citizen_id
            on conflict (citizen_id) do nothing
            """;

    /** @param history it was delivered: what does not fit together by it is told to nobody */
    record DueCitizen(UUID citizen, boolean history) {}

    /** All who are in it. */
    record DueOffer(UUID offer, boolean history) {}

    private final Database database;

    DueCitizens(Database database) {
        this.database = database;
    }

    /** All of a batch at once, in order: the rows are held until the transaction ends. */
    void mark(Collection<DueCitizen> citizens, Collection<DueOffer> offers) {
        if (citizens.isEmpty() && offers.isEmpty()) {
            return;
        }
        database.run(
                MARK,
                SqlArray.uuids(citizens.stream().map(DueCitizen::citizen).toList()),
                SqlArray.of(
                        boolean.class,
                        citizens.stream().map(DueCitizen::history).toList()),
                SqlArray.uuids(offers.stream().map(DueOffer::offer).toList()),
                SqlArray.of(
                        boolean.class, offers.stream().map(DueOffer::history).toList()));
    }

    boolean anyOn(LocalDate today) {
        return database.first(
                        "select exists (select from finding_due) or exists (select from finding_day where day is distinct from ?) as due",
                        row -> row.flag("due"),
                        today)
                .orElseThrow();
    }

    /** Findings that come with the day are news; a service that begins has none. */
    void beginDay(LocalDate today) {
        var last = database.list(NEW_DAY, row -> row.dayOrNull("last_day") != null, today, today);
        if (last.contains(true)) {
            database.run(ALL);
        }
    }

    List<UUID> first(int atMost) {
        return database.list(FIRST, row -> row.uuid("citizen_id"), atMost);
    }

    /** Those of them that nobody else looks at. */
    List<DueCitizen> take(List<UUID> citizens) {
        return database.list(
                TAKE, row -> new DueCitizen(row.uuid("citizen_id"), row.flag("history")), SqlArray.uuids(citizens));
    }

    /** Nobody is looked at for ever: who could not be is again when something changes, or with the next day. */
    void giveUp(UUID citizen) {
        database.run("delete from finding_due where citizen_id = ?", citizen);
    }
}
