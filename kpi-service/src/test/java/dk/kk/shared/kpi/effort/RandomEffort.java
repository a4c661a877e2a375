package dk.kk.shared.kpi.effort;

import dk.kk.shared.kpi.Someone;
import dk.kk.shared.kpi.StreamState;
import dk.kk.shared.kpi.effort.EffortStates.Component;
import dk.kk.shared.kpi.effort.EffortStates.Course;
import dk.kk.shared.kpi.effort.EffortStates.Days;
import dk.kk.shared.kpi.effort.EffortStates.Delivery;
import dk.kk.shared.kpi.effort.EffortStates.Minutes;
import dk.kk.shared.kpi.effort.EffortStates.Plan;
import dk.kk.shared.kpi.effort.EffortStates.Steps;
import dk.kk.shared.kpi.effort.EffortStates.Week;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everything that happened in the efforts of some people, within a few weeks, and when it became known. */
final class RandomEffort {
    static final LocalDate MONDAY = LocalDate.of(2001, 3, 5);
    private static final int DAYS = 28;

    final List<StreamState> told = new ArrayList<>();

    /** What some of these streams told before. */
    final List<StreamState> toldBefore = new ArrayList<>();

    final List<HeardProject> projects = new ArrayList<>();
    final List<Component> components = new ArrayList<>();
    final List<Course> courses = new ArrayList<>();
    final List<Week> weeks = new ArrayList<>();
    final List<Plan> plans = new ArrayList<>();
    private final Random random;
    private @Nullable Alias alias;

    private record Alias(
            UUID id,
            UUID citizen,
            Instant mergedAt,
            @Nullable Instant unmergedAt) {}

    RandomEffort(Random random) {
        this.random = random;
        var offers = Stream.generate(this::id).limit(3).toList();
        IntStream.range(0, random.nextInt(3)).forEach(_ -> project(offers));
        var people = Stream.generate(Someone::new).limit(1 + random.nextInt(4)).toList();
        people.forEach(someone -> live(someone.id, offers));
        if (people.size() > 1 && random.nextInt(3) == 0) {
            merge(people.getFirst(), people.getLast());
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

    private void live(UUID citizen, List<UUID> offers) {
        for (var course = 0; course < random.nextInt(3); course++) {
            attend(citizen, offers.get(random.nextInt(offers.size())));
        }
        if (random.nextInt(4) == 0) {
            compose(citizen, null);
        }
        if (random.nextInt(3) > 0) {
            plan(citizen);
        }
    }

    private void attend(UUID citizen, UUID offer) {
        var course = new Course(id(), citizen, offer, Learnt.some(random, () -> days(5)));
        courses.add(course);
        told.add(EffortStates.course(course));
        toldBefore.add(EffortStates.course(course.before()));
        for (var monday = MONDAY.minusWeeks(1); monday.isBefore(MONDAY.plusDays(DAYS)); monday = monday.plusWeeks(1)) {
            if (random.nextInt(3) > 0) {
                var week = new Week(citizen, course.enrolment(), monday, Learnt.some(random, this::minutes));
                weeks.add(week);
                told.add(EffortStates.week(week));
                toldBefore.add(EffortStates.week(week.before()));
            }
        }
        if (random.nextInt(3) == 0) {
            compose(citizen, course.enrolment());
        }
    }

    private Minutes minutes() {
        var planned = 60 * random.nextInt(4);
        return new Minutes(
                planned, random.nextInt(3) == 0 ? planned : 0, random.nextInt(3) == 0 ? 0 : 30 * random.nextInt(8));
    }

    /** @param enrolment by which it is delivered, at first perhaps by none */
    private void compose(UUID citizen, @Nullable UUID enrolment) {
        var learnt = Learnt.some(random, () -> new Delivery(random.nextInt(4) == 0 ? null : enrolment, days(4)));
        var component = new Component(id(), citizen, learnt);
        components.add(component);
        told.add(EffortStates.packageOf(component));
        toldBefore.add(EffortStates.packageOf(component.before()));
    }

    /** That it was followed up, and ended, becomes known last. */
    private void plan(UUID citizen) {
        var recordedAt = Learnt.instants(random, 1 + random.nextInt(3));
        var steps = new ArrayList<Steps>();
        while (steps.size() < recordedAt.size() - 1) {
            steps.add(new Steps(made(), null, random.nextInt(4) == 0 ? day() : null));
        }
        var made = made();
        steps.add(new Steps(
                made,
                random.nextBoolean() ? made.plusDays(random.nextInt(400)) : null,
                random.nextInt(3) == 0 ? day() : null));
        var plan = new Plan(citizen, new Learnt<>(steps, recordedAt));
        plans.add(plan);
        told.add(EffortStates.plan(plan));
    }

    private void merge(Someone one, Someone other) {
        var at = Learnt.instants(random, 1 + random.nextInt(2));
        alias = new Alias(one.id, other.id, at.getFirst(), at.size() == 1 ? null : at.getLast());
        told.add(
                at.size() == 1
                        ? one.mergedInto(other, at.getFirst().toString())
                        : one.mergedInto(
                                other, at.getFirst().toString(), at.getLast().toString()));
    }

    /** Whom the id is, as known at the end of that day; null: now. */
    UUID citizen(UUID id, @Nullable LocalDate knownAt) {
        var merged = alias;
        if (merged == null || !merged.id().equals(id) || !Learnt.isPast(merged.mergedAt(), knownAt)) {
            return id;
        }
        var unmerged = merged.unmergedAt();
        return unmerged != null && Learnt.isPast(unmerged, knownAt) ? id : merged.citizen();
    }

    /** @param seldom one of so many times it has not begun */
    private Days days(int seldom) {
        var first = random.nextInt(seldom) == 0 ? null : day();
        return new Days(first, first == null ? null : endAfter(first));
    }

    private LocalDate made() {
        return day().minusDays(random.nextInt(420));
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
