package dk.kk.shared.plan.citizenversion;

import dk.kk.shared.plan.administration.Administration;
import dk.kk.shared.plan.citizenversion.PlainText.Section;
import dk.kk.shared.plan.lifecycle.OwnPlan;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How far the plan has come. Why a citizen said no they know best themselves. */
final class StandingSentences {
    private StandingSentences() {}

    static Stream<Section> of(OwnPlan plan, Wording wording) {
        return wording.section(wording.say("plain.standing"), lines(plan, wording));
    }

    private static List<String> lines(OwnPlan plan, Wording wording) {
        var isSocial = plan.side() == Administration.SOF;
        return switch (plan.phase()) {
            case NEEDED -> List.of(wording.say(isSocial ? "plain.needed-social" : "plain.needed-job"));
            case OFFERED -> dated(wording, isSocial ? "plain.offered-social" : "plain.offered-job", plan.offeredOn());
            case DECLINED -> dated(wording, "plain.declined", plan.declinedOn());
            case ACCEPTED -> dated(wording, "plain.accepted", plan.acceptedOn());
            case DRAFT -> List.of(wording.say("plain.draft"));
            case AGREED -> dated(wording, "plain.agreed", plan.agreedOn());
            case MADE, FOLLOWED_UP -> {
                var made = dated(wording, "plain.made", plan.madeOn());
                var followedUp = dated(wording, "plain.followed-up", plan.followedUpOn());
                yield Stream.of(made, followedUp).flatMap(List::stream).toList();
            }
            case ENDED -> dated(wording, "plain.ended", plan.endedOn());
            case REPLACED -> dated(wording, "plain.replaced", plan.endedOn());
            case DISCARDED -> throw new IllegalStateException("Nobody is told of a discarded plan");
        };
    }

    private static List<String> dated(Wording wording, String key, @Nullable LocalDate day) {
        return day == null ? List.of() : List.of(wording.say(key, wording.day(day)));
    }
}
