package dk.kk.shared.plan.consistency;

import static java.util.stream.Collectors.toSet;

import dk.kk.shared.platform.days.Period;
import dk.kk.shared.platform.days.Periods;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What is asked of, or held against, a citizen who cannot come, or who came. */
final class Hindrances {
    /** Days on which a plan says that the citizen cannot attend anything. */
    private record Hindrance(About plan, Period days) {}

    private Hindrances() {}

    static List<Finding> courses(Situation situation) {
        return situation.courses().stream()
                .flatMap(course -> hindrances(situation)
                        .flatMap(hindrance ->
                                asked(Rule.COURSE_WHILE_HINDERED, situation, hindrance, course.about(), course.week())))
                .toList();
    }

    static List<Finding> demands(Situation situation) {
        return situation.plans().stream()
                .flatMap(plan -> plan.demands().stream()
                        .flatMap(demand -> hindrances(situation)
                                .flatMap(hindrance ->
                                        asked(Rule.DEMAND_WHILE_HINDERED, situation, hindrance, plan.about(), demand))))
                .toList();
    }

    static List<Finding> stops(Situation situation) {
        return situation.stops().stream()
                .filter(StopFacts::absence)
                .flatMap(stop -> hindrances(situation)
                        .filter(hindrance -> hindrance.days().contains(stop.eventOn()))
                        .map(hindrance -> stop(Rule.STOP_WHILE_HINDERED, stop, hindrance.plan(), hindrance.days())))
                .toList();
    }

    /** A citizen who attends a course on the day is hardly not available. */
    static List<Finding> stopsDespiteCourse(Situation situation) {
        return situation.stops().stream()
                .filter(StopFacts::absence)
                .flatMap(stop -> situation.courses().stream()
                        .filter(course -> course.started())
                        .filter(course -> course.week().days().contains(stop.eventOn()))
                        .map(course -> stop(
                                Rule.STOP_DESPITE_COURSE,
                                stop,
                                course.about(),
                                course.week().days())))
                .toList();
    }

    private static Stream<Hindrance> hindrances(Situation situation) {
        return situation.plans().stream()
                .flatMap(plan ->
                        new Periods(plan.hindered()).periods().stream().map(days -> new Hindrance(plan.about(), days)));
    }

    private static Stream<Finding> asked(
            Rule rule, Situation situation, Hindrance hindrance, About by, AskedTime week) {
        Predicate<Period> notOver = days -> days.to() == null || days.to().isAfter(situation.day());
        return Optional.of(week)
                .filter(asked -> asked.minutes() > 0)
                .flatMap(asked -> asked.days().and(hindrance.days()))
                .filter(notOver)
                .map(days -> Finding.of(
                        rule,
                        Stream.of(by, hindrance.plan()).collect(toSet()),
                        days,
                        Map.of("hours", AskedTime.hours(week.minutes()))))
                .stream();
    }

    private static Finding stop(Rule rule, StopFacts stop, About beside, Period days) {
        return Finding.of(
                rule,
                Set.of(stop.about(), beside),
                days,
                Map.of("eventOn", stop.eventOn().toString()));
    }
}
