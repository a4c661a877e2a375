package dk.kk.shared.kpi.team;

import dk.kk.shared.kpi.figure.Percent;
import java.math.BigDecimal;
import java.util.Comparator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A goal among the citizens one team is responsible for.
 *
 * @param centre code of the team's centre; null of citizens whom no team of the administration is responsible for
 * @param team its code; null likewise
 * @param percent one decimal
 * @param gap citizens the team is short of the year's target; null where the year has none
 */
@Schema(name = "GoalOfTeam")
record TeamView(
        @Nullable String centre,
        @Nullable String team,
        long numerator,
        long denominator,
        @Nullable BigDecimal percent,
        @Nullable Long gap) {

    /** By centre and team; those without one last. */
    static final Comparator<TeamView> ORDER = Comparator.comparing(
                    TeamView::centre, Comparator.nullsLast(Comparator.<String>naturalOrder()))
            .thenComparing(TeamView::team, Comparator.nullsLast(Comparator.<String>naturalOrder()));

    static TeamView of(Responsible responsible, long numerator, long denominator, @Nullable Long gap) {
        return new TeamView(
                responsible.centre(),
                responsible.team(),
                numerator,
                denominator,
                Percent.of(numerator, denominator),
                gap);
    }
}
