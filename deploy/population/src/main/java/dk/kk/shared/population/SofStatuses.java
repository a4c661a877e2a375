package dk.kk.shared.population;

import static dk.kk.shared.population.Population.DAY;
import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * SOF's statistics, drawn up on two days: of everybody with target groups the main one, but for some that are in another group there, who
 * have a group there and none in Visitationssystemet, or had one before they were in any.
 */
final class SofStatuses {
    private static final LocalDate YEAR_BEFORE = LocalDate.of(2006, 12, 31);

    private final Map<String, List<Row>> groups;
    private final Chosen inAnotherGroup;
    private final Chosen beforeAnyGroup;
    private final Chosen knownToStatisticsAlone;

    private SofStatuses(List<Citizen> citizens, List<Row> groups) {
        this.groups = groups.stream().collect(groupingBy(row -> row.get("cpr")));
        this.beforeAnyGroup = Chosen.of(citizens, this::hadNoGroupYet, 60, "sof-status-before-any-group");
        this.inAnotherGroup = Chosen.of(
                citizens,
                citizen -> citizen.sofStanding().isCurrent() && !beforeAnyGroup.has(citizen),
                7,
                "sof-status-in-another-group");
        this.knownToStatisticsAlone =
                Chosen.of(citizens, citizen -> citizen.sofStanding().isHousing(), 4, "sof-status-alone");
    }

    static List<Row> of(List<Citizen> citizens, List<Row> groups) {
        var statuses = new SofStatuses(citizens, groups);
        return citizens.stream().flatMap(statuses::of).toList();
    }

    /** Known to SOF by an earlier case, and in no group before the case of today. */
    private boolean hadNoGroupYet(Citizen citizen) {
        var earlier = SofCases.earlier(citizen);
        return citizen.sofStanding().isCurrent()
                && earlier != null
                && !earlier.opened().isAfter(YEAR_BEFORE)
                && standing(citizen, YEAR_BEFORE).isEmpty();
    }

    private Stream<Row> of(Citizen citizen) {
        var main = citizen.slot().mainGroup();
        if (knownToStatisticsAlone.has(citizen)) {
            return Stream.of(row(citizen, TargetGroup.WITHOUT_SPECIAL_NEEDS, DAY));
        }
        if (main == null || !citizen.sofStanding().isCurrent()) {
            return Stream.empty();
        }
        if (beforeAnyGroup.has(citizen)) {
            return Stream.of(row(citizen, main, YEAR_BEFORE));
        }
        var now = inAnotherGroup.has(citizen) ? another(citizen) : main;
        return Stream.concat(
                standing(citizen, YEAR_BEFORE).stream().limit(1).map(group -> row(citizen, group, YEAR_BEFORE)),
                Stream.of(row(citizen, now, DAY)));
    }

    private TargetGroup another(Citizen citizen) {
        var standing = standing(citizen, DAY);
        var others = Stream.of(TargetGroup.values())
                .filter(group -> !standing.contains(group))
                .toList();
        return Chance.of("sof-status", citizen.number()).pick(others);
    }

    /** Which groups hold on the day, the main one first. */
    private List<TargetGroup> standing(Citizen citizen, LocalDate day) {
        return groups.getOrDefault(citizen.cpr(), List.of()).stream()
                .filter(row -> row.covers("valid_from", "valid_to", day))
                .map(row -> TargetGroup.valueOf(row.get("target_group")))
                .sorted()
                .toList();
    }

    private static Row row(Citizen citizen, TargetGroup group, LocalDate day) {
        return Row.of(Layout.SOF_STATUS, citizen.cpr(), group, day);
    }
}
