package dk.kk.shared.offer.effort;

import dk.kk.shared.offer.effort.EffortOracle.CourseWeek;
import dk.kk.shared.offer.effort.EffortOracle.Membership;
import dk.kk.shared.offer.effort.EffortOracle.Minutes;
import dk.kk.shared.offer.effort.EffortOracle.Plan;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Citizens, packages, courses, attendance and plans of the years 1950 to 1953 at random, in the tables and told to the oracle. */
final class RandomEffort {
    private static final LocalDate FIRST = LocalDate.of(1950, 1, 1);
    private static final int DAYS = 4 * 365;
    private static final Instant AT = Instant.parse("2007-11-30T11:00:00Z");

    /** @param last null: until further notice */
    record Project(UUID id, LocalDate first, @Nullable LocalDate last, List<UUID> offers) {}

    private final Database database;
    private final EffortOracle oracle;
    private final Random random;

    RandomEffort(Database database, EffortOracle oracle, Random random) {
        this.database = database;
        this.oracle = oracle;
        this.random = random;
    }

    void make(List<Project> projects, UUID otherOffer) {
        var citizens = Stream.generate(UUID::randomUUID).limit(12).toList();
        merged(citizens.get(0), citizens.get(1));
        for (var citizen : citizens) {
            IntStream.range(0, random.nextInt(3)).forEach(_ -> plan(citizen));
            var courses = new ArrayList<UUID>();
            for (var i = random.nextInt(3); i > 0; i--) {
                var project = projects.get(random.nextInt(projects.size()));
                courses.add(course(
                        citizen,
                        project.offers().get(random.nextInt(project.offers().size())),
                        project));
            }
            if (random.nextBoolean()) {
                courses.add(course(citizen, otherOffer, null));
            }
            IntStream.range(0, random.nextInt(3)).forEach(_ -> composed(citizen, courses));
        }
    }

    private void merged(UUID alias, UUID citizen) {
        oracle.mergedInto.put(alias, citizen);
        database.run("insert into access_alias values (?, ?)", alias, citizen);
    }

    private void plan(UUID citizen) {
        var made = random.nextInt(4) == 0 ? null : day();
        var followUps = made == null
                ? List.<LocalDate>of()
                : random.ints(random.nextInt(3), 0, 500)
                        .mapToObj(made::plusDays)
                        .sorted()
                        .toList();
        var ended = made == null || random.nextBoolean() ? null : made.plusDays(random.nextInt(900));
        oracle.plans.add(new Plan(citizen, made, followUps, ended));
        database.run(
                "insert into known_social_plan (plan_id, citizen_id, made_on, followed_up_on, ended_on) values (?, ?, ?, ?, ?)",
                UUID.randomUUID(),
                citizen,
                made,
                SqlArray.days(followUps),
                ended);
    }

    private UUID course(UUID citizen, UUID offer, @Nullable Project project) {
        var id = UUID.randomUUID();
        var start = random.nextInt(6) == 0 ? null : day();
        var end = start == null ? null : end(start);
        database.run("""
                insert into enrolment (id, citizen_id, offer_id, referred_on, counts_as, counts_for_goal3, origin, version)
                values (?, ?, ?, '1950-01-01', 'ACTIVATION', true, 'LIVE', 2)
                """, id, citizen, offer);
        standing(id, 0, "REFERRED", null, null);
        standing(id, 1, start == null ? "CANCELLED" : end == null ? "STARTED" : "COMPLETED", start, end);
        if (start != null) {
            attendance(id, citizen, start, end);
            if (project != null) {
                member(project, citizen, id, start, end);
            }
        }
        return id;
    }

    private void member(Project project, UUID citizen, UUID course, LocalDate start, @Nullable LocalDate end) {
        var first = start.isBefore(project.first()) ? project.first() : start;
        var last = end == null || (project.last() != null && project.last().isBefore(end)) ? project.last() : end;
        if (last == null || !last.isBefore(first)) {
            oracle.memberships.add(new Membership(project.id().toString(), citizen, course, first, last));
        }
    }

    private void standing(
            UUID enrolment, int position, String phase, @Nullable LocalDate start, @Nullable LocalDate end) {
        database.run("""
                insert into enrolment_row (enrolment_id, position, phase, planned_start, actual_start, actual_end, recorded_at)
                values (?, ?, ?, '1950-01-01', ?, ?, ?)
                """, enrolment, position, phase, start, end, AT);
    }

    private void attendance(UUID course, UUID citizen, LocalDate start, @Nullable LocalDate end) {
        var last = end == null ? start.plusDays(200) : end;
        for (var monday = start.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                !monday.isAfter(last);
                monday = monday.plusWeeks(1)) {
            if (random.nextInt(3) > 0) {
                week(course, citizen, monday);
            }
        }
    }

    /** Recorded once wrongly, and then corrected. */
    private void week(UUID course, UUID citizen, LocalDate monday) {
        var planned = random.nextInt(3) * 300;
        var lawful = random.nextInt(3) == 0 ? planned : 0;
        var minutes = new Minutes(planned, random.nextInt(3) * 111, lawful);
        oracle.recorded.put(new CourseWeek(course, monday), minutes);
        var id = UUID.randomUUID();
        database.run(
                "insert into attendance (id, enrolment_id, citizen_id, monday, origin, version) values (?, ?, ?, ?, 'LIVE', 2)",
                id,
                course,
                citizen,
                monday);
        recorded(id, 0, new Minutes(5000, 5000, 0));
        recorded(id, 1, minutes);
    }

    private void recorded(UUID attendance, int position, Minutes minutes) {
        database.run("""
                insert into attendance_row (attendance_id, position, planned_minutes, attended_minutes, lawful_absence_minutes,
                                            days, recorded_at)
                values (?, ?, ?, ?, ?, '[]', ?)
                """, attendance, position, minutes.planned(), minutes.attended(), minutes.lawful(), AT);
    }

    private void composed(UUID citizen, List<UUID> courses) {
        var id = UUID.randomUUID();
        database.run("""
                insert into combination_package (id, citizen_id, phase, composed_on, recorded_at, version)
                values (?, ?, 'RUNNING', '1950-01-01', ?, 9)
                """, id, citizen, AT);
        var position = 0;
        for (var i = 1 + random.nextInt(2); i > 0; i--) {
            var component = UUID.randomUUID();
            var course =
                    courses.isEmpty() || random.nextInt(3) == 0 ? null : courses.get(random.nextInt(courses.size()));
            component(id, position++, component, "PLANNED", null, null, null);
            if (random.nextInt(4) == 0) {
                component(id, position++, component, "CANCELLED", null, null, null);
                continue;
            }
            var start = day();
            var end = end(start);
            component(id, position++, component, "STARTED", start, null, course);
            if (end != null) {
                component(id, position++, component, "COMPLETED", start, end, course);
            }
            oracle.memberships.add(new Membership(CountedPart.PACKAGES, citizen, course, start, end));
        }
    }

    private void component(
            UUID composed,
            int position,
            UUID component,
            String status,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            @Nullable UUID course) {
        database.run("""
                insert into combination_component_row (package_id, position, component_id, kind, side, status, started_on, ended_on,
                                                       enrolment_id, recorded_at)
                values (?, ?, ?, 'GUIDANCE', 'BIF', ?, ?, ?, ?, ?)
                """, composed, position, component, status, start, end, course, AT);
    }

    private LocalDate day() {
        return FIRST.plusDays(random.nextInt(DAYS));
    }

    private @Nullable LocalDate end(LocalDate start) {
        return random.nextInt(8) == 0 ? null : start.plusDays(random.nextInt(150));
    }
}
