package dk.kk.shared.kpi.effort;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import dk.kk.shared.kpi.ledger.Fact;
import dk.kk.shared.kpi.ledger.FactKind;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What was counted of the effort.
 *
 * @param reached distinct citizens with a day in it
 * @param planMade of those, with a social action plan in force on the last day
 * @param planUpdated of those, with one made or followed up lately
 * @param planFollowedUp of those, with one followed up lately
 * @param weeks of citizens: a citizen's week with a day in it
 * @param weeksMeasured of those, weeks in which something was attended or due
 * @param weeksExcused of those, weeks that were recorded and in which nothing was due and nothing attended
 * @param minutes attended
 */
record EffortCount(
        long reached,
        long planMade,
        long planUpdated,
        long planFollowedUp,
        long weeks,
        long weeksMeasured,
        long weeksExcused,
        long minutes) {

    /**
     * @param members as known on the day of which it is asked
     * @param weeks all that was ever known of them
     * @param plans all that counts and counted of the members
     * @param planMonths how many of them a making or a follow-up keeps a plan updated
     */
    static EffortCount of(
            List<EffortMember> members,
            List<HeardWeek> weeks,
            Map<UUID, List<Fact>> plans,
            EffortDays days,
            int planMonths) {
        var reached = members.stream()
                .filter(member -> member.touches(days.first(), days.last()))
                .map(EffortMember::citizenId)
                .collect(toSet());
        var opens = days.last().minusMonths(planMonths);
        var measured = CitizenWeek.of(
                members,
                weeks.stream()
                        .filter(week -> week.known().includes(days.knownAt()))
                        .toList(),
                days.mondays());
        return new EffortCount(
                reached.size(),
                with(reached, plans, days, _ -> true),
                with(reached, plans, days, plan -> !plan.days().from().isBefore(opens)),
                with(
                        reached,
                        plans,
                        days,
                        plan -> plan.code().equals("FOLLOWED_UP")
                                && !plan.days().from().isBefore(opens)),
                measured.size(),
                measured.stream().filter(CitizenWeek::isMeasured).count(),
                measured.stream().filter(CitizenWeek::isExcused).count(),
                measured.stream().mapToLong(CitizenWeek::attended).sum());
    }

    private static long with(Set<UUID> citizens, Map<UUID, List<Fact>> plans, EffortDays days, Predicate<Fact> which) {
        return citizens.stream()
                .filter(citizen -> plans.getOrDefault(citizen, List.of()).stream()
                        .filter(fact -> fact.kind() == FactKind.SOCIAL_PLAN
                                && fact.known().includes(days.knownAt()))
                        .filter(plan -> plan.days().contains(days.last()))
                        .anyMatch(which))
                .count();
    }

    /** A citizen's week with a day in the effort: what all the courses that bring it there recorded. */
    private record CitizenWeek(boolean isRecorded, long due, long attended) {
        static List<CitizenWeek> of(List<EffortMember> members, List<HeardWeek> weeks, List<LocalDate> mondays) {
            var recorded = weeks.stream().collect(groupingBy(HeardWeek::enrolmentId));
            return mondays.stream()
                    .flatMap(monday -> members.stream()
                            .filter(member -> member.touches(monday, monday.plusDays(6)))
                            .collect(groupingBy(EffortMember::citizenId))
                            .values()
                            .stream()
                            .map(courses -> of(courses, recorded, monday)))
                    .toList();
        }

        private static CitizenWeek of(
                List<EffortMember> courses, Map<UUID, List<HeardWeek>> recorded, LocalDate monday) {
            var enrolments = new HashSet<>(courses.stream()
                    .map(EffortMember::enrolmentId)
                    .filter(Objects::nonNull)
                    .toList());
            var found = enrolments.stream()
                    .flatMap(enrolment -> recorded.getOrDefault(enrolment, List.of()).stream())
                    .filter(week -> week.monday().equals(monday))
                    .toList();
            return new CitizenWeek(
                    !found.isEmpty(),
                    sum(found.stream().map(HeardWeek::due)),
                    sum(found.stream().map(HeardWeek::attended)));
        }

        private static long sum(Stream<Long> minutes) {
            return minutes.mapToLong(Long::longValue).sum();
        }

        boolean isMeasured() {
            return due > 0 || attended > 0;
        }

        boolean isExcused() {
            return isRecorded && !isMeasured();
        }
    }
}
