package dk.kk.shared.population;

import static dk.kk.shared.population.Planning.DECLINED;
import static dk.kk.shared.population.Planning.ENDED;
import static dk.kk.shared.population.Planning.ENDED_ON_THE_DAY;
import static dk.kk.shared.population.Planning.NONE;
import static dk.kk.shared.population.Planning.NOT_UPDATED_FOR_TWELVE_MONTHS;
import static dk.kk.shared.population.Planning.OFFERED;
import static dk.kk.shared.population.Planning.UPDATED_1_DECEMBER_2006;
import static dk.kk.shared.population.Planning.UPDATED_1_MARCH_2007;
import static dk.kk.shared.population.Planning.UPDATED_27_FEBRUARY_2007;
import static dk.kk.shared.population.Planning.UPDATED_28_FEBRUARY_2007;
import static dk.kk.shared.population.Planning.UPDATED_29_MAY_2007;
import static dk.kk.shared.population.Planning.UPDATED_29_NOVEMBER_2006;
import static dk.kk.shared.population.Planning.UPDATED_30_MAY_2007;
import static dk.kk.shared.population.Planning.UPDATED_30_NOVEMBER_2006;
import static dk.kk.shared.population.Planning.UPDATED_31_MAY_2007;
import static dk.kk.shared.population.Planning.UPDATED_NINE_TO_TWELVE_MONTHS_AGO;
import static dk.kk.shared.population.Planning.UPDATED_SIX_TO_NINE_MONTHS_AGO;
import static dk.kk.shared.population.Planning.UPDATED_WITHIN_SIX_MONTHS;

import java.util.List;

/** Deals social action plans: common where needs are special, rare elsewhere, none without a SOF case. */
final class Plannings {

    private static final Shares<Planning> SPECIAL_NEEDS = Shares.mostly(NONE)
            .and(90, OFFERED)
            .and(80, DECLINED)
            .and(36, ENDED)
            .and(4, ENDED_ON_THE_DAY)
            .and(110, UPDATED_WITHIN_SIX_MONTHS)
            .and(60, UPDATED_SIX_TO_NINE_MONTHS_AGO)
            .and(50, UPDATED_NINE_TO_TWELVE_MONTHS_AGO)
            .and(52, NOT_UPDATED_FOR_TWELVE_MONTHS)
            .and(2, UPDATED_31_MAY_2007)
            .and(2, UPDATED_30_MAY_2007)
            .and(2, UPDATED_29_MAY_2007)
            .and(2, UPDATED_1_MARCH_2007)
            .and(2, UPDATED_28_FEBRUARY_2007)
            .and(2, UPDATED_27_FEBRUARY_2007)
            .and(2, UPDATED_1_DECEMBER_2006)
            .and(2, UPDATED_30_NOVEMBER_2006)
            .and(2, UPDATED_29_NOVEMBER_2006);

    private static final Shares<Planning> WITHOUT_SPECIAL_NEEDS = Shares.mostly(NONE)
            .and(30, OFFERED)
            .and(20, DECLINED)
            .and(20, ENDED)
            .and(40, UPDATED_WITHIN_SIX_MONTHS)
            .and(15, UPDATED_SIX_TO_NINE_MONTHS_AGO)
            .and(10, UPDATED_NINE_TO_TWELVE_MONTHS_AGO)
            .and(15, NOT_UPDATED_FOR_TWELVE_MONTHS);

    private Plannings() {}

    static Dealt<Planning> of(List<Slot> slots) {
        var dealt = new Dealt<Planning>("planning");
        dealt.to(slots.stream().filter(slot -> strategy(slot)).toList(), SPECIAL_NEEDS);
        dealt.to(
                slots.stream()
                        .filter(slot -> slot.hasSpecialNeeds() && !strategy(slot))
                        .toList(),
                SPECIAL_NEEDS);
        dealt.to(
                slots.stream()
                        .filter(slot -> slot.isShared() && !slot.hasSpecialNeeds())
                        .toList(),
                WITHOUT_SPECIAL_NEEDS);
        dealt.to(slots.stream().filter(slot -> !slot.isShared()).toList(), Shares.mostly(NONE));
        return dealt;
    }

    /** A pool of its own, so that the strategy population's shares are exact. */
    private static boolean strategy(Slot slot) {
        return slot.hasSpecialNeeds() && slot.match().isFourOrFive();
    }
}
