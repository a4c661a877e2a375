package dk.kk.shared.kpi.dashboard;

import dk.kk.shared.kpi.definition.Population;
import dk.kk.shared.kpi.live.LiveFigures;
import dk.kk.shared.kpi.movement.Cube;
import dk.kk.shared.kpi.movement.FigureDay;
import dk.kk.shared.kpi.movement.Figures;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.live.LivePages;
import dk.kk.shared.platform.page.Reader;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Prepares what the page shows of a day: the live figures of today, those of any other day. */
@ApplicationScoped
class ShowDay {

    private final Figures figures;
    private final LiveFigures live;
    private final LivePages pages;
    private final BusinessClock clock;
    private final Reader reader;

    ShowDay(Figures figures, LiveFigures live, LivePages pages, BusinessClock clock, Reader reader) {
        this.figures = figures;
        this.live = live;
        this.pages = pages;
        this.clock = clock;
        this.reader = reader;
    }

    /**
     * @param asOf null: today
     * @param knownAt null: now
     */
    ShownDay on(@Nullable LocalDate asOf, @Nullable LocalDate knownAt, Population population) {
        var today = clock.today();
        var known = today.equals(knownAt) ? null : knownAt; // what is known today is what is known now
        var day = new FigureDay(Objects.requireNonNullElse(asOf, today), known);
        return day.equals(FigureDay.of(today))
                ? today(population)
                : shown(day, population, figures.on(day), null, live.noContactSince());
    }

    /** The mark is read first: what changes in between is told as a change, and not missed. */
    ShownDay today(Population population) {
        var seen = pages.mark(Set.of(FiguresMarks.FIGURES));
        var now = live.now();
        var shownLive = new ShownDay.Live(seen, clock.instant(), now.sources());
        return shown(now.day(), population, now.cube(), shownLive, now.noContactSince());
    }

    private ShownDay shown(
            FigureDay day,
            Population population,
            Cube cube,
            ShownDay.@Nullable Live live,
            @Nullable Instant noContactSince) {
        var words = new Words(reader.language());
        var course = figures.along(Course.monthsBefore(day.asOf()), day.knownAt());
        course.put(day.asOf(), cube);
        return ShownDay.of(
                day,
                population,
                cube,
                day.knownAt() == null ? null : figures.on(FigureDay.of(day.asOf())),
                Course.of(course, day.knownAt(), population, words),
                live,
                noContactSince,
                words);
    }
}
