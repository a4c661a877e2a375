package dk.kk.shared.citizen.targetgroup;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What was said of some citizens' target groups, for whoever asks on whose word they rest. */
public final class SaidGroups {
    private final Map<UUID, Map<TargetGroup, StatedGroup>> stated;

    SaidGroups(Map<UUID, Map<TargetGroup, StatedGroup>> stated) {
        this.stated = stated;
    }

    /** On whose word it rests that the citizen is in these groups on the day. */
    public List<TargetGroupSource> ofHolding(UUID citizen, LocalDate day, Collection<TargetGroup> groups) {
        return groups.stream()
                .map(group -> source(citizen, day, group))
                .distinct()
                .sorted()
                .toList();
    }

    /** On whose word it rests that the citizen is in no group; on nobody's where nothing was ever said. */
    public List<TargetGroupSource> ofNone(UUID citizen, LocalDate day, TargetGroup group) {
        return stated.containsKey(citizen) ? List.of(source(citizen, day, group)) : List.of();
    }

    private TargetGroupSource source(UUID citizen, LocalDate day, TargetGroup group) {
        var theirs = stated.getOrDefault(citizen, Map.of());
        var isDelivered = theirs.values().stream().anyMatch(StatedGroup::isDelivered);
        return isDelivered && !theirs.getOrDefault(group, StatedGroup.NOTHING).isDecided(day)
                ? TargetGroupSource.VISITATION
                : TargetGroupSource.CASEWORKER;
    }
}
