package dk.kk.shared.population;

import static dk.kk.shared.population.MatchCode.FOUR;
import static dk.kk.shared.population.TargetGroup.MENTALLY_ILL_AND_VULNERABLE;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Places citizens with teams. A citizen lives in one of eight districts; the job centre is mostly the district's own. A dozen are placed with the two
 * demo caseworkers, half of them without any enrolment, so that a demo always finds someone to work with.
 */
final class Placings {

    static final Placing DEMO_BIF = Placing.in("BIF", "JC1-T1", 1);
    static final Placing DEMO_SOF = Placing.in("SOF", "SC1-V1", 1);
    private static final int DEMO_CITIZENS_OF_A_KIND = 6;

    private final Set<Integer> demo = new HashSet<>();

    Placings(List<Slot> slots, Dealt<Participation> participations) {
        choose(slots, participations, Participation.NONE);
        choose(slots, participations, Participation.RUNNING);
    }

    Placing bif(Slot slot) {
        return demo.contains(slot.number()) ? DEMO_BIF : anyBif(slot, Chance.of("bif-team", slot.number()));
    }

    Placing sof(Slot slot) {
        return demo.contains(slot.number()) ? DEMO_SOF : anySof(slot, Chance.of("sof-team", slot.number()));
    }

    /** Where an earlier case lay: the same district, any team of the kind. */
    static Placing anyBif(Slot slot, Chance chance) {
        int near = 1 + (district(slot) - 1) * Organisation.JOB_CENTRES / Organisation.SOCIAL_CENTRES;
        int centre = chance.percent(80) ? near : chance.between(1, Organisation.JOB_CENTRES);
        return in("BIF", "JC" + centre + "-T" + chance.between(1, 4), chance);
    }

    static Placing anySof(Slot slot, Chance chance) {
        int district = district(slot);
        int half = district <= Organisation.SOCIAL_CENTRES / 2 ? 1 : 2;
        var group = slot.mainGroup() == null ? TargetGroup.WITHOUT_SPECIAL_NEEDS : slot.mainGroup();
        var kind = switch (group) {
            case IN_TREATMENT -> "RC" + half + "-R";
            case DISABILITY -> "HC" + half + "-H";
            case MENTALLY_ILL_AND_VULNERABLE -> "SC" + district + "-V";
            case WITHOUT_SPECIAL_NEEDS -> "SC" + district + "-M";
        };
        return in("SOF", kind + chance.between(1, 2), chance);
    }

    static int district(Slot slot) {
        return Chance.of("district", slot.number()).between(1, Organisation.SOCIAL_CENTRES);
    }

    private static Placing in(String administration, String team, Chance chance) {
        return Placing.in(administration, team, chance.between(1, Placing.CASEWORKERS_PER_TEAM));
    }

    private void choose(List<Slot> slots, Dealt<Participation> participations, Participation participation) {
        slots.stream()
                .filter(slot -> slot.mainGroup() == MENTALLY_ILL_AND_VULNERABLE && slot.match() == FOUR)
                .filter(slot -> participations.of(slot) == participation)
                .limit(DEMO_CITIZENS_OF_A_KIND)
                .forEach(slot -> demo.add(slot.number()));
    }
}
