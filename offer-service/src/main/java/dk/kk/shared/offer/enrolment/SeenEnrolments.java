package dk.kk.shared.offer.enrolment;

import dk.kk.shared.offer.catalogue.Offers;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.move.AllowedMove;
import dk.kk.shared.platform.move.CallerMoves;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;

/** Enrolments as the caller sees them: the administration that runs the offer alone moves them. */
@Singleton
class SeenEnrolments {
    private static final CallerMoves<Phase> MOVES =
            CallerMoves.of(Phase.class, EnrolmentResource.class, PauseResource.class, PlaceResource.class);

    private final Offers offers;
    private final Caller caller;

    SeenEnrolments(Offers offers, Caller caller) {
        this.offers = offers;
        this.caller = caller;
    }

    /** They are viewed next: their offers are read by one statement. */
    void read(Collection<Enrolment> enrolments) {
        offers.list(
                "id in ?1",
                enrolments.stream().map(Enrolment::offerId).distinct().toList());
    }

    EnrolmentView view(Enrolment enrolment) {
        var offer = offers.get(enrolment.offerId());
        var moves = offer.administration().isOf(caller.principal())
                ? MOVES.from(enrolment.standing().phase(), enrolment.allowedMoves(), caller.principal(), enrolment.id())
                : List.<AllowedMove>of();
        return EnrolmentView.of(enrolment, offer.name(), moves);
    }
}
