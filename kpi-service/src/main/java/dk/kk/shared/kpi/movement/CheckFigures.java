package dk.kk.shared.kpi.movement;

import dk.kk.shared.platform.clock.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** Compares the figures with a recount of all facts, in one state of the database: today's, those of a year ahead, and those of some days and knowings. */
@ApplicationScoped
class CheckFigures {

    private static final int DAYS = 4;
    private static final int AS_FAR_BACK_AS = 3 * 365;

    private final Movements movements;
    private final Recount recount;
    private final MovementState state;
    private final BusinessClock clock;

    CheckFigures(Movements movements, Recount recount, MovementState state, BusinessClock clock) {
        this.movements = movements;
        this.recount = recount;
        this.state = state;
        this.clock = clock;
    }

    /** In how many numbers they differ; 0: in none. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    long differing() {
        state.freeze();
        var today = clock.today();
        var city = CityMovements.NONE.and(movements.all().movements());
        var differing = differing(city, FigureDay.of(today))
                + differing(city, FigureDay.of(today.plusYears(1))) // what is known of days to come
                + IntStream.range(0, DAYS)
                        .mapToLong(_ -> differing(city, new FigureDay(someDayBefore(today), someDayBefore(today))))
                        .sum();
        state.checked(clock.instant(), differing);
        return differing;
    }

    private long differing(CityMovements city, FigureDay day) {
        return city.on(day).differing(recount.on(day));
    }

    private static LocalDate someDayBefore(LocalDate today) {
        return today.minusDays(ThreadLocalRandom.current().nextInt(AS_FAR_BACK_AS));
    }
}
