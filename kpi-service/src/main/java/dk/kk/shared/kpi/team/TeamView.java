package dk.kk.shared.kpi.team;

import dk.kk.shared.kpi.figure.Percent;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A goal among the citizens one team is responsible for.
 *
 * @param centre code of the team's centre; null of citizens whom no team of the administration is responsible for
 * @param centreName null where the directory has not told it
 * @param team its code; null of the same
 * @param teamName null where the directory has not told it
 * @param percent one decimal
 * @param gap citizens the team is short of the year's target; null where the year has none
 */
@Schema(name = "GoalOfTeam")
record TeamView(
        @Nullable String centre,
        @Nullable String centreName,
        @Nullable String team,
        @Nullable String teamName,
        long numerator,
        long denominator,
        @Nullable BigDecimal percent,
        @Nullable Long gap) {

    /** By centre and team; those without one last. */
    static final Comparator<TeamView> ORDER = Comparator.comparing(
                    TeamView::centre, Comparator.nullsLast(Comparator.<String>naturalOrder()))
            .thenComparing(TeamView::team, Comparator.nullsLast(Comparator.<String>naturalOrder()));

    /** @param names of units, by code */
    static TeamView of(
            Responsible responsible, Map<String, String> names, long numerator, long denominator, @Nullable Long gap) {
        return new TeamView(
                responsible.centre(),
                nameOf(responsible.centre(), names),
                responsible.team(),
                nameOf(responsible.team(), names),
                numerator,
                denominator,
                Percent.of(numerator, denominator),
                gap);
    }

    private static @Nullable String nameOf(@Nullable String code, Map<String, String> names) {
        return code == null ? null : names.get(code);
    }
}
