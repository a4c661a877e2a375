package dk.kk.shared.citizen.protection;

import dk.kk.shared.citizen.stream.SeenAs;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.imports.Chunk;
import dk.kk.shared.platform.outbox.Event;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Who is protected, for other features. */
@ApplicationScoped
public class ProtectedCitizens {
    private static final String UNTIL = """
            select p.valid_to from protection_row p, (select cast(? as date) as today) day
            where p.citizen_id in (select citizen_id from ids_of(array[cast(? as uuid)])) and p.superseded_at is null
              and p.valid_from <= day.today and p.valid_to > day.today
            """;

    private final Database database;
    private final Protections protections;
    private final SeenAs seenAs;
    private final BusinessClock clock;

    ProtectedCitizens(Database database, Protections protections, SeenAs seenAs, BusinessClock clock) {
        this.database = database;
        this.protections = protections;
        this.seenAs = seenAs;
        this.clock = clock;
    }

    /**
     * The first day without, of a citizen who is protected today.
     *
     * @throws RuleViolation {@code protection-unknown}: what it would protect must not be answered then
     */
    public Optional<LocalDate> until(UUID citizen) {
        try {
            return database.first(UNTIL, row -> row.day("valid_to"), clock.today(), citizen);
        } catch (SqlFailure e) {
            throw new RuleViolation("protection-unknown");
        }
    }

    /**
     * Takes what the population register says of when protection lapses; answers the events of what it changes.
     *
     * @param lapses by citizen
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Event> heardOf(Map<UUID, List<LocalDate>> lapses) {
        if (lapses.isEmpty()) {
            return List.of();
        }
        var locked = protections.lockAll(lapses.keySet());
        var others = seenAs.others(lapses.keySet());
        for (var citizen : locked) {
            lapses.entrySet().stream()
                    .filter(told ->
                            others.getOrDefault(told.getKey(), told.getKey()).equals(citizen.citizenId()))
                    .flatMap(told -> told.getValue().stream())
                    .sorted()
                    .forEach(citizen::heardOf);
        }
        return protections.save(locked, "granted", Chunk.CAUSE);
    }
}
