package dk.kk.shared.offer.stopdesk;

import dk.kk.shared.offer.benefitstop.BenefitStopView;
import dk.kk.shared.offer.benefitstop.StopDecisionResource.DecideStop;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** A decision as it was typed. */
record DecisionForm(
        @RestForm @Nullable String effectiveFrom,
        @RestForm @Nullable String effectiveUntil,
        @RestForm @Nullable String managersReason) {

    List<Typed> typed() {
        return List.of(
                new Typed("effectiveFrom", effectiveFrom),
                new Typed("effectiveUntil", effectiveUntil),
                new Typed("managersReason", managersReason));
    }

    DecideStop request() {
        var typed = typed();
        return new DecideStop(
                typed.get(0).day(), typed.get(1).dayOrNull(), typed.get(2).wordsOrNull());
    }

    static boolean isSo(BenefitStopView stop, DecideStop request) {
        return stop.decidedAt() != null && request.effectiveFrom().equals(stop.effectiveFrom());
    }
}
