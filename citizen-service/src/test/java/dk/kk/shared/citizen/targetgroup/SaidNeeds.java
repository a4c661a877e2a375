package dk.kk.shared.citizen.targetgroup;

import static dk.kk.shared.citizen.targetgroup.TargetGroup.WITHOUT_SPECIAL_NEEDS;
import static java.util.Objects.requireNonNull;

import dk.kk.shared.citizen.stream.SaidCorrections;
import dk.kk.shared.platform.days.Period;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What files brought and caseworkers decided of one citizen's needs, in its order; asked day by day, without any timeline. */
final class SaidNeeds {
    final SaidCorrections<Set<TargetGroup>> decisions = new SaidCorrections<>();
    private final Map<Row, Delivered> delivered = new HashMap<>();
    private final LocalDate first;
    private int order;

    private record Row(TargetGroup group, LocalDate from) {}

    private record Delivered(Period days, int said) {}

    /** @param first no file says anything of the days before */
    SaidNeeds(LocalDate first) {
        this.first = first;
    }

    void deliver(DeliveredDays row) {
        var key = new Row(row.targetGroup(), row.days().from());
        var known = delivered.get(key);
        if (known == null || !known.days().equals(row.days())) {
            delivered.put(key, new Delivered(row.days(), ++order));
        }
    }

    void decide(Set<TargetGroup> groups, Period days) {
        decisions.correct(days, Set.copyOf(groups), ++order);
    }

    Set<TargetGroup> on(LocalDate day) {
        var groups = EnumSet.noneOf(TargetGroup.class);
        for (var group : TargetGroup.values()) {
            if (holds(group, day)) {
                groups.add(group);
            }
        }
        if (groups.size() > 1) {
            groups.remove(WITHOUT_SPECIAL_NEEDS);
        }
        return groups;
    }

    private boolean holds(TargetGroup group, LocalDate day) {
        var edge = lastEdge(group, day);
        var decision = decisions.on(day);
        if (decision.isEmpty()) {
            return isDelivered(group, day);
        }
        var isNews = saidOfEdge(group, edge) > decision.get().said()
                && !edge.isBefore(decision.get().days().from());
        return isNews
                ? isDelivered(group, day)
                : requireNonNull(decision.get().value()).contains(group);
    }

    /** The last day up to this one on which the group was delivered and the day before it was not, or the other way round. */
    private LocalDate lastEdge(TargetGroup group, LocalDate day) {
        var edge = day;
        while (edge.isAfter(first) && isDelivered(group, edge) == isDelivered(group, edge.minusDays(1))) {
            edge = edge.minusDays(1);
        }
        return edge;
    }

    private int saidOfEdge(TargetGroup group, LocalDate edge) {
        var begins = isDelivered(group, edge);
        return delivered.entrySet().stream()
                .filter(row -> row.getKey().group() == group)
                .map(Map.Entry::getValue)
                .filter(row ->
                        edge.equals(begins ? row.days().from() : row.days().to()))
                .mapToInt(Delivered::said)
                .max()
                .orElse(0);
    }

    private boolean isDelivered(TargetGroup group, LocalDate day) {
        return delivered.entrySet().stream()
                .anyMatch(row ->
                        row.getKey().group() == group && row.getValue().days().contains(day));
    }
}
