package dk.kk.shared.citizen.duplicate;

import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlRow;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far the search is: one row that all instances share. Each day there is a round through all birth years, as names and numbers
 * change; between the rounds those are looked at who were registered since.
 */
@Singleton
class SearchProgress {
    private static final UUID NOBODY = new UUID(0, 0);

    private static final String ANY_DUE = """
            select 1 from duplicate_search s
            where (s.searched_on is distinct from ? or s.next_year is not null
                   or exists (select from citizen c where s.last_citizen is null or c.id > s.last_citizen))
              and exists (select from citizen)
              and not exists (select from import_job where source = 'persons' and phase not in ('VALIDATED', 'DONE', 'FAILED'))
            """;

    /** The last one of all, so that who is registered while the round is under way is looked at after it. */
    private static final String BEGIN = """
            update duplicate_search set searched_on = ?, next_year = 0,
                last_citizen = (select id from citizen order by id desc limit 1)
            """;

    private final Database database;
    private final BusinessClock clock;

    SearchProgress(Database database, BusinessClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Not while a file registers thousands. */
    boolean anyDue() {
        return database.first(ANY_DUE, _ -> true, clock.today()).isPresent();
    }

    /** Until the transaction ends nobody else goes on. Empty where another instance is at it. */
    Optional<HeldProgress> hold() {
        return database.first(
                "select searched_on, next_year, last_citizen from duplicate_search for update skip locked",
                HeldProgress::read);
    }

    /** @param nextYear where the round under way goes on; null when there is none */
    record HeldProgress(
            @Nullable LocalDate searchedOn,
            @Nullable Long nextYear,
            @Nullable UUID lastCitizen) {
        static HeldProgress read(SqlRow row) {
            return new HeldProgress(
                    row.dayOrNull("searched_on"), row.numberOrNull("next_year"), row.uuidOrNull("last_citizen"));
        }
    }

    boolean isOfAnotherDay(HeldProgress held) {
        return !clock.today().equals(held.searchedOn());
    }

    void beginRound() {
        database.run(BEGIN, clock.today());
    }

    /** Null when the round is done. */
    void goOnFrom(@Nullable Integer year) {
        database.run("update duplicate_search set next_year = ?", year);
    }

    /** In the order they were registered. */
    List<UUID> newcomers(HeldProgress held, int atMost) {
        return database.list(
                "select id from citizen where id > ? order by id limit ?",
                row -> row.uuid("id"),
                held.lastCitizen() == null ? NOBODY : held.lastCitizen(),
                atMost);
    }

    void lookedAtUpTo(UUID newcomer) {
        database.run("update duplicate_search set last_citizen = ?", newcomer);
    }

    /** The first from that one on in which somebody was born. */
    Optional<Integer> yearFrom(int year) {
        return database.first(
                "select birth_year from citizen where birth_year >= ? order by birth_year limit 1",
                row -> (int) row.number("birth_year"),
                year);
    }
}
