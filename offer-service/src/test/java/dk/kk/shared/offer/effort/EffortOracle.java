package dk.kk.shared.offer.effort;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The effort counted citizen by citizen and day by day, as the definitions say it and as slowly. */
final class EffortOracle {
    private static final int PLAN_MONTHS = 12;

    /** Somebody in a part of the effort, by a course or without one; without a last day it goes on. */
    record Membership(
            String part,
            UUID citizen,
            @Nullable UUID course,
            LocalDate first,
            @Nullable LocalDate last) {
        boolean lastsOn(LocalDate day) {
            return !day.isBefore(first) && (last == null || !day.isAfter(last));
        }
    }

    record CourseWeek(UUID course, LocalDate monday) {}

    record Minutes(int planned, int attended, int lawful) {}

    record Plan(
            UUID citizen,
            @Nullable LocalDate madeOn,
            List<LocalDate> followUps,
            @Nullable LocalDate endedOn) {
        boolean holdsOn(LocalDate day) {
            return madeOn != null && !madeOn.isAfter(day) && (endedOn == null || endedOn.isAfter(day));
        }

        boolean isFollowedUpLately(LocalDate day) {
            return followUps.stream().anyMatch(followUp -> isLately(followUp, day));
        }

        boolean isMadeLately(LocalDate day) {
            return isLately(Objects.requireNonNull(madeOn), day);
        }

        private static boolean isLately(LocalDate date, LocalDate day) {
            return !date.isAfter(day) && !date.isBefore(day.minusMonths(PLAN_MONTHS));
        }
    }

    final List<Membership> memberships = new ArrayList<>();
    final Map<CourseWeek, Minutes> recorded = new HashMap<>();
    final List<Plan> plans = new ArrayList<>();
    final Map<UUID, UUID> mergedInto = new HashMap<>();

    CountedPart count(String part, EffortYear year) {
        var members = members(part);
        var reached = reached(members, year.first(), year.last());
        var counts = new Counts();
        for (var citizen : citizens(members)) {
            for (var monday = year.firstMonday(); !monday.isAfter(year.lastMonday()); monday = monday.plusWeeks(1)) {
                counts.add(
                        citizen, monday, members.stream().filter(own(citizen)).toList());
            }
        }
        return new CountedPart(
                part,
                reached.size(),
                withPlan(reached, year.last(), _ -> true),
                withPlan(
                        reached,
                        year.last(),
                        plan -> plan.isMadeLately(year.last()) || plan.isFollowedUpLately(year.last())),
                withPlan(reached, year.last(), plan -> plan.isFollowedUpLately(year.last())),
                counts.weeks,
                counts.measured,
                counts.excused,
                counts.minutes,
                counts.citizens.size());
    }

    List<Long> byMonth(EffortYear year) {
        var all = members(CountedPart.TOGETHER);
        return Stream.iterate(year.first(), month -> !month.isAfter(year.last()), month -> month.plusMonths(1))
                .map(month -> month.plusMonths(1).minusDays(1))
                .map(end -> (long) reached(all, year.first(), end.isAfter(year.last()) ? year.last() : end)
                        .size())
                .toList();
    }

    private List<Membership> members(String part) {
        return memberships.stream()
                .filter(member ->
                        part.equals(CountedPart.TOGETHER) || member.part().equals(part))
                .toList();
    }

    private Set<UUID> reached(List<Membership> members, LocalDate first, LocalDate last) {
        var reached = new HashSet<UUID>();
        for (var day = first; !day.isAfter(last); day = day.plusDays(1)) {
            for (var member : members) {
                if (member.lastsOn(day)) {
                    reached.add(person(member.citizen()));
                }
            }
        }
        return reached;
    }

    private long withPlan(Set<UUID> reached, LocalDate day, Predicate<Plan> also) {
        return reached.stream()
                .filter(citizen -> plans.stream()
                        .anyMatch(
                                plan -> person(plan.citizen()).equals(citizen) && plan.holdsOn(day) && also.test(plan)))
                .count();
    }

    private Set<UUID> citizens(List<Membership> members) {
        return members.stream().map(member -> person(member.citizen())).collect(toSet());
    }

    private Predicate<Membership> own(UUID citizen) {
        return member -> person(member.citizen()).equals(citizen);
    }

    private UUID person(UUID citizen) {
        return mergedInto.getOrDefault(citizen, citizen);
    }

    private final class Counts {
        private long weeks;
        private long measured;
        private long excused;
        private long minutes;
        private final Set<UUID> citizens = new HashSet<>();

        void add(UUID citizen, LocalDate monday, List<Membership> own) {
            var then = own.stream()
                    .filter(member -> Stream.iterate(monday, day -> day.plusDays(1))
                            .limit(7)
                            .anyMatch(member::lastsOn))
                    .toList();
            if (then.isEmpty()) {
                return;
            }
            weeks++;
            var attended = 0;
            var due = 0;
            var heard = false;
            for (var course : then.stream()
                    .map(Membership::course)
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList()) {
                var week = recorded.get(new CourseWeek(course, monday));
                if (week != null) {
                    heard = true;
                    attended += week.attended();
                    due += week.planned() - week.lawful();
                }
            }
            if (attended > 0 || due > 0) {
                measured++;
                minutes += attended;
                citizens.add(citizen);
            } else if (heard) {
                excused++;
            }
        }
    }
}
