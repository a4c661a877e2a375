package dk.kk.shared.citizen.responsibility;

import dk.kk.shared.citizen.directory.ResponsibleTeam;
import dk.kk.shared.citizen.stream.CitizenStream;
import dk.kk.shared.citizen.stream.OnePerCitizen;
import dk.kk.shared.platform.access.Subjects;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.outbox.Event;
import dk.kk.shared.platform.relation.AccessProjection;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.timeline.BitemporalTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The streams of responsibility. What they say today is what every access check here asks: the projection is kept with them. */
@ApplicationScoped
public class Responsibilities implements OnePerCitizen<CitizenResponsibility> {
    static final String KIND = "responsibility";

    private final CitizenStream<CitizenSide, ResponsibleTeam> streams;
    private final Transfers transfers;
    private final AccessProjection projection;
    private final Subjects subjects;
    private final BusinessClock clock;

    Responsibilities(
            Database database,
            Transfers transfers,
            AccessProjection projection,
            Subjects subjects,
            BusinessClock clock) {
        var rows = new BitemporalTable<>(database, "responsibility_row", CitizenSide.class, ResponsibleTeam.class);
        streams = new CitizenStream<>(database, KIND, rows, CitizenSide::citizenId);
        this.transfers = transfers;
        this.projection = projection;
        this.subjects = subjects;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public CitizenResponsibility get(UUID citizen) {
        return new CitizenResponsibility(streams.read(citizen), clock.instant());
    }

    @Override
    public CitizenResponsibility lock(UUID citizen) {
        return lockAll(List.of(citizen)).values().iterator().next();
    }

    /** By citizen, in the order of their ids. The citizens must exist. */
    public Map<UUID, CitizenResponsibility> lockAll(Collection<UUID> citizens) {
        var at = clock.instant();
        var locked = new LinkedHashMap<UUID, CitizenResponsibility>();
        var streamsOf = streams.lockAll(citizens);
        var earlier = transfers.ofCitizens(citizens);
        streamsOf.forEach((citizen, timelines) -> locked.put(
                citizen, new CitizenResponsibility(timelines, earlier.getOrDefault(citizen, List.of()), at)));
        return locked;
    }

    @Override
    public List<Event> changed(CitizenResponsibility stream, String happened, String cause) {
        return save(List.of(stream), happened, cause);
    }

    /** Stores locked ones that changed, and answers the events that say so. */
    public List<Event> save(Collection<CitizenResponsibility> locked, String happened, String cause) {
        var changed = locked.stream()
                .filter(responsibility -> responsibility.timelines().isChanged())
                .toList();
        streams.write(changed.stream().map(CitizenResponsibility::timelines).toList());
        var transferred = changed.stream()
                .flatMap(responsibility -> responsibility.newTransfer().stream())
                .toList();
        transfers.add(transferred);
        transferred.forEach(transfer -> subjects.noted(transfer.citizenId(), transfer.inAudit()));
        projection.replace(
                changed.stream().map(CitizenResponsibility::citizenId).toList(),
                changed.stream()
                        .flatMap(responsibility ->
                                ResponsibilityState.of(responsibility).current())
                        .toList());
        return changed.stream()
                .map(responsibility -> responsibility.event(happened, cause))
                .toList();
    }
}
