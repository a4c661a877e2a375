package dk.kk.shared.plan.consistency;

import static dk.kk.shared.plan.administration.Administration.BIF;
import static dk.kk.shared.plan.administration.Administration.SOF;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;

import dk.kk.shared.plan.administration.Administration;
import dk.kk.shared.platform.days.Period;
import dk.kk.shared.platform.days.Periods;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What is asked of a citizen's week, and what the citizen can manage. */
final class Hours {
    /** Nobody is asked for more (ours: the working week of 2007). */
    static final int FULL_WEEK = 37;

    /** Two plans that differ by no more say the same (ours). */
    static final int SAME = 5;

    private record Asked(About by, AskedTime week) {}

    private record Most(Set<About> by, Period days, int minutes) {}

    private Hours() {}

    static List<Finding> coursesAboveFullWeek(Situation situation) {
        return most(situation, courses(situation).toList(), FULL_WEEK * 60)
                .filter(most -> most.by().size() > 1)
                .map(most -> Finding.of(
                        Rule.COURSES_ABOVE_FULL_WEEK,
                        most.by(),
                        most.days(),
                        Map.of("hours", AskedTime.hours(most.minutes()), "most", text(FULL_WEEK))))
                .stream()
                .toList();
    }

    static List<Finding> aboveCapacity(Situation situation) {
        return situation.plans().stream()
                .filter(plan -> plan.weeklyHours() != null)
                .flatMap(plan -> above(
                        Rule.HOURS_ABOVE_CAPACITY,
                        situation,
                        requireNonNull(plan.weeklyHours()),
                        plan.about(),
                        plan.side())
                        .stream())
                .toList();
    }

    /**
     * The courses and the plans together ask for more than that.
     *
     * @param saidIn where the bound stands, and on which side
     */
    static Optional<Finding> above(Rule rule, Situation situation, int capacity, About saidIn, Administration side) {
        var demands = situation.plans().stream()
                .flatMap(plan -> plan.demands().stream().map(week -> new Asked(plan.about(), week)));
        return most(situation, Stream.concat(courses(situation), demands).toList(), capacity * 60)
                .map(most -> Finding.of(
                        rule,
                        Stream.concat(most.by().stream(), Stream.of(saidIn)).collect(toSet()),
                        most.days(),
                        Map.of(
                                "hours", AskedTime.hours(most.minutes()),
                                "most", text(capacity),
                                "side", side.name())));
    }

    static List<Finding> capacityDisagrees(Situation situation) {
        var job = situation.planOf(BIF).filter(plan -> plan.weeklyHours() != null);
        var social = situation.planOf(SOF).filter(plan -> plan.weeklyHours() != null);
        if (job.isEmpty() || social.isEmpty()) {
            return List.of();
        }
        int bif = requireNonNull(job.get().weeklyHours());
        int sof = requireNonNull(social.get().weeklyHours());
        return Math.abs(bif - sof) <= SAME
                ? List.of()
                : List.of(Finding.of(
                        Rule.CAPACITY_DISAGREES,
                        Set.of(job.get().about(), social.get().about()),
                        null,
                        Map.of("bif", text(bif), "sof", text(sof))));
    }

    /** The first days, not over yet, on which more is asked than that. */
    private static Optional<Most> most(Situation situation, List<Asked> asked, int bound) {
        var bounds = bounds(asked);
        return above(asked, bounds, bound).periods().stream()
                .filter(days -> days.to() == null || days.to().isAfter(situation.day()))
                .findFirst()
                .map(days -> {
                    var by = asked.stream()
                            .filter(each -> each.week().days().overlaps(days))
                            .map(Asked::by)
                            .collect(toSet());
                    var minutes = bounds.stream()
                            .filter(days::contains)
                            .mapToInt(day -> on(asked, day))
                            .max()
                            .orElseThrow();
                    return new Most(by, days, minutes);
                });
    }

    private static Periods above(List<Asked> asked, TreeSet<LocalDate> bounds, int bound) {
        var above = new ArrayList<Period>();
        for (var day : bounds) {
            if (on(asked, day) > bound) {
                above.add(new Period(day, bounds.higher(day)));
            }
        }
        return new Periods(above);
    }

    /** The days from which on another number of hours may be asked. */
    private static TreeSet<LocalDate> bounds(List<Asked> asked) {
        var bounds = new TreeSet<LocalDate>();
        for (var each : asked) {
            var days = each.week().days();
            bounds.add(days.from());
            if (days.to() != null) {
                bounds.add(days.to());
            }
        }
        return bounds;
    }

    private static int on(List<Asked> asked, LocalDate day) {
        return asked.stream()
                .map(Asked::week)
                .filter(week -> week.days().contains(day))
                .mapToInt(AskedTime::minutes)
                .sum();
    }

    private static Stream<Asked> courses(Situation situation) {
        return situation.courses().stream().map(course -> new Asked(course.about(), course.week()));
    }

    private static String text(int number) {
        return Integer.toString(number);
    }
}
