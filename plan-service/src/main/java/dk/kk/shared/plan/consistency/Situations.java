package dk.kk.shared.plan.consistency;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import dk.kk.shared.plan.administration.Administration;
import dk.kk.shared.plan.consistency.KnownPlans.KnownPlan;
import dk.kk.shared.platform.days.Period;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import dk.kk.shared.platform.sql.SqlRow;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads what is known of citizens on a day: a statement for each kind of fact, however many citizens there are. */
@Singleton
public class Situations {
    private static final String COURSES = """
            select i.citizen_id as seen_as, c.*, o.administration, o.weekly_hours
            from (select distinct id, citizen_id from ids_of(?)) i
            join known_course c on c.citizen_id = i.id join known_offer o using (offer_id)
            where c.started or c.valid_from > ?
            """;

    /** A course that has not begun so long after its day is one that nobody closed (ours). */
    private static final int DAYS_LATE = 30;

    private static final String STOPS = """
            select i.citizen_id as seen_as, s.*
            from (select distinct id, citizen_id from ids_of(?)) i join known_stop s on s.citizen_id = i.id
            """;

    private static final String WAITING = """
            select i.citizen_id as seen_as, r.id, r.asking_side
            from (select distinct id, citizen_id from ids_of(?)) i
            join coordination_request r on r.citizen_id = i.id and r.phase = 'ASKED'
            """;

    private static final String SHARED = """
            select distinct d.citizen_id from ids_of(?) i
            join shared_days d on d.citizen_id = i.citizen_id and d.valid_from <= ? and (d.valid_to is null or d.valid_to > ?)
            """;

    private final Database database;
    private final KnownPlans plans;
    private final KnownClarifications clarifications;

    Situations(Database database, KnownPlans plans, KnownClarifications clarifications) {
        this.database = database;
        this.plans = plans;
        this.clarifications = clarifications;
    }

    /** By the citizens, each the id that is seen; of one that nothing is known of, an empty one. */
    public Map<UUID, Situation> of(List<UUID> citizens, LocalDate day) {
        var plansOf = plans.of(citizens, day);
        var clarified = clarifications.of(citizens);
        var courses = ofEach(COURSES, citizens, Situations::course, day.minusDays(DAYS_LATE));
        var stops = ofEach(STOPS, citizens, Situations::stop);
        var waiting = ofEach(WAITING, citizens, Asked::read);
        var shared =
                new HashSet<>(database.list(SHARED, row -> row.uuid("citizen_id"), SqlArray.uuids(citizens), day, day));
        var situations = new LinkedHashMap<UUID, Situation>();
        for (var citizen : citizens) {
            var known = plansOf.getOrDefault(citizen, List.of());
            situations.put(
                    citizen,
                    new Situation(
                            day,
                            shared.contains(citizen),
                            KnownPlan.inForce(known),
                            KnownPlan.planning(known),
                            courses.getOrDefault(citizen, List.of()),
                            stops.getOrDefault(citizen, List.of()),
                            waiting.getOrDefault(citizen, List.of()).stream()
                                    .collect(groupingBy(Asked::by, mapping(Asked::request, toSet()))),
                            clarified.getOrDefault(citizen, List.of())));
        }
        return situations;
    }

    private <T> Map<UUID, List<T>> ofEach(
            String sql, Collection<UUID> citizens, Function<SqlRow, T> read, Object... more) {
        var arguments = Stream.concat(Stream.of(SqlArray.uuids(citizens)), Stream.of(more))
                .toArray();
        return database.list(sql, row -> Map.entry(row.uuid("seen_as"), read.apply(row)), arguments).stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    private static CourseFacts course(SqlRow row) {
        var days = new Period(row.day("valid_from"), row.dayOrNull("valid_to"));
        return new CourseFacts(
                row.uuid("enrolment_id"),
                row.code("administration", Administration.class),
                row.flag("started"),
                AskedTime.hours((int) row.number("weekly_hours"), days));
    }

    private static StopFacts stop(SqlRow row) {
        return new StopFacts(row.uuid("stop_id"), row.flag("absence"), row.day("event_on"));
    }

    private record Asked(Administration by, UUID request) {
        static Asked read(SqlRow row) {
            return new Asked(row.code("asking_side", Administration.class), row.uuid("id"));
        }
    }
}
