package dk.kk.shared.kpi.effort;

import dk.kk.shared.kpi.effort.EffortStates.Days;
import dk.kk.shared.kpi.effort.EffortStates.Minutes;
import dk.kk.shared.kpi.effort.EffortStates.Steps;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What is counted of efforts by brute force: day by day, of what was learnt by the day of which it is asked. */
record EffortOracle(EffortDays days, int planMonths) {
    EffortCount of(List<RandomEffort> efforts) {
        var count = new long[8];
        efforts.forEach(effort -> count(effort, count));
        return new EffortCount(count[0], count[1], count[2], count[3], count[4], count[5], count[6], count[7]);
    }

    private LocalDate last() {
        return days.span().to().isAfter(days.today())
                ? days.today()
                : days.span().to();
    }

    private void count(RandomEffort effort, long[] count) {
        var courses = coursesByDay(effort);
        var reached = new HashSet<UUID>();
        courses.forEach((citizen, byDay) -> byDay.keySet().stream()
                .filter(day -> !day.isBefore(days.span().from()) && !day.isAfter(last()))
                .forEach(_ -> reached.add(citizen)));
        count[0] += reached.size();
        for (var citizen : reached) {
            var plans = plansInForce(effort, citizen);
            count[1] += plans.isEmpty() ? 0 : 1;
            count[2] += plans.stream().anyMatch(this::isUpdated) ? 1 : 0;
            count[3] += plans.stream()
                            .filter(plan -> !confirmed(plan).equals(plan.made()))
                            .anyMatch(this::isUpdated)
                    ? 1
                    : 0;
        }
        for (var monday = RandomEffort.MONDAY.minusWeeks(10);
                monday.isBefore(RandomEffort.MONDAY.plusWeeks(60));
                monday = monday.plusWeeks(1)) {
            var thursday = monday.plusDays(3);
            if (!thursday.isBefore(days.span().from())
                    && !thursday.isAfter(days.span().to())
                    && monday.plusDays(6).isBefore(days.today())) {
                for (var byDay : courses.values()) {
                    week(effort, byDay, monday, count);
                }
            }
        }
    }

    private List<Steps> plansInForce(RandomEffort effort, UUID citizen) {
        var plans = new ArrayList<Steps>();
        for (var plan : effort.plans) {
            if (effort.citizen(plan.citizen(), days.knownAt()).equals(citizen)) {
                plan.learnt()
                        .by(days.knownAt())
                        .filter(steps -> !steps.made().isAfter(last())
                                && (steps.ended() == null || steps.ended().isAfter(last())))
                        .ifPresent(plans::add);
            }
        }
        return plans;
    }

    private boolean isUpdated(Steps plan) {
        return !confirmed(plan).isBefore(last().minusMonths(planMonths));
    }

    private LocalDate confirmed(Steps plan) {
        var followedUp = plan.followedUp();
        return followedUp == null
                        || !followedUp.isAfter(plan.made())
                        || followedUp.isAfter(last())
                        || (plan.ended() != null && !followedUp.isBefore(plan.ended()))
                ? plan.made()
                : followedUp;
    }

    private void week(RandomEffort effort, Map<LocalDate, Set<String>> byDay, LocalDate monday, long[] count) {
        var enrolments = new HashSet<String>();
        monday.datesUntil(monday.plusDays(7)).forEach(day -> enrolments.addAll(byDay.getOrDefault(day, Set.of())));
        if (enrolments.isEmpty()) {
            return;
        }
        var recorded = new ArrayList<Minutes>();
        for (var week : effort.weeks) {
            if (week.monday().equals(monday)
                    && enrolments.contains(week.enrolment().toString())) {
                week.learnt().by(days.knownAt()).ifPresent(recorded::add);
            }
        }
        var due = recorded.stream()
                .mapToInt(minutes -> minutes.planned() - minutes.lawful())
                .sum();
        var attended = recorded.stream().mapToInt(Minutes::attended).sum();
        count[4]++;
        count[5] += due + attended > 0 ? 1 : 0;
        count[6] += !recorded.isEmpty() && due + attended == 0 ? 1 : 0;
        count[7] += attended;
    }

    /** Of each citizen and each day in the effort, the courses; "none" for a component without one. */
    private Map<UUID, Map<LocalDate, Set<String>>> coursesByDay(RandomEffort effort) {
        var byDay = new HashMap<UUID, Map<LocalDate, Set<String>>>();
        for (var component : effort.components) {
            component
                    .learnt()
                    .by(days.knownAt())
                    .ifPresent(row -> eachDay(day -> {
                        if (isWithin(day, row.days())) {
                            add(byDay, effort, component.citizen(), day, row.enrolment());
                        }
                    }));
        }
        for (var course : effort.courses) {
            course.learnt()
                    .by(days.knownAt())
                    .ifPresent(row -> eachDay(day -> {
                        for (var project : effort.projects) {
                            if (project.offerIds().contains(course.offer())
                                    && isWithin(day, new Days(project.startsOn(), project.endsOn()))
                                    && isWithin(day, row)) {
                                add(byDay, effort, course.citizen(), day, course.enrolment());
                            }
                        }
                    }));
        }
        return byDay;
    }

    private static void eachDay(Consumer<LocalDate> day) {
        RandomEffort.MONDAY
                .minusWeeks(2)
                .datesUntil(RandomEffort.MONDAY.plusWeeks(60))
                .forEach(day);
    }

    private void add(
            Map<UUID, Map<LocalDate, Set<String>>> byDay,
            RandomEffort effort,
            UUID id,
            LocalDate day,
            @Nullable UUID enrolment) {
        byDay.computeIfAbsent(effort.citizen(id, days.knownAt()), _ -> new HashMap<>())
                .computeIfAbsent(day, _ -> new HashSet<>())
                .add(enrolment == null ? "none" : enrolment.toString());
    }

    private static boolean isWithin(LocalDate day, Days days) {
        return days.first() != null
                && !day.isBefore(days.first())
                && (days.last() == null || !day.isAfter(days.last()));
    }
}
