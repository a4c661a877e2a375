package dk.kk.shared.kpi.effort;

import dk.kk.shared.kpi.Someone;
import dk.kk.shared.kpi.StreamState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everything that happened in the efforts of some people, within a few weeks; and what is counted of it, day by day. */
final class RandomEffort {
    static final LocalDate MONDAY = LocalDate.of(2001, 3, 5);
    private static final int DAYS = 28;

    final List<StreamState> told = new ArrayList<>();
    private final Random random;
    private final List<HeardProject> projects = new ArrayList<>();
    private final List<HeardComponent> components = new ArrayList<>();
    private final List<HeardCourse> courses = new ArrayList<>();
    private final List<Week> weeks = new ArrayList<>();
    private final List<Plan> plans = new ArrayList<>();
    private final Map<UUID, UUID> citizenOf = new HashMap<>();

    private record Week(UUID enrolment, LocalDate monday, int planned, int lawful, int attended) {}

    private record Plan(
            UUID citizen,
            LocalDate made,
            @Nullable LocalDate followedUp,
            @Nullable LocalDate ended) {}

    RandomEffort(Random random) {
        this.random = random;
        var offers = Stream.generate(this::id).limit(3).toList();
        IntStream.range(0, random.nextInt(3)).forEach(_ -> project(offers));
        var people = Stream.generate(Someone::new).limit(1 + random.nextInt(4)).toList();
        people.forEach(someone -> live(someone, offers));
        if (people.size() > 1 && random.nextInt(3) == 0) {
            told.add(people.getFirst().mergedInto(people.getLast(), "1993-01-01T08:00:00Z"));
            citizenOf.put(people.getFirst().id, people.getLast().id);
        }
    }

    private void project(List<UUID> offers) {
        var starts = day();
        var project = new HeardProject(
                id(),
                starts,
                endAfter(starts),
                offers.stream().filter(_ -> random.nextBoolean()).toList());
        projects.add(project);
        told.add(EffortStates.project(project));
    }

    private void live(Someone someone, List<UUID> offers) {
        for (var course = 0; course < random.nextInt(3); course++) {
            attend(someone, offers.get(random.nextInt(offers.size())));
        }
        if (random.nextInt(4) == 0) {
            compose(someone, null);
        }
        if (random.nextInt(3) > 0) {
            plan(someone);
        }
    }

    private void attend(Someone someone, UUID offer) {
        var first = random.nextInt(5) == 0 ? null : day();
        var course = new HeardCourse(id(), someone.id, offer, first, first == null ? null : endAfter(first));
        courses.add(course);
        told.add(EffortStates.course(course));
        for (var monday = MONDAY.minusWeeks(1); monday.isBefore(MONDAY.plusDays(DAYS)); monday = monday.plusWeeks(1)) {
            if (random.nextInt(3) > 0) {
                record(someone, course.enrolmentId(), monday);
            }
        }
        if (random.nextInt(3) == 0) {
            compose(someone, course.enrolmentId());
        }
    }

    private void record(Someone someone, UUID enrolment, LocalDate monday) {
        var planned = 60 * random.nextInt(4);
        var week = new Week(
                enrolment,
                monday,
                planned,
                random.nextInt(3) == 0 ? planned : 0,
                random.nextInt(3) == 0 ? 0 : 30 * random.nextInt(8));
        weeks.add(week);
        told.add(EffortStates.week(someone, enrolment, monday, planned, week.lawful(), week.attended()));
    }

    private void compose(Someone someone, @Nullable UUID enrolment) {
        var started = random.nextInt(4) == 0 ? null : day();
        var component = EffortStates.component(someone, enrolment, started, started == null ? null : endAfter(started));
        components.add(component);
        told.add(EffortStates.packageOf(component));
    }

    private void plan(Someone someone) {
        var made = day().minusDays(random.nextInt(420));
        var followedUp = random.nextBoolean() ? made.plusDays(random.nextInt(400)) : null;
        var ended = random.nextInt(3) == 0 ? day() : null;
        plans.add(new Plan(someone.id, made, followedUp, ended));
        told.add(someone.socialPlan(made, followedUp, ended));
    }

