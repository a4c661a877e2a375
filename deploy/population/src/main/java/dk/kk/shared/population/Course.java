package dk.kk.shared.population;

import static dk.kk.shared.population.Population.DAY;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One enrolment as OPERA would write it. */
record Course(
        Offer offer,
        String phase,
        LocalDate referredOn,
        LocalDate plannedStart,
        @Nullable LocalDate actualStart,
        @Nullable LocalDate actualEnd,
        @Nullable LocalDate operaRegisteredOn) {

    static Course running(Offer offer, LocalDate start, Chance chance) {
        return new Course(offer, "STARTED", referred(start, chance), start, start, null, registered(start, chance));
    }

    static Course ended(Offer offer, LocalDate end, Chance chance) {
        var start = chance.weekday(end.minusDays(182), end.minusDays(28));
        var phase = chance.percent(75) ? "COMPLETED" : "DROPPED_OUT";
        return new Course(offer, phase, referred(start, chance), start, start, end, registered(start, chance));
    }

    /** A no-show or a cancellation; half of them stand in OPERA all the same. */
    static Course neverStarted(Offer offer, String phase, LocalDate planned, Chance chance) {
        var registered = chance.percent(50) ? registered(planned, chance) : null;
        return new Course(offer, phase, referred(planned, chance), planned, null, null, registered);
    }

    static Course waiting(Offer offer, Chance chance) {
        var planned = chance.weekday(LocalDate.of(2007, 12, 3), LocalDate.of(2008, 1, 31));
        var referred = chance.weekday(LocalDate.of(2007, 11, 5), DAY);
        return new Course(offer, chance.percent(60) ? "ACCEPTED" : "REFERRED", referred, planned, null, null, null);
    }

    Course withoutOpera() {
        return new Course(offer, phase, referredOn, plannedStart, actualStart, actualEnd, null);
    }

    Row row(Citizen citizen, int sequence) {
        return Row.of(
                Layout.ENROLMENTS,
                citizen.cpr(),
                citizen.keyed("O", sequence),
                offer.code(),
                phase,
                referredOn,
                plannedStart,
                actualStart,
                actualEnd,
                operaRegisteredOn);
    }

    private static LocalDate referred(LocalDate start, Chance chance) {
        return chance.weekday(start.minusDays(42), start.minusDays(7));
    }

    private static LocalDate registered(LocalDate start, Chance chance) {
        var registered = start.plusDays(chance.between(0, 10));
        return registered.isAfter(DAY) ? DAY : registered;
    }
}
