package dk.kk.shared.kpi.movement;

import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.problem.RuleViolation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The figures of any day, as known now or at the end of an earlier day. Before each answer it reads what was committed since the
 * last one, by whichever instance: what an answer says is never older than its question.
 */
@ApplicationScoped
public class Figures {

    private final Movements movements;
    private final MovementSettings settings;
    private final BusinessClock clock;
    private final ReentrantLock following = new ReentrantLock();
    private Movements.@Nullable Seen seen;
    private CityMovements city = CityMovements.NONE;

    Figures(Movements movements, MovementSettings settings, BusinessClock clock) {
        this.movements = movements;
        this.settings = settings;
        this.clock = clock;
    }

    /** @throws RuleViolation as {@link #require} */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public Cube on(FigureDay day) {
        return checked(day).on(day);
    }

    /**
     * Many days' figures in one walk, all as known on one day. Days before the first one that figures are answered of are left out.
     *
     * @throws RuleViolation as {@link #require}
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public SortedMap<LocalDate, Cube> along(SortedSet<LocalDate> days, @Nullable LocalDate knownAt) {
        var answered = List.copyOf(days.tailSet(settings.firstDay()));
        var cubes = new TreeMap<LocalDate, Cube>();
        if (!answered.isEmpty()) {
            var counted = checked(new FigureDay(answered.getLast(), knownAt)).along(answered, knownAt);
            for (var at = 0; at < answered.size(); at++) {
                cubes.put(answered.get(at), counted.get(at));
            }
        }
        return cubes;
    }

    /** What is known already of any day, also of one that is long to come. Of a day before any knowing it is nobody. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public Cube ahead(FigureDay day) {
        return followed().on(day);
    }

    /**
     * @throws RuleViolation {@code day-outside-figures}: of a day before the first or after tomorrow, as known before anything was or
     *     after today; {@code figures-being-worked-out} by another version's definitions
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public void require(FigureDay day) {
        checked(day);
    }

    /**
     * Of what rests on other things than facts.
     *
     * @param knownAt null: now
     * @throws RuleViolation {@code day-outside-figures}: as known before the first day of all, or when nobody knows yet what will be
     */
    public void requireKnowable(@Nullable LocalDate knownAt) {
        if (knownAt != null) {
            requireWithin("knownAt", knownAt, settings.firstDay(), clock.today());
        }
    }

    /** The first day that figures are answered of. */
    public LocalDate firstDay() {
        return settings.firstDay();
    }

    /** Before that day nothing at all was known; empty while nothing is. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public Optional<LocalDate> firstKnownOn() {
        return followed().firstKnownOn();
    }

    private CityMovements checked(FigureDay day) {
        var today = clock.today();
        requireWithin("asOf", day.asOf(), settings.firstDay(), today.plusDays(1));
        var now = followed();
        var knownAt = day.knownAt();
        if (knownAt != null) {
            requireWithin("knownAt", knownAt, now.firstKnownOn().orElse(today), today);
        }
        return now;
    }

    private static void requireWithin(String field, LocalDate day, LocalDate first, LocalDate last) {
        if (day.isBefore(first) || day.isAfter(last)) {
            throw new RuleViolation("day-outside-figures", "field", field, "day", day, "first", first, "last", last);
        }
    }

    /** Outside any transaction: what another one has not committed yet must not stay in memory. */
    private CityMovements followed() {
        following.lock();
        try {
            var before = seen;
            var news = before == null ? movements.all() : movements.since(before);
            if (before != null && news.generation() != before.generation()) {
                news = movements.all();
                city = CityMovements.NONE;
            }
            city = city.and(news.movements());
            seen = news.read();
            if (!news.current()) {
                throw new RuleViolation("figures-being-worked-out");
            }
            return city;
        } finally {
            following.unlock();
        }
    }
}
