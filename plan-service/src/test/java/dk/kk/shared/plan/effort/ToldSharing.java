package dk.kk.shared.plan.effort;

import dk.kk.shared.platform.testing.ToldEvent;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That a citizen is shared, told the way citizen-service tells it. */
public final class ToldSharing {

    private ToldSharing() {}

    /** @param to the first day on which the citizen is shared no more */
    public static ToldEvent shared(UUID citizen, long version, LocalDate from, @Nullable LocalDate to) {
        var row = new HashMap<String, @Nullable Object>();
        row.put("validFrom", from.toString());
        row.put("validTo", to == null ? null : to.toString());
        row.put("recordedAt", "2007-01-01T10:00:00Z");
        row.put("supersededAt", null);
        var state = Map.of("citizenId", citizen, "rows", List.of(row));
        return new ToldEvent(
                "citizen", "shared-periods.changed", "shared-periods", citizen.toString(), version, citizen, state);
    }
}
