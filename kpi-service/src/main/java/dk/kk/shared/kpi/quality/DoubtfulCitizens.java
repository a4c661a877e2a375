package dk.kk.shared.kpi.quality;

import static java.util.stream.Collectors.joining;

import dk.kk.shared.kpi.definition.Population;
import dk.kk.shared.kpi.definition.Window;
import dk.kk.shared.kpi.figure.Goal;
import dk.kk.shared.kpi.movement.FigureDay;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlRow;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Map;

/** Counts the citizens in doubt, in one statement over all facts. */
@ApplicationScoped
class DoubtfulCitizens {

    /** Each citizen with all that doubts are about; {@code could_be}: of the population, whatever the match group. */
    private static final String CITIZENS = """
            with asked as (
                select day, known_until,
                       (day - interval '12 months')::date as year_before, (day - interval '3 months')::date as quarter_before,
                       (day - interval '6 months')::date as half_year_before, (day - interval '%1$d months')::date as %2$s
                from (select ?::date as day, (?::date + 1)::timestamp at time zone 'Europe/Copenhagen' as known_until) given
            ), begun as (
                select fact.*, valid_to is null or valid_to > day as covers, asked.*
                from effective_fact fact, asked
                where (recorded_at < known_until and superseded_at >= known_until
                       or superseded_at is null and (known_until is null or recorded_at < known_until))
                  and valid_from <= day
            ), citizen as (
                select citizen_id,
                       min(year_before) as year_before,
                       min(quarter_before) as quarter_before,
                       coalesce(bool_or(covers and kind = 'ENDED'), false) as ended,
                       bool_or(covers and kind = 'SHARED') as shared,
                       bool_or(covers and kind = 'BIF_CASE') as bif,
                       bool_or(covers and kind = 'TARGET_GROUP' and code <> 'WITHOUT_SPECIAL_NEEDS') as special,
                       min(code) filter (where covers and kind in ('MATCH_GROUP', 'EARLIER_MATCH_GROUP')) as match,
                       max(valid_from) filter (where covers and kind = 'MATCH_GROUP') as assessed_on,
                       bool_or(covers and kind = 'EARLIER_MATCH_GROUP') as earlier,
                       min(valid_from) filter (where kind = 'SOCIAL_PLAN_OFFERED') as offered_on,
                       bool_or(kind = 'SOCIAL_PLAN') as planned,
                       bool_or(covers and kind = 'SOCIAL_PLAN') as plan_in_force,
                       bool_or(kind = 'ACTIVATION' and (valid_to is null or valid_to > half_year_before)) as active_lately,
                       bool_or(covers and kind = 'ACTIVATION'
                               and (valid_to is not null or valid_from >= year_before)) as active_for_certain,
                       bool_or(kind = 'OPERA_COURSE' and (valid_to is null or valid_to > half_year_before)
                               and (valid_to is not null or valid_from >= year_before)) as on_offer_for_certain,
                       %3$s as counts
                from begun
                group by citizen_id
            ), placed as (
                select *, %4$s as could_be, %4$s and match in ('4', '5') as member
                from citizen
                where not ended and (shared or bif)
            )
            """;

    private final Database database;

    DoubtfulCitizens(Database database) {
        this.database = database;
    }

    /**
     * @param counting of them, who count in the numerator, or would if they belonged to the population
     */
    record Doubtful(long counting, long notCounting) {}

    Map<Doubt, Doubtful> on(FigureDay day, Goal goal, Population population) {
        var window = goal.measure().window().orElse(new Window(12));
        var citizens = CITIZENS.formatted(
                window.months(), window.column(), goal.measure().sql(), inPopulation(population));
        var counts = Doubt.of(goal)
                .map(doubt -> """
                        count(*) filter (where %1$s and counts) as %2$s_counting,
                        count(*) filter (where %1$s and not coalesce(counts, false)) as %2$s_not_counting
                        """.formatted(doubt.sql(), doubt.column()))
                .collect(joining(", "));
        return database.first(
                        citizens + "select " + counts + " from placed",
                        row -> doubtful(row, goal),
                        day.asOf(),
                        day.knownAt())
                .orElseThrow();
    }

    private static Map<Doubt, Doubtful> doubtful(SqlRow row, Goal goal) {
        var doubtful = new EnumMap<Doubt, Doubtful>(Doubt.class);
        Doubt.of(goal)
                .forEach(doubt -> doubtful.put(
                        doubt,
                        new Doubtful(
                                row.number(doubt.column() + "_counting"),
                                row.number(doubt.column() + "_not_counting"))));
        return doubtful;
    }

    private static String inPopulation(Population population) {
        return switch (population) {
            case STRATEGY -> "coalesce(shared and special, false)";
            case ALL_SHARED_MATCH_4_5 -> "coalesce(shared, false)";
            case ALL_MATCH_4_5 -> "true";
        };
    }
}
