package dk.kk.shared.citizen.cpr;

import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The numbers that a citizen has and had. Whoever changes them has locked the citizen. */
@ApplicationScoped
public class NumberHistories {
    private static final String OF_CITIZEN = """
            select id, kind, valid_from, recorded_at, replaced_at, replaced_because
            from citizen_cpr where citizen_id = ? order by id
            """;

    /** A number that was a mistake finds nobody from here on. */
    private static final String REPLACE = """
            update citizen_cpr set replaced_at = ?, replaced_because = ?,
                   silenced_index = case when said.wrong then blind_index end,
                   blind_index = case when said.wrong then null else blind_index end
            from (select cast(? as boolean) as wrong) said
            where id = ? and replaced_because is null
            """;

    private static final String AGAIN =
            "update citizen_cpr set replaced_at = null, replaced_because = null where id = ?";

    private final Database database;
    private final CprVault vault;
    private final CprNumbers numbers;
    private final BusinessClock clock;

    NumberHistories(Database database, CprVault vault, CprNumbers numbers, BusinessClock clock) {
        this.database = database;
        this.vault = vault;
        this.numbers = numbers;
        this.clock = clock;
    }

    /** @throws RuleViolation that says which rule forbids it */
    public void change(UUID citizen, NumberChange asked) {
        var history = history(citizen);
        var step = history.change(asked, held(citizen, history, asked), clock.today());
        database.run(
                REPLACE,
                clock.instant(),
                asked.reason(),
                asked.reason() == NumberReason.WRONGLY_REGISTERED,
                step.replaced().id());
        if (step.again() != null) {
            database.run(AGAIN, step.again().id());
        } else if (!numbers.assign(Map.of(citizen, vault.seal(asked.number())), step.validFrom(), clock.instant())) {
            throw new RuleViolation("citizen-registered-just-now");
        }
    }

    /** @param version the citizen's, by which the next number is seen */
    public NumbersView view(UUID citizen, long version) {
        return NumbersView.of(history(citizen), version);
    }

    private NumberHistory history(UUID citizen) {
        return new NumberHistory(database.list(OF_CITIZEN, HeldNumber::read, citizen));
    }

    private @Nullable HeldNumber held(UUID citizen, NumberHistory history, NumberChange asked) {
        var found = numbers.find(asked.number()).orElse(null);
        if (found == null) {
            return null;
        }
        if (!found.citizenId().equals(citizen)) {
            throw new RuleViolation("number-of-another");
        }
        return history.numbers().stream()
                .filter(number -> number.id() == found.id())
                .findFirst()
                .orElseThrow();
    }
}
