package dk.kk.shared.plan.effort;

import dk.kk.shared.platform.testing.ToldEvent;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A combination package, told the way offer-service tells it; its components are left out. */
public record ToldPackage(UUID packageId, UUID citizen) {

    public static ToldPackage of(UUID citizen) {
        return new ToldPackage(UUID.randomUUID(), citizen);
    }

    public ToldEvent composed(long version, LocalDate on) {
        return told(version, "composed", on, null, null);
    }

    public ToldEvent started(long version, LocalDate on) {
        return told(version, "component-started", on, on, null);
    }

    /** @param last the last day */
    public ToldEvent stopped(long version, LocalDate on, LocalDate last) {
        return told(version, "stopped", on, on, last);
    }

    private ToldEvent told(
            long version,
            String happened,
            LocalDate composedOn,
            @Nullable LocalDate startedOn,
            @Nullable LocalDate endedOn) {
        var state = new HashMap<String, @Nullable Object>();
        state.put("packageId", packageId);
        state.put("citizenId", citizen);
        state.put("phase", endedOn == null ? "RUNNING" : "STOPPED");
        state.put("composedOn", composedOn.toString());
        state.put("startedOn", startedOn == null ? null : startedOn.toString());
        state.put("endedOn", endedOn == null ? null : endedOn.toString());
        state.put("components", List.of());
        var type = "combination-package." + happened;
        return new ToldEvent("offer", type, "combination-package", packageId.toString(), version, citizen, state);
    }
}
