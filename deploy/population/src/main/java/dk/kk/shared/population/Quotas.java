package dk.kk.shared.population;

import static dk.kk.shared.population.TargetGroup.DISABILITY;
import static dk.kk.shared.population.TargetGroup.IN_TREATMENT;
import static dk.kk.shared.population.TargetGroup.MENTALLY_ILL_AND_VULNERABLE;
import static dk.kk.shared.population.TargetGroup.WITHOUT_SPECIAL_NEEDS;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How many citizens a population must have of each kind; everything else is drawn.
 *
 * @param shared citizens with a case on both sides, by main target group and the six columns of table 1
 * @param bifOnly citizens with a BIF case alone, by the same six columns
 * @param running of match 4-5, those on a course that counts in the activation rate, by main target group
 * @param runningBifOnly the same among citizens with a BIF case alone
 * @param housingOnly BIF-only citizens with housing support: shared only if that counted
 */
record Quotas(
        Map<TargetGroup, List<Integer>> shared,
        List<Integer> bifOnly,
        Map<TargetGroup, Integer> running,
        int runningBifOnly,
        int housingOnly) {

    static Quotas november2007() {
        var shared = new EnumMap<TargetGroup, List<Integer>>(TargetGroup.class);
        for (var group : TargetGroup.values()) {
            shared.put(group, Published.TABLE_1.get(group.ordinal()).subList(0, 6));
        }
        var bifOnly = new ArrayList<Integer>();
        for (int column = 0; column < 6; column++) {
            bifOnly.add(Published.TABLE_1.get(Published.BIF_TOTAL).get(column)
                    - Published.TABLE_1.get(Published.SOF_TOTAL).get(column));
        }
        // 640 of 3,357 is table 2; the other 3,217 of 7,662 make 3,857 of 11,019, spread evenly (42 %).
        return new Quotas(shared, bifOnly, running(130, 20, 490, 998), 2_219, 16_089 - 8_884);
    }

    /** Sixty citizens with the same kinds of rows, for quick tests of importing. */
    static Quotas tiny() {
        var shared = new EnumMap<TargetGroup, List<Integer>>(TargetGroup.class);
        shared.put(IN_TREATMENT, List.of(0, 0, 1, 3, 2, 1));
        shared.put(DISABILITY, List.of(0, 0, 0, 2, 1, 1));
        shared.put(MENTALLY_ILL_AND_VULNERABLE, List.of(1, 1, 1, 8, 3, 2));
        shared.put(WITHOUT_SPECIAL_NEEDS, List.of(1, 1, 1, 4, 2, 2));
        return new Quotas(shared, List.of(2, 3, 2, 8, 3, 4), running(1, 1, 3, 2), 4, 10);
    }

    private static Map<TargetGroup, Integer> running(int inTreatment, int disability, int mentallyIll, int without) {
        return new EnumMap<>(Map.of(
                IN_TREATMENT, inTreatment,
                DISABILITY, disability,
                MENTALLY_ILL_AND_VULNERABLE, mentallyIll,
                WITHOUT_SPECIAL_NEEDS, without));
    }
}
