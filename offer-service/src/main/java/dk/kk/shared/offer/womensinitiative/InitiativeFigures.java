package dk.kk.shared.offer.womensinitiative;

import dk.kk.shared.offer.catalogue.Initiative;
import dk.kk.shared.platform.sql.Database;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How much each of the five initiatives did in a period, as believed now. Courses and visits are counted, no citizens. */
@Singleton
class InitiativeFigures {
    private static final String STARTED = """
            select o.initiative, count(*) as started
            from offer o
            join enrolment e on e.offer_id = o.id
            join enrolment_row r on r.enrolment_id = e.id and r.position = e.version - 1
            where o.initiative is not null and r.actual_start >= ? and r.actual_start < ?
            group by o.initiative
            """;
    private static final String VISITORS = """
            select coalesce(sum(r.visitors), 0) as visitors
            from anonymous_count c
            join anonymous_count_row r on r.count_id = c.id and r.position = c.version - 1
            where not r.withdrawn and r.held_on >= ? and r.held_on < ?
            """;
    private final Database database;

    InitiativeFigures(Database database) {
        this.database = database;
    }

    /**
     * @param enrolmentsStarted courses that really began on one of the days; null where nobody is enrolled
     * @param visitors counted on the days; null where nobody is counted
     */
    @Schema(name = "WomensInitiative")
    record Figure(
            Initiative initiative,
            @Nullable Long enrolmentsStarted,
            @Nullable Long visitors) {}

    List<Figure> during(CountedDays days) {
        var started = database
                .list(
                        STARTED,
                        row -> new Figure(row.code("initiative", Initiative.class), row.number("started"), null),
                        days.first(),
                        days.end())
                .stream()
                .collect(Collectors.toMap(Figure::initiative, figure -> figure));
        var visitors = database.first(VISITORS, row -> row.number("visitors"), days.first(), days.end())
                .orElseThrow();
        return Arrays.stream(Initiative.values())
                .map(initiative -> initiative.takesEnrolments()
                        ? started.getOrDefault(initiative, new Figure(initiative, 0L, null))
                        : new Figure(initiative, null, visitors))
                .toList();
    }
}
