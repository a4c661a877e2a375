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
            select distinct id, cast(? as boolean) from unnest(?::uuid[]) as marked (id) order by id
            on conflict (citizen_id) do update set history = finding_due.history and excluded.history
            """;

    private static final String OF_OFFERS = """
            insert into finding_due (citizen_id, history)
            select distinct citizen_id, cast(? as boolean) from known_course where offer_id = any (?) order by citizen_id
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

    record DueCitizen(UUID citizen, boolean history) {}

    private final Database database;

    DueCitizens(Database database) {
        this.database = database;
    }

    /** @param history it was delivered: what does not fit together by it is told to nobody */
    void mark(Collection<UUID> citizens, boolean history) {
        if (!citizens.isEmpty()) {
            database.run(MARK, history, SqlArray.uuids(citizens));
        }
    }

    void markThoseIn(Collection<UUID> offers, boolean history) {
        if (!offers.isEmpty()) {
            database.run(OF_OFFERS, history, SqlArray.uuids(offers));
        }
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
