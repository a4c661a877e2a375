package dk.kk.shared.population;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** SOF's cases: those that make a citizen shared, housing support that does not, and closed ones. One citizen's never overlap. */
final class SofCases {

    private SofCases() {}

    static List<Row> of(List<Citizen> citizens) {
        return citizens.stream().flatMap(citizen -> casesOf(citizen).stream()).toList();
    }

    static @Nullable Spell earlier(Citizen citizen) {
        var spell = citizen.sof();
        return spell == null || !citizen.sofStanding().hasEarlierCase()
                ? null
                : spell.earlier(Chance.of("sof-earlier", citizen.number()));
    }

    private static List<Row> casesOf(Citizen citizen) {
        var cases = new ArrayList<Row>();
        var earlier = earlier(citizen);
        if (earlier != null) {
            var chance = Chance.of("sof-earlier-team", citizen.number());
            var type = chance.percent(60) ? "SINGLE_PAYMENT" : "SOCIAL_SUPPORT";
            cases.add(row(citizen, 1, type, earlier, Placings.anySof(citizen.slot(), chance)));
        }
        var spell = citizen.sof();
        if (spell != null) {
            cases.add(row(citizen, 2, type(citizen), spell, citizen.sofPlacing()));
        }
        return cases;
    }

    private static String type(Citizen citizen) {
        if (citizen.sofStanding().isHousing()) {
            return "HOUSING_SUPPORT";
        }
        boolean ordinary = Chance.of("sof-type", citizen.number()).percent(15);
        var group = citizen.slot().mainGroup();
        if (ordinary || group == TargetGroup.MENTALLY_ILL_AND_VULNERABLE) {
            return "SOCIAL_SUPPORT";
        }
        if (group == TargetGroup.IN_TREATMENT) {
            return "TREATMENT";
        }
        return group == TargetGroup.DISABILITY ? "DISABILITY_SUPPORT" : "SINGLE_PAYMENT";
    }

    private static Row row(Citizen citizen, int sequence, String type, Spell spell, Placing placing) {
        return Row.of(
                Layout.SOF_CASES,
                citizen.cpr(),
                citizen.keyed("S", sequence),
                type,
                spell.opened(),
                spell.closed(),
                placing.team(),
                placing.caseworker());
    }
}
