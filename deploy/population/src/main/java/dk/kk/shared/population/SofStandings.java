package dk.kk.shared.population;

import static dk.kk.shared.population.SofStanding.CURRENT;
import static dk.kk.shared.population.SofStanding.CURRENT_AFTER_EARLIER;
import static dk.kk.shared.population.SofStanding.FORMER;
import static dk.kk.shared.population.SofStanding.FORMER_UNTIL_THE_DAY;
import static dk.kk.shared.population.SofStanding.FORMER_WITH_TARGET_GROUP_LEFT_OPEN;
import static dk.kk.shared.population.SofStanding.HOUSING;
import static dk.kk.shared.population.SofStanding.HOUSING_AFTER_EARLIER;
import static dk.kk.shared.population.SofStanding.NEVER;
import static dk.kk.shared.population.SofStanding.OPENED_ON_THE_DAY;

import java.util.List;

/** Deals who has, had or never had a case with SOF. */
final class SofStandings {

    private static final Shares<SofStanding> WITH_A_PLAN =
            Shares.mostly(CURRENT).and(150, CURRENT_AFTER_EARLIER);

    private static final Shares<SofStanding> WITHOUT_A_PLAN =
            Shares.mostly(CURRENT).and(150, CURRENT_AFTER_EARLIER).and(4, OPENED_ON_THE_DAY);

    private static final Shares<SofStanding> WITH_HOUSING =
            Shares.mostly(HOUSING).and(50, HOUSING_AFTER_EARLIER);

    private static final Shares<SofStanding> BIF_ALONE = Shares.mostly(NEVER)
            .and(170, FORMER)
            .and(3, FORMER_UNTIL_THE_DAY)
            .and(20, FORMER_WITH_TARGET_GROUP_LEFT_OPEN);

    private SofStandings() {}

    static Dealt<SofStanding> of(Quotas quotas, List<Slot> slots, Dealt<Planning> plannings) {
        var dealt = new Dealt<SofStanding>("sof-standing");
        var shared = slots.stream().filter(Slot::isShared).toList();
        dealt.to(
                shared.stream()
                        .filter(slot -> plannings.of(slot) != Planning.NONE)
                        .toList(),
                WITH_A_PLAN);
        dealt.to(
                shared.stream()
                        .filter(slot -> plannings.of(slot) == Planning.NONE)
                        .toList(),
                WITHOUT_A_PLAN);
        var others =
                dealt.shuffled(slots.stream().filter(slot -> !slot.isShared()).toList());
        dealt.to(others.subList(0, quotas.housingOnly()), WITH_HOUSING);
        dealt.to(others.subList(quotas.housingOnly(), others.size()), BIF_ALONE);
        return dealt;
    }
}
