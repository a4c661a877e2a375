package dk.kk.shared.kpi.movement;

import dk.kk.shared.kpi.ledger.Fact;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was known at the end of a day, in Copenhagen. */
public final class Known {

    private Known() {}

    /** @param day null: what is known now */
    public static List<Fact> at(@Nullable LocalDate day, List<Fact> facts) {
        return facts.stream().filter(fact -> fact.known().includes(day)).toList();
    }
}
