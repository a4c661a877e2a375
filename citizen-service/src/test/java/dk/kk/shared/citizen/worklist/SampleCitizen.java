package dk.kk.shared.citizen.worklist;

import dk.kk.shared.citizen.directory.Administration;
import dk.kk.shared.platform.days.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a random citizen, as lists of days; and by looking at each day alone, whether a list has the citizen and since when.
 *
 * @param caredFor whose citizen it is today
 * @param grants of name and address protection; one may take over where another ends
 * @param assessments each holds until the next; null says that none holds any more
 */
record SampleCitizen(
        UUID id,
        Holder caredFor,
        @Nullable LocalDate endedOn,
        List<Period> shared,
        List<Period> bifCases,
        List<Period> grants,
        Map<Administration, List<Held>> teams,
        TreeMap<LocalDate, String> assessments,
        Map<String, List<Period>> targetGroups) {

    static final LocalDate FIRST = LocalDate.of(2006, 1, 1);
    static final int DAYS = 400;

    record Holder(Administration side, String team, String caseworker) {}

    /** By one team, or by SOF's entry point. */
    record Held(boolean byEntryPoint, Period days) {}

    static SampleCitizen random(Random random, Holder caredFor) {
        var assessments = new TreeMap<LocalDate, String>();
        for (var n = random.nextInt(4); n > 0; n--) {
            assessments.put(day(random), random.nextBoolean() ? "4" : "5");
        }
        return new SampleCitizen(
                UUID.randomUUID(),
                caredFor,
                random.nextInt(6) == 0 ? day(random) : null,
                apart(random),
                apart(random),
                grants(random),
                Arrays.stream(Administration.values())
                        .collect(Collectors.toMap(
                                side -> side,
                                side -> apart(random).stream()
                                        .map(days ->
                                                new Held(side == Administration.SOF && random.nextInt(3) == 0, days))
                                        .toList())),
                assessments,
                Stream.of("DISABILITY", "IN_TREATMENT").collect(Collectors.toMap(group -> group, _ -> apart(random))));
    }

    /** Null: the citizen is not on that list. */
    @Nullable
    LocalDate since(WorkState state, LocalDate day) {
        if (endedOn != null && !day.isBefore(endedOn)) {
            return null;
        }
        return switch (state) {
            case SHARED_WITHOUT_TEAM ->
                withoutTeam(day).stream()
                        .map(side -> backwards(day, earlier -> holds(shared, earlier) && !hasTeam(side, earlier)))
                        .min(LocalDate::compareTo)
                        .orElse(null);
            case ASSESSMENT_OVERDUE -> overdueSince(day);
            case NEWLY_SHARED -> {
                var since = holds(shared, day) ? backwards(day, earlier -> holds(shared, earlier)) : null;
                yield since != null && since.plusDays(WorkState.FRESH_DAYS).isAfter(day) ? since : null;
            }
            case TARGET_GROUP_CHANGED ->
                IntStream.range(0, WorkState.FRESH_DAYS)
                        .mapToObj(day::minusDays)
                        .filter(earlier -> !groups(earlier).equals(groups(earlier.minusDays(1))))
                        .findFirst()
                        .orElse(null);
            case PROTECTED -> holds(grants, day) ? backwards(day, earlier -> holds(grants, earlier)) : null;
        };
    }

    /** Of one who is protected on that day: the first day after it on which the citizen is not. */
    LocalDate lapsesOn(LocalDate day) {
        var next = day;
        while (holds(grants, next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    List<Administration> withoutTeam(LocalDate day) {
        return holds(shared, day)
                ? Arrays.stream(Administration.values())
                        .filter(side -> !hasTeam(side, day))
                        .toList()
                : List.of();
    }

    /** Days on which a list is likely to change. */
    List<LocalDate> edges() {
        var due = assessments.keySet().stream().map(day -> day.plusMonths(3));
        var begun = Stream.of(
                        shared,
                        bifCases,
                        grants,
                        List.copyOf(targetGroups.values()).getFirst())
                .flatMap(List::stream)
                .map(Period::from);
        return Stream.concat(due, begun)
                .flatMap(day -> Stream.of(
                        day,
                        day.plusDays(1),
                        day.plusDays(WorkState.FRESH_DAYS - 1),
                        day.plusDays(WorkState.FRESH_DAYS)))
                .toList();
    }

    private @Nullable LocalDate overdueSince(LocalDate day) {
        if (!holds(bifCases, day)) {
            return null;
        }
        var last = assessments.floorKey(day);
        if (last == null) {
            return bifCases.stream()
                    .filter(open -> open.contains(day))
                    .map(Period::from)
                    .min(LocalDate::compareTo)
                    .orElseThrow();
        }
        var due = last.plusMonths(3);
        return day.isAfter(due) ? due : null;
    }

    private boolean hasTeam(Administration side, LocalDate day) {
        return teams.getOrDefault(side, List.of()).stream()
                .anyMatch(held -> !held.byEntryPoint() && held.days().contains(day));
    }

    private List<String> groups(LocalDate day) {
        return targetGroups.entrySet().stream()
                .filter(group -> holds(group.getValue(), day))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private static boolean holds(List<Period> periods, LocalDate day) {
        return periods.stream().anyMatch(period -> period.contains(day));
    }

    /** The first of the days up to that one on all of which it was so. */
    private static LocalDate backwards(LocalDate day, Predicate<LocalDate> wasSo) {
        var first = day;
        while (wasSo.test(first.minusDays(1))) {
            first = first.minusDays(1);
        }
        return first;
    }

    /** Periods of which none meets another; the last may go on. */
    private static List<Period> apart(Random random) {
        var periods = new ArrayList<Period>();
        var from = FIRST.plusDays(random.nextInt(DAYS / 2));
        for (var n = random.nextInt(3); n > 0; n--) {
            var goesOn = n == 1 && random.nextBoolean();
            var to = from.plusDays(1 + random.nextInt(DAYS / 3));
            periods.add(new Period(from, goesOn ? null : to));
            from = to.plusDays(1 + random.nextInt(20));
        }
        return periods;
    }

    private static List<Period> grants(Random random) {
        var grants = new ArrayList<Period>();
        var from = day(random);
        for (var n = random.nextInt(4); n > 0; n--) {
            var to = from.plusDays(1 + random.nextInt(DAYS / 4));
            grants.add(new Period(from, to));
            from = random.nextBoolean() ? to : to.plusDays(1 + random.nextInt(20));
        }
        return grants;
    }

    private static LocalDate day(Random random) {
        return FIRST.plusDays(random.nextInt(DAYS));
    }
}
