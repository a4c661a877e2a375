package dk.kk.shared.citizen.sharing;

import dk.kk.shared.citizen.stream.CitizenKey;
import dk.kk.shared.citizen.stream.CitizenStream;
import dk.kk.shared.citizen.stream.OnePerCitizen;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.outbox.Event;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.timeline.BitemporalTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The streams of shared periods. */
@ApplicationScoped
public class SharedPeriods implements OnePerCitizen<CitizenSharedPeriods> {
    static final String KIND = "shared-periods";

    private final CitizenStream<CitizenKey, DaysShared> streams;
    private final BusinessClock clock;

    SharedPeriods(Database database, BusinessClock clock) {
        var rows = new BitemporalTable<>(database, "shared_period_row", CitizenKey.class, DaysShared.class);
        streams = new CitizenStream<>(database, KIND, rows, CitizenKey::citizenId);
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public CitizenSharedPeriods get(UUID citizen) {
        return new CitizenSharedPeriods(streams.read(citizen), clock.instant());
    }

    @Override
    public CitizenSharedPeriods lock(UUID citizen) {
        return lockAll(List.of(citizen)).values().iterator().next();
    }

    /** By citizen, in the order of their ids. The citizens must exist. */
    public Map<UUID, CitizenSharedPeriods> lockAll(Collection<UUID> citizens) {
        var at = clock.instant();
        var locked = new LinkedHashMap<UUID, CitizenSharedPeriods>();
        streams.lockAll(citizens)
                .forEach((citizen, timelines) -> locked.put(citizen, new CitizenSharedPeriods(timelines, at)));
        return locked;
    }

    /** Stores locked ones that changed, and answers the events that say so. */
    public List<Event> save(Collection<CitizenSharedPeriods> locked, String cause) {
        var changed = locked.stream()
                .filter(periods -> periods.timelines().isChanged())
                .toList();
        streams.write(changed.stream().map(CitizenSharedPeriods::timelines).toList());
        return changed.stream().map(periods -> periods.event("changed", cause)).toList();
    }
}
