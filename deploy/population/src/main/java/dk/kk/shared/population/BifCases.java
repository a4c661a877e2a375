package dk.kk.shared.population;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everyone's open case with the job centre, and for one in ten an earlier one that is closed. */
final class BifCases {

    private BifCases() {}

    static List<Row> of(List<Citizen> citizens) {
        return citizens.stream().flatMap(citizen -> casesOf(citizen).stream()).toList();
    }

    /** The benefit a citizen lives on, which is also the type of the case. */
    static String benefitType(Citizen citizen) {
        if (citizen.slot().match() == MatchCode.ON_SICKNESS_BENEFIT) {
            return "SICKNESS_BENEFIT";
        }
        return Chance.of("benefit-type", citizen.number()).percent(6) ? "START_BENEFIT" : "CASH_BENEFIT";
    }

    static @Nullable Spell earlier(Citizen citizen) {
        var chance = Chance.of("bif-earlier", citizen.number());
        return chance.percent(10) ? citizen.bif().earlier(chance) : null;
    }

    private static List<Row> casesOf(Citizen citizen) {
        var cases = new ArrayList<Row>();
        var earlier = earlier(citizen);
        if (earlier != null) {
            var placing = Placings.anyBif(citizen.slot(), Chance.of("bif-earlier-team", citizen.number()));
            cases.add(row(citizen, 1, "CASH_BENEFIT", earlier, placing));
        }
        cases.add(row(citizen, 2, benefitType(citizen), citizen.bif(), citizen.bifPlacing()));
        return cases;
    }

    /** Null: nobody said. Never a disability pension: all of them are on another benefit again. */
    private static @Nullable String closedBecause(Citizen citizen) {
        var roll = Chance.of("bif-closed-because", citizen.number()).between(1, 100);
        if (roll <= 35) {
            return "WORK";
        }
        return roll <= 45 ? "EDUCATION" : roll <= 60 ? "OTHER" : null;
    }

    private static Row row(Citizen citizen, int sequence, String type, Spell spell, Placing placing) {
        return Row.of(
                Layout.BIF_CASES,
                citizen.cpr(),
                citizen.keyed("B", sequence),
                type,
                spell.opened(),
                spell.closed(),
                placing.team(),
                placing.caseworker(),
                spell.closed() == null ? null : closedBecause(citizen));
    }
}
