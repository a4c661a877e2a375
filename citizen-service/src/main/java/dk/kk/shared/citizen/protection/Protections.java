package dk.kk.shared.citizen.protection;

import dk.kk.shared.citizen.stream.CitizenKey;
import dk.kk.shared.citizen.stream.CitizenStream;
import dk.kk.shared.citizen.stream.OnePerCitizen;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.outbox.Event;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.timeline.BitemporalTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The streams of name and address protection. */
@ApplicationScoped
class Protections implements OnePerCitizen<CitizenProtection> {
    static final String KIND = "protection";

    private final CitizenStream<CitizenKey, ProtectionPeriod> streams;
    private final BusinessClock clock;

    Protections(Database database, BusinessClock clock) {
        var rows = new BitemporalTable<>(database, "protection_row", CitizenKey.class, ProtectionPeriod.class);
        streams = new CitizenStream<>(database, KIND, rows, CitizenKey::citizenId);
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public CitizenProtection get(UUID citizen) {
        return new CitizenProtection(streams.read(citizen), clock.instant());
    }

    @Override
    public CitizenProtection lock(UUID citizen) {
        return lockAll(List.of(citizen)).getFirst();
    }

    List<CitizenProtection> lockAll(Collection<UUID> citizens) {
        var at = clock.instant();
        return streams.lockAll(citizens).values().stream()
                .map(timelines -> new CitizenProtection(timelines, at))
                .toList();
    }

    @Override
    public List<Event> changed(CitizenProtection stream, String happened, String cause) {
        return save(List.of(stream), happened, cause);
    }

    List<Event> save(List<CitizenProtection> locked, String happened, String cause) {
        var changed =
                locked.stream().filter(stream -> stream.timelines().isChanged()).toList();
        streams.write(changed.stream().map(CitizenProtection::timelines).toList());
        return changed.stream().map(stream -> stream.event(happened, cause)).toList();
    }
}
