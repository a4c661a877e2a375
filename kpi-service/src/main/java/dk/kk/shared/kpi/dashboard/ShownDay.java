package dk.kk.shared.kpi.dashboard;

import dk.kk.shared.kpi.definition.Population;
import dk.kk.shared.kpi.figure.GoalView;
import dk.kk.shared.kpi.figure.PublishedFigures;
import dk.kk.shared.kpi.figure.ShownFigures;
import dk.kk.shared.kpi.figure.SourceView;
import dk.kk.shared.kpi.figure.Table1View;
import dk.kk.shared.kpi.figure.Table2View;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Everything the page says of a day.
 *
 * @param knownAt as known at the end of that day; null: now
 * @param live null of another day than today: such figures do not move while somebody looks
 * @param noContactSince when the event stream was last heard, real time; null: the figures follow it
 * @param knownSince of each goal what became known after that day; empty where it is shown as known now
 * @param protection what was done to the numbers; null where they are exact
 * @param earlierAssessed citizens whose match group is of the model that a later one replaced
 */
record ShownDay(
        LocalDate day,
        @Nullable LocalDate knownAt,
        @Nullable Live live,
        @Nullable Instant noContactSince,
        Population population,
        String populationName,
        long earlierAssessed,
        List<GoalCard> cards,
        List<KnownSince> knownSince,
        Course course,
        List<TargetChart> charts,
        List<AlsoCountedTile> alsoCounted,
        List<ComparedRow> table1,
        List<ComparedRate> table2,
        @Nullable String protection) {

    /** @param seen what the page was drawn at, see {@link dk.kk.shared.platform.live.LivePages} */
    record Live(String seen, Instant updated, List<SourceView> sources) {}

    /** @param knownNow the day's figures as known now; null where that is what is shown */
    static ShownDay of(
            ShownFigures figures,
            Population population,
            @Nullable ShownFigures knownNow,
            Course course,
            @Nullable Live live,
            @Nullable Instant noContactSince,
            Words words) {
        var goals = GoalView.all(figures, population, List.of());
        var first = goals.getFirst();
        return new ShownDay(
                figures.day().asOf(),
                figures.precision().isExact() ? figures.day().knownAt() : null,
                live,
                noContactSince,
                population,
                first.populationName().in(words.language()),
                Objects.requireNonNullElse(first.assessedEarlier(), 0L),
                goals.stream().map(goal -> GoalCard.of(goal, words)).toList(),
                knownNow == null
                        ? List.of()
                        : KnownSince.of(goals, GoalView.all(knownNow, population, List.of()), words),
                course,
                TargetChart.of(goals, words),
                goals.stream()
                        .flatMap(goal -> AlsoCountedTile.of(goal, words).stream())
                        .toList(),
                ComparedRow.of(Table1View.of(figures, List.of()), words),
                ComparedRate.of(Table2View.of(figures, List.of()), words),
                figures.note(words.language()));
    }

    public List<Population> populations() {
        return List.of(Population.values());
    }

    public LocalDate publishedDay() {
        return PublishedFigures.DAY;
    }
}
