package dk.kk.shared.plan.coordination;

import dk.kk.shared.plan.administration.Administration;
import dk.kk.shared.platform.clock.BusinessClock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request as other services may know it: none of its words. Add fields; never rename or remove one.
 *
 * @param firstAskedOn the same for good
 * @param askedOn a later day where it was asked again with a new one to answer by
 * @param settledOn the day on which it was answered, waived or withdrawn; null while it waits
 */
record CoordinationRequestState(
        UUID requestId,
        UUID citizenId,
        CauseKind causeKind,
        UUID causeId,
        long causeVersion,
        boolean byHand,
        Administration askingSide,
        Administration askedSide,
        Phase phase,
        LocalDate firstAskedOn,
        LocalDate askedOn,
        LocalDate dueOn,
        @Nullable LocalDate answeredOn,
        @Nullable Outcome outcome,
        @Nullable WaiverReason waiverReason,
        @Nullable WithdrawalReason withdrawalReason,
        @Nullable LocalDate settledOn) {
    static CoordinationRequestState of(CoordinationRequest request) {
        var question = request.question();
        var reply = request.reply();
        return new CoordinationRequestState(
                request.id(),
                request.citizenId(),
                question.causeKind(),
                question.causeId(),
                question.causeVersion(),
                question.byHand(),
                question.askingSide(),
                question.askedSide(),
                request.phase(),
                request.firstAskedOn(),
                request.deadline().askedOn(),
                request.deadline().dueOn(),
                reply == null ? null : reply.answeredOn(),
                reply == null ? null : reply.outcome(),
                request.waiverReason(),
                request.withdrawalReason(),
                request.phase() == Phase.ASKED ? null : BusinessClock.dayOf(request.recordedAt()));
    }
}
