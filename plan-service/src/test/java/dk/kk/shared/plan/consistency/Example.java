package dk.kk.shared.plan.consistency;

import static dk.kk.shared.plan.administration.Administration.BIF;
import static dk.kk.shared.plan.administration.Administration.SOF;

import dk.kk.shared.plan.administration.Administration;
import dk.kk.shared.plan.content.GoalCode;
import dk.kk.shared.platform.days.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A situation as {@code docs/consistency.md} tells it: clauses with semicolons between. */
final class Example {
    private static final LocalDate DAY = LocalDate.of(2007, 11, 30);
    private static final LocalDate USUAL = LocalDate.of(2007, 9, 15);
    private static final String DAYS = "from (?<from>\\S+)(?: until (?<until>\\S+))?";
    private static final Pattern PLAN = Pattern.compile("(?<plan>job|social) plan(?: (?<rest>.*))?");
    private static final Pattern ASKS = Pattern.compile("asks (?<hours>\\d+) hours " + DAYS);
    private static final Pattern HINDERED = Pattern.compile("hindered " + DAYS);
    private static final Pattern WORD =
            Pattern.compile("(?<word>since|updated|goal|manages) (?<value>\\S+)(?: hours)?");
    private static final Pattern COURSE =
            Pattern.compile("(?<side>BIF|SOF) course (?<planned>planned )?(?<hours>\\d+) hours " + DAYS);
    private static final Pattern STOP = Pattern.compile("stop (?<absence>for absence )?on (?<day>\\S+)");

    private static final Pattern NOT_CLARIFIED = Pattern.compile("(?<side>BIF|SOF) could not clarify on (?<day>\\S+)");
    private static final Pattern CLARIFIED =
            Pattern.compile("(?<side>BIF|SOF) clarified (?:(?<hours>\\d+) hours )?on (?<day>\\S+)");

    private final Map<Administration, Plan> plans = new EnumMap<>(Administration.class);
    private final Set<Administration> planning = EnumSet.noneOf(Administration.class);
    private final List<CourseFacts> courses = new ArrayList<>();
    private final List<StopFacts> stops = new ArrayList<>();
    private final Map<Administration, Set<UUID>> waiting = new HashMap<>();
    private final List<ClarificationFacts> clarifications = new ArrayList<>();
    private boolean shared = true;

    private static final class Plan {
        private LocalDate since = USUAL;
        private @Nullable LocalDate updated;
        private final Set<GoalCode> goals = new HashSet<>();
        private @Nullable Integer manages;
        private final List<AskedTime> asks = new ArrayList<>();
        private final List<Period> hindered = new ArrayList<>();
        private boolean housingFirst;

        PlanFacts facts(Administration side) {
            var last = updated == null ? since : updated;
            return new PlanFacts(
                    new UUID(0, side.ordinal()), side, since, last, goals, manages, asks, hindered, housingFirst);
        }
    }

    private Example() {}

    static Situation read(String text) {
        var example = new Example();
        for (var clause : text.split(";")) {
            example.take(clause.strip());
        }
        var plans = example.plans.entrySet().stream()
                .map(plan -> plan.getValue().facts(plan.getKey()))
                .toList();
        return new Situation(
                DAY,
                example.shared,
                plans,
                example.planning,
                example.courses,
                example.stops,
                example.waiting,
                example.clarifications);
    }

    private void take(String clause) {
        if (matches(PLAN, clause) instanceof Matcher plan) {
            plan(plan.group("plan").equals("job") ? BIF : SOF, plan.group("rest"));
        } else if (matches(COURSE, clause) instanceof Matcher course) {
            var week = AskedTime.hours(Integer.parseInt(course.group("hours")), days(course));
            var side = Administration.valueOf(course.group("side"));
            courses.add(new CourseFacts(new UUID(1, courses.size()), side, course.group("planned") == null, week));
        } else if (matches(STOP, clause) instanceof Matcher stop) {
            var day = LocalDate.parse(stop.group("day"));
            stops.add(new StopFacts(new UUID(2, stops.size()), stop.group("absence") != null, day));
        } else if (matches(CLARIFIED, clause) instanceof Matcher clarified) {
            var hours = clarified.group("hours");
            clarify(
                    Administration.valueOf(clarified.group("side")),
                    LocalDate.parse(clarified.group("day")),
                    hours == null ? null : Integer.valueOf(hours));
        } else if (matches(NOT_CLARIFIED, clause) instanceof Matcher tried) {
            var side = Administration.valueOf(tried.group("side"));
            var day = LocalDate.parse(tried.group("day"));
            clarifications.add(new ClarificationFacts(new UUID(4, clarifications.size()), side, day, false, null));
        } else if (clause.endsWith(" clarifies")) {
            clarify(Administration.valueOf(clause.substring(0, 3)), null, null);
        } else if (clause.endsWith(" waits")) {
            var side = Administration.valueOf(clause.substring(0, 3));
            waiting.put(side, Set.of(new UUID(3, side.ordinal())));
        } else if (clause.equals("not shared")) {
            shared = false;
        } else {
            throw unknown(clause);
        }
    }

    private void plan(Administration side, @Nullable String rest) {
        if ("offered".equals(rest)) {
            planning.add(side);
            return;
        }
        var plan = plans.computeIfAbsent(side, _ -> new Plan());
        if (rest == null) {
            return;
        }
        if (rest.equals("housing first")) {
            plan.housingFirst = true;
            return;
        }
        if (matches(ASKS, rest) instanceof Matcher asks) {
            plan.asks.add(AskedTime.hours(Integer.parseInt(asks.group("hours")), days(asks)));
        } else if (matches(HINDERED, rest) instanceof Matcher hindered) {
            plan.hindered.add(days(hindered));
        } else if (matches(WORD, rest) instanceof Matcher word) {
            var value = word.group("value");
            switch (word.group("word")) {
                case "since" -> plan.since = LocalDate.parse(value);
                case "updated" -> plan.updated = LocalDate.parse(value);
                case "goal" -> plan.goals.add(GoalCode.valueOf(value));
                default -> plan.manages = Integer.valueOf(value);
            }
        } else {
            throw unknown(rest);
        }
    }

    private void clarify(Administration side, @Nullable LocalDate on, @Nullable Integer hours) {
        clarifications.add(new ClarificationFacts(new UUID(4, clarifications.size()), side, on, on != null, hours));
    }

    private static Period days(Matcher found) {
        var until = found.group("until");
        return new Period(LocalDate.parse(found.group("from")), until == null ? null : LocalDate.parse(until));
    }

    private static @Nullable Matcher matches(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        return matcher.matches() ? matcher : null;
    }

    private static IllegalArgumentException unknown(String clause) {
        return new IllegalArgumentException("docs/consistency.md does not know the clause: " + clause);
    }
}
