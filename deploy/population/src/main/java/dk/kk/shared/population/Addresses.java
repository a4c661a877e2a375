package dk.kk.shared.population;

import static dk.kk.shared.population.Population.DAY;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where everybody lives, in the district of their centres, and for some where they lived before; a few names and addresses are protected. */
final class Addresses {
    private static final LocalDate OLDEST_MOVE = LocalDate.of(1992, 3, 1);
    private static final String COPENHAGEN = "0101";

    private static final List<String> STREETS = List.of(
            "Engvej",
            "Bakkevej",
            "Skovstien",
            "Søgade",
            "Markvænget",
            "Åvej",
            "Kildegade",
            "Lyngvej",
            "Poppelgade",
            "Elmevej",
            "Birkestien",
            "Havnegangen",
            "Strandvænget",
            "Møllestien",
            "Vejrhøj",
            "Regnbuegade");
    private static final List<String> DOORS =
            List.of("", ", st.", ", 1. tv.", ", 1. th.", ", 2. tv.", ", 3. th.", ", 4.");

    /** Of the eight districts. */
    private static final List<List<String>> TOWNS = List.of(
            List.of("2200", "København N"),
            List.of("2100", "København Ø"),
            List.of("2400", "København NV"),
            List.of("2700", "Brønshøj"),
            List.of("2720", "Vanløse"),
            List.of("2500", "Valby"),
            List.of("2450", "København SV"),
            List.of("2300", "København S"));

    private Addresses() {}

    static List<Row> of(List<Citizen> citizens) {
        return citizens.stream().flatMap(Addresses::movesOf).toList();
    }

    private static Stream<Row> movesOf(Citizen citizen) {
        var chance = Chance.of("address", citizen.number());
        var moved = chance.day(OLDEST_MOVE, DAY);
        var now = move(citizen, Placings.district(citizen.slot()), moved, protectedUntil(citizen), chance);
        if (!chance.percent(12) || moved.equals(OLDEST_MOVE)) {
            return Stream.of(now);
        }
        var before = chance.day(OLDEST_MOVE, moved.minusDays(1));
        return Stream.of(move(citizen, chance.between(1, TOWNS.size()), before, null, chance), now);
    }

    /** Long enough to come that nobody is told of its lapse. Never of citizens both demo teams have: the guide protects one of them. */
    private static @Nullable LocalDate protectedUntil(Citizen citizen) {
        var chance = Chance.of("protection", citizen.number());
        var ofTheDemo = citizen.bifPlacing().team().equals(Placings.DEMO_BIF.team())
                && citizen.sofPlacing().team().equals(Placings.DEMO_SOF.team());
        return ofTheDemo || chance.between(1, 1000) > 6 ? null : DAY.plusDays(chance.between(45, 350));
    }

    private static Row move(
            Citizen citizen, int district, LocalDate movedOn, @Nullable LocalDate protectedUntil, Chance chance) {
        var town = TOWNS.get(district - 1);
        var street = chance.pick(STREETS) + " " + chance.between(1, 140) + chance.pick(DOORS);
        return Row.of(
                Layout.ADDRESSES,
                citizen.cpr(),
                street,
                town.getFirst(),
                town.getLast(),
                COPENHAGEN,
                movedOn,
                protectedUntil);
    }
}
