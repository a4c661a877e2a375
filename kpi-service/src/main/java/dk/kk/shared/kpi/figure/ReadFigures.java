package dk.kk.shared.kpi.figure;

import dk.kk.shared.kpi.movement.Cube;
import dk.kk.shared.kpi.movement.FigureDay;
import dk.kk.shared.kpi.movement.Figures;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.disclosure.Precision;
import dk.kk.shared.platform.problem.RuleViolation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Figures as the caller may see them: exactly, of any day; or protected, of the days on which they are released (decision 42). */
@ApplicationScoped
public class ReadFigures {

    private final Figures figures;
    private final ProtectFigures protect;
    private final BusinessClock clock;
    private final Caller caller;

    ReadFigures(Figures figures, ProtectFigures protect, BusinessClock clock, Caller caller) {
        this.figures = figures;
        this.protect = protect;
        this.clock = clock;
        this.caller = caller;
    }

    public Precision precision() {
        return Precision.of(caller);
    }

    /**
     * @param asOf null: today, or the latest release
     * @param knownAt null: now, or as the release is known
     * @throws RuleViolation as {@link Figures#require}; {@code figures-not-released}, {@code figures-none-released}
     */
    public ShownFigures on(@Nullable LocalDate asOf, @Nullable LocalDate knownAt) {
        if (precision().isExact()) {
            var day = new FigureDay(Objects.requireNonNullElseGet(asOf, clock::today), knownAt);
            return ShownFigures.exactly(figures.on(day), day);
        }
        if (asOf == null && knownAt == null) {
            return upTo(null, null);
        }
        var release = calendar()
                .latestUpTo(Objects.requireNonNullElseGet(asOf, clock::today))
                .orElseThrow(() -> new RuleViolation("figures-none-released"));
        if (isOther(asOf, release.asOf()) || isOther(knownAt, release.knownAt())) {
            throw new RuleViolation("figures-not-released", "asOf", release.asOf(), "knownAt", knownAt(release));
        }
        return released(release);
    }

    /** As above, where only protected figures are to be had the latest release of that day or before: of nobody, before the first. */
    public ShownFigures upTo(@Nullable LocalDate asOf, @Nullable LocalDate knownAt) {
        if (precision().isExact()) {
            return on(asOf, knownAt);
        }
        var day = Objects.requireNonNullElseGet(asOf, clock::today);
        return calendar().latestUpTo(day).map(this::released).orElseGet(() -> none(day));
    }

    /** Of these days those that have figures, or a release. */
    public SortedMap<LocalDate, ShownFigures> along(SortedSet<LocalDate> days, @Nullable LocalDate knownAt) {
        var shown = new TreeMap<LocalDate, ShownFigures>();
        if (precision().isExact()) {
            figures.along(days, knownAt)
                    .forEach((day, cube) -> shown.put(day, ShownFigures.exactly(cube, new FigureDay(day, knownAt))));
        } else {
            var calendar = calendar();
            days.forEach(day -> calendar.latestUpTo(day)
                    .filter(release -> release.asOf().equals(day))
                    .ifPresent(release -> shown.put(day, released(release))));
        }
        return shown;
    }

    /** Figures that were frozen, as known at the end of a day that is over: they are a release. */
    public ShownFigures frozen(Cube cube, FigureDay day) {
        return precision().isExact() ? ShownFigures.exactly(cube, day) : protect.of(cube, day);
    }

    /** What is known already of a day, also of one to come. Of a release whose day of knowing is not over it is nobody. */
    public ShownFigures projected(FigureDay day) {
        if (precision().isExact()) {
            return ShownFigures.exactly(figures.ahead(day), day);
        }
        return protect.of(knownAt(day).isBefore(clock.today()) ? figures.ahead(day) : new Cube(), day);
    }

    /** It has figures, and something was known by then. */
    public boolean isKnown(FigureDay day) {
        var knownAt = day.knownAt();
        return !day.asOf().isBefore(figures.firstDay())
                && figures.firstKnownOn()
                        .filter(first -> knownAt == null || !first.isAfter(knownAt))
                        .isPresent();
    }

    /** A count that is none of the figures', as the caller may see it. Of a release whose day of knowing is not over there is none. */
    public long seen(long count, String number, FigureDay day) {
        if (precision().isExact()) {
            return count;
        }
        return knownAt(day).isBefore(clock.today()) ? protect.changed(count, number, day) : 0;
    }

    private ShownFigures released(FigureDay release) {
        var cube = figures.firstKnownOn().isPresent() ? figures.on(release) : new Cube();
        return knownAt(release).isBefore(clock.today()) ? protect.of(cube, release) : protect.printed(cube, release);
    }

    /** As known today, which is not over: nothing of it is shown, by whatever else looks at that day. */
    private ShownFigures none(LocalDate day) {
        return new ShownFigures(new FigureDay(day, clock.today()), new Cube(), precision(), false);
    }

    private static boolean isOther(@Nullable LocalDate asked, @Nullable LocalDate released) {
        return asked != null && !asked.equals(released);
    }

    private static LocalDate knownAt(FigureDay release) {
        return Objects.requireNonNull(release.knownAt());
    }

    private ReleaseCalendar calendar() {
        return new ReleaseCalendar(
                figures.firstDay(), figures.firstKnownOn().orElseGet(figures::firstDay), clock.today());
    }
}
