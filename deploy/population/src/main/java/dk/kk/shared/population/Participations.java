package dk.kk.shared.population;

import static dk.kk.shared.population.Participation.CANCELLED;
import static dk.kk.shared.population.Participation.ENDED_29_MAY;
import static dk.kk.shared.population.Participation.ENDED_30_MAY;
import static dk.kk.shared.population.Participation.ENDED_31_MAY;
import static dk.kk.shared.population.Participation.ENDED_BEFORE_THE_WINDOW;
import static dk.kk.shared.population.Participation.ENDED_IN_THE_WINDOW;
import static dk.kk.shared.population.Participation.ENDED_ON_THE_DAY;
import static dk.kk.shared.population.Participation.ENDED_THE_DAY_BEFORE;
import static dk.kk.shared.population.Participation.ENDED_UNREGISTERED;
import static dk.kk.shared.population.Participation.NONE;
import static dk.kk.shared.population.Participation.NO_SHOW;
import static dk.kk.shared.population.Participation.ON_AN_OFFER_OUTSIDE_THE_RATE;
import static dk.kk.shared.population.Participation.ON_A_SOCIAL_OFFER;
import static dk.kk.shared.population.Participation.RUNNING;
import static dk.kk.shared.population.Participation.RUNNING_TWICE;
import static dk.kk.shared.population.Participation.RUNNING_UNREGISTERED;
import static dk.kk.shared.population.Participation.STARTED_ON_THE_DAY;
import static dk.kk.shared.population.Participation.WAITING;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Deals participation: exactly the published counts run in match 4-5, stated shares everywhere else. */
final class Participations {

    private static final Shares<Participation> FOUR_FIVE_RUNNING = Shares.mostly(RUNNING)
            .and(40, RUNNING_TWICE)
            .and(25, RUNNING_UNREGISTERED)
            .and(15, STARTED_ON_THE_DAY)
            .and(20, ENDED_ON_THE_DAY);

    private static final Shares<Participation> FOUR_FIVE_NOT_RUNNING = Shares.mostly(NONE)
            .and(95, ENDED_IN_THE_WINDOW)
            .and(5, ENDED_THE_DAY_BEFORE)
            .and(4, ENDED_31_MAY)
            .and(4, ENDED_30_MAY)
            .and(4, ENDED_29_MAY)
            .and(120, ENDED_BEFORE_THE_WINDOW)
            .and(25, ENDED_UNREGISTERED)
            .and(35, ON_AN_OFFER_OUTSIDE_THE_RATE)
            .and(50, ON_A_SOCIAL_OFFER)
            .and(40, NO_SHOW)
            .and(40, CANCELLED)
            .and(30, WAITING);

    private static final Shares<Participation> ONE_TO_THREE = Shares.mostly(NONE)
            .and(300, RUNNING)
            .and(150, ENDED_IN_THE_WINDOW)
            .and(100, ENDED_BEFORE_THE_WINDOW)
            .and(30, NO_SHOW)
            .and(30, CANCELLED)
            .and(40, WAITING);

    private static final Shares<Participation> NOT_OR_COARSELY_MATCHED =
            Shares.mostly(NONE).and(80, RUNNING).and(60, ENDED_IN_THE_WINDOW).and(30, WAITING);

    private static final Shares<Participation> ON_SICKNESS_BENEFIT = Shares.mostly(NONE);

    private final List<Slot> slots;
    private final Dealt<Participation> dealt = new Dealt<>("participation");

    private Participations(List<Slot> slots) {
        this.slots = slots;
    }

    static Dealt<Participation> of(Quotas quotas, List<Slot> slots) {
        var participations = new Participations(slots);
        for (var group : TargetGroup.values()) {
            participations.dealFourFive(
                    group, Objects.requireNonNull(quotas.running().get(group)));
        }
        participations.dealFourFive(null, quotas.runningBifOnly());
        participations.dealTheOthers();
        return participations.dealt;
    }

    private void dealFourFive(@Nullable TargetGroup group, int running) {
        var pool = dealt.shuffled(slots.stream()
                .filter(slot -> slot.match().isFourOrFive() && slot.mainGroup() == group)
                .toList());
        dealt.to(pool.subList(0, running), FOUR_FIVE_RUNNING);
        dealt.to(pool.subList(running, pool.size()), FOUR_FIVE_NOT_RUNNING);
    }

    private void dealTheOthers() {
        dealt.to(matched(List.of(MatchCode.ONE, MatchCode.TWO, MatchCode.THREE)), ONE_TO_THREE);
        dealt.to(matched(List.of(MatchCode.NOT_MATCHED, MatchCode.COARSELY_MATCHED)), NOT_OR_COARSELY_MATCHED);
        dealt.to(matched(List.of(MatchCode.ON_SICKNESS_BENEFIT)), ON_SICKNESS_BENEFIT);
    }

    private List<Slot> matched(List<MatchCode> codes) {
        return slots.stream().filter(slot -> codes.contains(slot.match())).toList();
    }
}
