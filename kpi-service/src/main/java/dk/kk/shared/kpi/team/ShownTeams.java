package dk.kk.shared.kpi.team;

import dk.kk.shared.kpi.definition.Population;
import dk.kk.shared.kpi.duty.Administration;
import dk.kk.shared.kpi.figure.Percent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** A goal's teams as their page shows them. @param goal its number */
record ShownTeams(
        String goal,
        LocalDate day,
        Population population,
        String populationName,
        Administration administration,
        List<TeamView> teams) {

    public List<String> goals() {
        return List.of("1", "2", "3");
    }

    public List<Population> populations() {
        return List.of(Population.values());
    }

    public List<Administration> administrations() {
        return List.of(Administration.values());
    }

    /** What of it stays when another goal is chosen, as an address says it. */
    public String query() {
        return "asOf=" + day + "&population=" + population + "&administration=" + administration;
    }

    public long numerator() {
        return sum(TeamView::numerator);
    }

    public long denominator() {
        return sum(TeamView::denominator);
    }

    public @Nullable BigDecimal percent() {
        return Percent.of(numerator(), denominator());
    }

    private long sum(ToLongFunction<TeamView> part) {
        return teams.stream().mapToLong(part).sum();
    }
}
