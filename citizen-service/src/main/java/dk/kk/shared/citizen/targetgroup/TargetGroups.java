package dk.kk.shared.citizen.targetgroup;

import dk.kk.shared.citizen.greenline.GreenLines;
import dk.kk.shared.citizen.stream.CitizenStream;
import dk.kk.shared.citizen.stream.OnePerCitizen;
import dk.kk.shared.citizen.targetgroup.GroupOfCitizen.Membership;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.imports.Chunk;
import dk.kk.shared.platform.outbox.Event;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.timeline.BitemporalTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** The streams of target groups. The green line follows them, in the transaction that changes them. */
@ApplicationScoped
class TargetGroups implements OnePerCitizen<CitizenTargetGroups> {
    static final String KIND = "target-groups";

    private final CitizenStream<GroupOfCitizen, Membership> streams;
    private final StatedGroups stated;
    private final GreenLines greenLines;
    private final BusinessClock clock;

    TargetGroups(Database database, StatedGroups stated, GreenLines greenLines, BusinessClock clock) {
        var rows = new BitemporalTable<>(database, "target_group_row", GroupOfCitizen.class, Membership.class);
        streams = new CitizenStream<>(database, KIND, rows, GroupOfCitizen::citizenId);
        this.stated = stated;
        this.greenLines = greenLines;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** As they are; what they follow from is read only for a change. */
    @Override
    public CitizenTargetGroups get(UUID citizen) {
        return new CitizenTargetGroups(streams.read(citizen), Map.of(), clock.instant());
    }

    @Override
    public CitizenTargetGroups lock(UUID citizen) {
        return lockAll(List.of(citizen)).getFirst();
    }

    @Override
    public List<Event> changed(CitizenTargetGroups stream, String happened, String cause) {
        stated.record(stream);
        stated.withdraw(stream);
        return save(List.of(stream), happened, cause);
    }

    /** Those that nobody has taken back, in the order they were said. */
    List<CorrectedTargetGroups> corrections(UUID citizen) {
        return stated.corrections(citizen);
    }

    List<CitizenTargetGroups> lockAll(Collection<UUID> citizens) {
        var locked = streams.lockAll(citizens);
        var said = stated.of(citizens);
        var at = clock.instant();
        return locked.values().stream()
                .map(timelines ->
                        new CitizenTargetGroups(timelines, said.getOrDefault(timelines.citizenId(), Map.of()), at))
                .toList();
    }

    /** Stores rows of a file and the locked groups that took them. */
    List<Event> saveDelivered(List<CitizenTargetGroups> locked, List<DeliveredDays> rows) {
        stated.deliver(rows);
        return save(locked, "changed", Chunk.CAUSE);
    }

    /** Stores locked ones that follow from what was said before. */
    List<Event> followed(CitizenTargetGroups groups, String cause) {
        return save(List.of(groups), "changed", cause);
    }

    /** All that changes target groups ends here. */
    private List<Event> save(List<CitizenTargetGroups> locked, String happened, String cause) {
        var changed =
                locked.stream().filter(groups -> groups.timelines().isChanged()).toList();
        streams.write(changed.stream().map(CitizenTargetGroups::timelines).toList());
        var told = changed.stream().map(groups -> groups.event(happened, cause));
        var otherNeeds = changed.stream()
                .filter(CitizenTargetGroups::hasOtherNeeds)
                .map(CitizenTargetGroups::citizenId)
                .toList();
        return Stream.concat(told, greenLines.followRule(otherNeeds, cause).stream())
                .toList();
    }
}
