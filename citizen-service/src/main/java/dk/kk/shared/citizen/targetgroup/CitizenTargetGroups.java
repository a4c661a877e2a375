package dk.kk.shared.citizen.targetgroup;

import static dk.kk.shared.citizen.stream.DayStatements.JUST_NOW;

import dk.kk.shared.citizen.stream.CitizenTimelines;
import dk.kk.shared.citizen.stream.DayStatements.Correction;
import dk.kk.shared.citizen.stream.StreamDifference;
import dk.kk.shared.citizen.stream.TwoMoments;
import dk.kk.shared.citizen.targetgroup.GroupOfCitizen.Membership;
import dk.kk.shared.platform.change.Changeable;
import dk.kk.shared.platform.days.Period;
import dk.kk.shared.platform.days.Periods;
import dk.kk.shared.platform.outbox.Event;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.stream.StreamRef;
import dk.kk.shared.platform.timeline.DatedValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/** A citizen's target groups on two clocks, which change together: they follow from all that was said of them. */
final class CitizenTargetGroups implements Changeable {
    private static final String TOPIC = "citizen.target-groups.v1";

    private final CitizenTimelines<GroupOfCitizen, Membership> timelines;
    private final Instant at;
    private final Map<TargetGroup, StatedGroup> stated;
    private final Set<Long> withdrawn = new TreeSet<>();

    /** @param at when changes to them are recorded */
    CitizenTargetGroups(
            CitizenTimelines<GroupOfCitizen, Membership> timelines, Map<TargetGroup, StatedGroup> stated, Instant at) {
        this.timelines = timelines;
        this.stated = new EnumMap<>(TargetGroup.class);
        this.stated.putAll(stated);
        this.at = at;
    }

    /** From a day on exactly these groups hold. */
    String change(Set<TargetGroup> groups, LocalDate from) {
        decide(groups, Period.since(from));
        return "changed";
    }

    /** On these days exactly these groups held all along. */
    String correct(Set<TargetGroup> groups, Period days) {
        decide(groups, days);
        return "corrected";
    }

    /**
     * What was decided of exactly these days should never have been: what held without it holds again. Of several it is the decision
     * that was said last.
     *
     * @throws RuleViolation {@code correction-unknown}
     */
    String withdrawCorrection(Period days) {
        for (var group : TargetGroup.values()) {
            var mistaken = stated(group).decisionOf(days);
            withdrawn.add(mistaken.said());
            stated.put(group, stated(group).without(mistaken));
        }
        follow();
        return "correction-withdrawn";
    }

    private void decide(Set<TargetGroup> groups, Period days) {
        if (groups.contains(TargetGroup.WITHOUT_SPECIAL_NEEDS) && groups.size() > 1) {
            throw new RuleViolation("without-special-needs-stands-alone");
        }
        for (var group : TargetGroup.values()) {
            var holds = groups.contains(group) ? new Membership() : null;
            stated.put(group, stated(group).decide(new Correction<>(days, holds, JUST_NOW)));
        }
        follow();
    }

    /**
     * False, and nothing is taken, where a group would stand beside "without special needs". Where it does so already, as two
     * registrations of one person said different things, the needs hold and a further row changes nothing about that.
     */
    boolean deliver(List<DeliveredDays> rows) {
        var tried = new EnumMap<TargetGroup, StatedGroup>(TargetGroup.class);
        tried.putAll(stated);
        for (var row : rows) {
            var group = row.targetGroup();
            tried.put(group, tried.getOrDefault(group, StatedGroup.NOTHING).deliver(row.days(), JUST_NOW));
        }
        if (!standsAlone(tried) && standsAlone(stated)) {
            return false;
        }
        stated.putAll(tried);
        follow();
        return true;
    }

    void follow() {
        for (var group : TargetGroup.values()) { // also those of which nothing is said any more
            restate(group, held(group));
        }
    }

    /** No group holds on any day: the citizen is seen as another from now on. */
    void leave() {
        for (var group : TargetGroup.values()) {
            restate(group, List.of());
        }
    }

    private void restate(TargetGroup group, List<DatedValue<Membership>> days) {
        var key = new GroupOfCitizen(citizenId(), group);
        timelines.edit(key, timelines.timeline(key).restate(days, at));
    }

    /** "Without special needs" is the rest: never beside a need. */
    private List<DatedValue<Membership>> held(TargetGroup group) {
        if (group != TargetGroup.WITHOUT_SPECIAL_NEEDS) {
            return stated(group).days();
        }
        var needs = stated.entrySet().stream()
                .filter(other -> other.getKey() != TargetGroup.WITHOUT_SPECIAL_NEEDS)
                .flatMap(other -> days(other.getValue()).periods().stream())
                .toList();
        return days(stated(group)).without(new Periods(needs)).periods().stream()
                .map(days -> new DatedValue<>(new Membership(), days))
                .toList();
    }

    private static boolean standsAlone(Map<TargetGroup, StatedGroup> stated) {
        var alone = days(stated.getOrDefault(TargetGroup.WITHOUT_SPECIAL_NEEDS, StatedGroup.NOTHING));
        return stated.entrySet().stream()
                .filter(group -> group.getKey() != TargetGroup.WITHOUT_SPECIAL_NEEDS)
                .allMatch(group -> alone.and(days(group.getValue())).periods().isEmpty());
    }

    private static Periods days(StatedGroup group) {
        return new Periods(group.days().stream().map(DatedValue::days).toList());
    }

    /** On some day the citizen is, or is no longer, in a group with special needs. */
    boolean hasOtherNeeds() {
        return Stream.of(TargetGroup.values())
                .filter(TargetGroup::isSpecialNeed)
                .map(group -> new GroupOfCitizen(citizenId(), group))
                .anyMatch(key -> !timelines.timeline(key).equals(timelines.before(key)));
    }

    /** The places in the order of the decisions that were taken back just now. */
    Set<Long> withdrawn() {
        return withdrawn;
    }

    StatedGroup stated(TargetGroup group) {
        return stated.getOrDefault(group, StatedGroup.NOTHING);
    }

    StreamDifference difference(TwoMoments moments) {
        var difference = StreamDifference.nothing(citizenId(), moments);
        for (var group : TargetGroup.values()) {
            var rows =
                    timelines.timeline(new GroupOfCitizen(citizenId(), group)).rows();
            difference = difference.and(group.name(), rows, _ -> List.of());
        }
        return difference;
    }

    CitizenTimelines<GroupOfCitizen, Membership> timelines() {
        return timelines;
    }

    /** Sensitive: told on a topic that kpi alone hears. */
    @Override
    public Event event(String happened, String cause) {
        return Changeable.super.event(happened, cause).onTopic(TOPIC);
    }

    @Override
    public StreamRef stream() {
        return new StreamRef(TargetGroups.KIND, citizenId());
    }

    @Override
    public UUID citizenId() {
        return timelines.citizenId();
    }

    @Override
    public long version() {
        return timelines.version();
    }

    @Override
    public Instant recordedAt() {
        return at;
    }

    @Override
    public Object state() {
        return TargetGroupsState.of(this);
    }
}
