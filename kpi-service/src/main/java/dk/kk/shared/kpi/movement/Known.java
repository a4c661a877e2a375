package dk.kk.shared.kpi.movement;

import dk.kk.shared.kpi.ledger.Fact;
import dk.kk.shared.platform.clock.BusinessClock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was known at the end of a day, in Copenhagen. */
public final class Known {

    private Known() {}

    /** @param day null: what is known now */
    public static List<Fact> at(@Nullable LocalDate day, List<Fact> facts) {
        return facts.stream().filter(fact -> isKnown(fact, day)).toList();
    }

    private static boolean isKnown(Fact fact, @Nullable LocalDate day) {
        var superseded = fact.supersededAt();
        if (day == null) {
            return superseded == null;
        }
        return !BusinessClock.dayOf(fact.recordedAt()).isAfter(day)
                && (superseded == null || BusinessClock.dayOf(superseded).isAfter(day));
    }
}
