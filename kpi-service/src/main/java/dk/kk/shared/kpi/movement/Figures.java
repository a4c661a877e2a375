package dk.kk.shared.kpi.movement;

import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.problem.RuleViolation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The figures of any day, as known now or at the end of an earlier day. Before each answer it reads what was committed since the
 * last one, by whichever instance: what an answer says is never older than its question.
 */
@ApplicationScoped
public class Figures {

    private final Movements movements;
    private final BusinessClock clock;
    private final ReentrantLock following = new ReentrantLock();
    private Movements.@Nullable Seen seen;
    private CityMovements city = CityMovements.NONE;

    Figures(Movements movements, BusinessClock clock) {
        this.movements = movements;
        this.clock = clock;
    }

    /**
     * As known now.
     *
     * @throws RuleViolation {@code figures-being-worked-out} by another version's definitions
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public Cube on(LocalDate day) {
        return followed().on(day, null);
    }

    /**
     * @param knownAt as known at the end of that day; null: now
     * @throws RuleViolation also {@code known-too-early} before anything was known, {@code day-in-future}
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public Cube on(LocalDate day, @Nullable LocalDate knownAt) {
        var now = followed();
        if (knownAt != null) {
            clock.requirePast("knownAt", knownAt);
            var first = now.firstKnownOn().filter(known -> !knownAt.isBefore(known));
            if (first.isEmpty()) {
                throw new RuleViolation("known-too-early", "knownAt", knownAt);
            }
        }
        return now.on(day, knownAt);
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
