package dk.kk.shared.plan.citizenlife;

import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.sql.Database;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** On which day citizens died, moved away or emigrated, as believed now, and that nothing is said of later days. */
@Singleton
public class CitizenLives {
    private static final String ENDED_ON = """
            select ended_on from ended_citizen
            where citizen_id = coalesce((select citizen_id from access_alias where alias_id = ?), ?)
            """;

    private final Database database;

    CitizenLives(Database database) {
        this.database = database;
    }

    /** @throws RuleViolation {@code day-after-citizens-end}; the day of the end itself is allowed */
    public void require(UUID citizen, Stream<SaidDay> said) {
        require(citizen, said.toList(), List.of());
    }

    /**
     * @param before what stood there already stays as it was: who writes a plan anew, to close it, need not clear it up first
     * @throws RuleViolation {@code day-after-citizens-end}
     */
    public void require(UUID citizen, List<SaidDay> said, List<SaidDay> before) {
        var anew = said.stream().filter(Predicate.not(before::contains)).toList();
        if (anew.isEmpty()) {
            return;
        }
        database.first(ENDED_ON, row -> row.day("ended_on"), citizen, citizen)
                .ifPresent(ended -> anew.stream()
                        .filter(one -> one.day().isAfter(ended))
                        .findFirst()
                        .ifPresent(one -> {
                            throw new RuleViolation(
                                    "day-after-citizens-end", "field", one.field(), "day", one.day(), "ended", ended);
                        }));
    }
}
