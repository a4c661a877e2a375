package dk.kk.shared.population;

import static dk.kk.shared.population.Population.DAY;

import java.time.LocalDate;
import java.util.List;

/** Stays of the last two years at shelters and crisis centres, a third of them not over; of a crisis centre the file says no place. */
final class Stays {
    private static final LocalDate FIRST = DAY.minusYears(2);
    private static final int SHELTERS = 6;

    private Stays() {}

    static List<Row> of(List<Citizen> citizens) {
        var atShelters = Chosen.of(citizens, Stays::mayBeHomeless, 50, "stay-at-a-shelter");
        var atCrisisCentres = Chosen.of(
                citizens,
                citizen -> citizen.sofStanding().isCurrent() && isWoman(citizen) && !atShelters.has(citizen),
                10,
                "stay-at-a-crisis-centre");
        return citizens.stream()
                .filter(citizen -> atShelters.has(citizen) || atCrisisCentres.has(citizen))
                .map(citizen -> stay(citizen, atShelters.has(citizen), Chance.of("stay", citizen.number())))
                .toList();
    }

    private static boolean mayBeHomeless(Citizen citizen) {
        var group = citizen.slot().mainGroup();
        return citizen.sofStanding().isCurrent()
                && (group == TargetGroup.IN_TREATMENT || group == TargetGroup.MENTALLY_ILL_AND_VULNERABLE);
    }

    private static Row stay(Citizen citizen, boolean atShelter, Chance chance) {
        var isOver = chance.percent(66);
        var arrived = chance.day(isOver ? FIRST : DAY.minusMonths(3), DAY.minusDays(1));
        return Row.of(
                Layout.STAYS,
                citizen.cpr(),
                citizen.keyed("O", 1),
                atShelter ? "FH-0" + chance.between(1, SHELTERS) : null,
                atShelter ? "SHELTER" : "CRISIS_CENTRE",
                arrived,
                isOver ? chance.day(arrived.plusDays(1), DAY) : null);
    }

    private static boolean isWoman(Citizen citizen) {
        return citizen.cpr().charAt(9) % 2 == 0;
    }
}