    /** Of all of them together; a plan counts as updated for so many months. */
    static EffortCount bruteForce(List<RandomEffort> efforts, EffortDays days, int planMonths) {
        var last = days.span().to().isAfter(days.today())
                ? days.today()
                : days.span().to();
        var count = new long[8];
        for (var effort : efforts) {
            var courses = effort.coursesByDay();
            var reached = new HashSet<UUID>();
            courses.forEach((citizen, byDay) -> byDay.keySet().stream()
                    .filter(day -> !day.isBefore(days.span().from()) && !day.isAfter(last))
                    .forEach(_ -> reached.add(citizen)));
            count[0] += reached.size();
            for (var citizen : reached) {
                var plans = effort.plans.stream()
                        .filter(plan -> effort.citizen(plan.citizen()).equals(citizen))
                        .filter(plan -> !plan.made().isAfter(last)
                                && (plan.ended() == null || plan.ended().isAfter(last)))
                        .toList();
                count[1] += plans.isEmpty() ? 0 : 1;
                count[2] += plans.stream().anyMatch(plan -> !isLate(confirmed(plan, last), last, planMonths)) ? 1 : 0;
                count[3] += plans.stream()
                                .filter(plan -> !confirmed(plan, last).equals(plan.made()))
                                .anyMatch(plan -> !isLate(confirmed(plan, last), last, planMonths))
                        ? 1
                        : 0;
            }
            for (var monday = MONDAY.minusWeeks(10);
                    monday.isBefore(MONDAY.plusWeeks(60));
                    monday = monday.plusWeeks(1)) {
                var thursday = monday.plusDays(3);
                if (thursday.isBefore(days.span().from())
                        || thursday.isAfter(days.span().to())
                        || !monday.plusDays(6).isBefore(days.today())) {
                    continue;
                }
                for (var byDay : courses.values()) {
                    effort.week(byDay, monday, count);
                }
            }
        }
        return new EffortCount(count[0], count[1], count[2], count[3], count[4], count[5], count[6], count[7]);
    }

    private void week(Map<LocalDate, Set<String>> byDay, LocalDate monday, long[] count) {
        var enrolments = new HashSet<String>();
        monday.datesUntil(monday.plusDays(7)).forEach(day -> enrolments.addAll(byDay.getOrDefault(day, Set.of())));
        if (enrolments.isEmpty()) {
            return;
        }
        var recorded = weeks.stream()
                .filter(week -> week.monday().equals(monday)
                        && enrolments.contains(week.enrolment().toString()))
                .toList();
        var due = recorded.stream()
                .mapToInt(week -> week.planned() - week.lawful())
                .sum();
        var attended = recorded.stream().mapToInt(Week::attended).sum();
        count[4]++;
        count[5] += due + attended > 0 ? 1 : 0;
        count[6] += !recorded.isEmpty() && due + attended == 0 ? 1 : 0;
        count[7] += attended;
    }

    /** Of each citizen and each day in the effort, the courses; "none" for a component without one. */
    private Map<UUID, Map<LocalDate, Set<String>>> coursesByDay() {
        var days = new HashMap<UUID, Map<LocalDate, Set<String>>>();
        for (var day = MONDAY.minusWeeks(2); day.isBefore(MONDAY.plusWeeks(60)); day = day.plusDays(1)) {
            for (var component : components) {
                if (isWithin(day, component.startedOn(), component.endedOn())) {
                    add(days, component.citizenId(), day, component.enrolmentId());
                }
            }
            for (var course : courses) {
                for (var project : projects) {
                    if (project.offerIds().contains(course.offerId())
                            && isWithin(day, project.startsOn(), project.endsOn())
                            && isWithin(day, course.firstDay(), course.lastDay())) {
                        add(days, course.citizenId(), day, course.enrolmentId());
                    }
                }
            }
        }
        return days;
    }

    private void add(Map<UUID, Map<LocalDate, Set<String>>> days, UUID id, LocalDate day, @Nullable UUID enrolment) {
        days.computeIfAbsent(citizen(id), _ -> new HashMap<>())
                .computeIfAbsent(day, _ -> new HashSet<>())
                .add(enrolment == null ? "none" : enrolment.toString());
    }

    private UUID citizen(UUID id) {
        return citizenOf.getOrDefault(id, id);
    }

    private static boolean isWithin(LocalDate day, @Nullable LocalDate from, @Nullable LocalDate to) {
        return from != null && !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    private static LocalDate confirmed(Plan plan, LocalDate day) {
        var followedUp = plan.followedUp();
        return followedUp == null
                        || !followedUp.isAfter(plan.made())
                        || followedUp.isAfter(day)
                        || (plan.ended() != null && !followedUp.isBefore(plan.ended()))
                ? plan.made()
                : followedUp;
    }

    private static boolean isLate(LocalDate confirmed, LocalDate day, int planMonths) {
        return confirmed.isBefore(day.minusMonths(planMonths));
    }

    private LocalDate day() {
        return MONDAY.plusDays(random.nextInt(DAYS));
    }

    /** Open, or some days later. */
    private @Nullable LocalDate endAfter(LocalDate first) {
        return random.nextInt(4) == 0 ? null : first.plusDays(random.nextInt(16));
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
