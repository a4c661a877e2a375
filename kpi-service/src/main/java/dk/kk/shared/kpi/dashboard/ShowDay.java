package dk.kk.shared.kpi.dashboard;

import dk.kk.shared.kpi.definition.Population;
import dk.kk.shared.kpi.figure.ReadFigures;
import dk.kk.shared.kpi.figure.ShownFigures;
import dk.kk.shared.kpi.live.LiveFigures;
import dk.kk.shared.kpi.movement.FigureDay;
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

    private final ReadFigures figures;
    private final LiveFigures live;
    private final LivePages pages;
    private final BusinessClock clock;
    private final Reader reader;

    ShowDay(ReadFigures figures, LiveFigures live, LivePages pages, BusinessClock clock, Reader reader) {
        this.figures = figures;
        this.live = live;
        this.pages = pages;
        this.clock = clock;
        this.reader = reader;
    }

    /**
     * @param asOf null: today, or the latest release
     * @param knownAt null: now
     */
    ShownDay on(@Nullable LocalDate asOf, @Nullable LocalDate knownAt, Population population) {
        var today = clock.today();
        var known = today.equals(knownAt) ? null : knownAt; // what is known today is what is known now
        var day = new FigureDay(Objects.requireNonNullElse(asOf, today), known);
        return day.equals(FigureDay.of(today)) && isLive()
                ? today(population)
                : shown(figures.upTo(asOf, known), population, null, live.noContactSince());
    }

    /** The mark is read first: what changes in between is told as a change, and not missed. */
    ShownDay today(Population population) {
        if (!isLive()) {
            return on(null, null, population);
        }
        var seen = pages.mark(Set.of(FiguresMarks.FIGURES));
        var shownLive = new ShownDay.Live(seen, clock.instant(), live.sources());
        return shown(figures.on(null, null), population, shownLive, live.noContactSince());
    }

    /** Protected figures move when a month is released, and not while somebody looks: when they move would say what happened. */
    boolean isLive() {
        return figures.precision().isExact();
    }

    private ShownDay shown(
            ShownFigures shown, Population population, ShownDay.@Nullable Live live, @Nullable Instant noContactSince) {
        var words = new Words(reader.language());
        var day = shown.day();
        var course = figures.along(Course.monthsBefore(day.asOf()), day.knownAt());
        course.put(day.asOf(), shown);
        return ShownDay.of(
                shown,
                population,
                day.knownAt() == null || !isLive() ? null : figures.on(day.asOf(), null),
                Course.of(course.values(), population, words),
                live,
                noContactSince,
                words);
    }
}
