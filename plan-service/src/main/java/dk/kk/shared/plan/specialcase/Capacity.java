package dk.kk.shared.plan.specialcase;

import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.sql.Database;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** How many cases a member of the special unit works on at once. */
@Singleton
class Capacity {
    /** Of two cases that a member takes at once the second counts the first. */
    static final String ONE_AT_A_TIME =
            "select true as taken from (select pg_advisory_xact_lock(hashtextextended('special-case ' || ?, 0))) l";

    private final SpecialCases cases;
    private final SpecialUnitSettings settings;
    private final Database database;

    Capacity(SpecialCases cases, SpecialUnitSettings settings, Database database) {
        this.cases = cases;
        this.settings = settings;
        this.database = database;
    }

    int most() {
        return settings.capacity();
    }

    /**
     * @param why they take it all the same
     * @return why, where they hold too many; null where they do not
     * @throws RuleViolation {@code special-case-capacity}
     */
    @Nullable
    OverCapacityReason require(String member, @Nullable OverCapacityReason why) {
        database.first(ONE_AT_A_TIME, row -> row.flag("taken"), member);
        var held = cases.heldBy(member);
        if (held < settings.capacity()) {
            return null;
        }
        if (why == null) {
            throw new RuleViolation("special-case-capacity", "held", held, "capacity", settings.capacity());
        }
        return why;
    }
}
