package dk.kk.shared.plan.citizenlife;

import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlRow;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * In which year citizens were born, and on which day they died, moved away or emigrated, as believed now; and that nothing is said of
 * days outside.
 */
@Singleton
public class CitizenLives {
    private static final String LIFE = """
            select b.birth_year, e.ended_on
            from (select coalesce((select citizen_id from access_alias where alias_id = ?), ?) as citizen_id) seen
            left join citizen_birth b using (citizen_id)
            left join ended_citizen e using (citizen_id)
            """;

    private final Database database;

    CitizenLives(Database database) {
        this.database = database;
    }

    /** @throws RuleViolation {@code day-before-birth}, {@code day-after-citizens-end}; the day of the end itself is allowed */
    public void require(UUID citizen, Stream<SaidDay> said) {
        require(citizen, said.toList(), List.of());
    }

    /**
     * @param before what stood there already stays as it was: who writes a plan anew, to close it, need not clear it up first
     * @throws RuleViolation {@code day-before-birth}, {@code day-after-citizens-end}
     */
    public void require(UUID citizen, List<SaidDay> said, List<SaidDay> before) {
        var anew = said.stream().filter(Predicate.not(before::contains)).toList();
        if (!anew.isEmpty()) {
            var life = life(citizen);
            anew.forEach(day -> {
                life.requireBorn(day);
                life.requireHere(day);
            });
        }
    }

    /**
     * Of what a citizen may still say, and be told, later than he or she is gone.
     *
     * @throws RuleViolation {@code day-before-birth}
     */
    public void requireBorn(UUID citizen, SaidDay said) {
        life(citizen).requireBorn(said);
    }

    private Life life(UUID citizen) {
        return database.first(LIFE, Life::read, citizen, citizen).orElseThrow();
    }

    /** @param born the year, of which every day counts as lived */
    private record Life(@Nullable Long born, @Nullable LocalDate ended) {

        static Life read(SqlRow row) {
            return new Life(row.numberOrNull("birth_year"), row.dayOrNull("ended_on"));
        }

        void requireBorn(SaidDay said) {
            if (born != null && said.day().getYear() < born) {
                throw new RuleViolation("day-before-birth", "field", said.field(), "day", said.day(), "born", born);
            }
        }

        void requireHere(SaidDay said) {
            if (ended != null && said.day().isAfter(ended)) {
                throw new RuleViolation(
                        "day-after-citizens-end", "field", said.field(), "day", said.day(), "ended", ended);
            }
        }
    }
}
