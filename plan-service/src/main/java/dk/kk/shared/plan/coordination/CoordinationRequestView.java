package dk.kk.shared.plan.coordination;

import dk.kk.shared.plan.administration.Administration;
import dk.kk.shared.platform.access.Principal;
import dk.kk.shared.platform.move.AllowedMove;
import dk.kk.shared.platform.move.CallerMoves;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A request of one side to the other, as both see it.
 *
 * @param causeId of the plan, the enrolment or the citizen it is about
 * @param causeVersion the plan's or the clarification's when it last changed, counting what the reader is told
 * @param happened to the cause, in the word of its event; {@code asked} of a request by hand
 * @param words of whoever asked by hand
 * @param dueOn the last day on which an answer is in time
 * @param overdue it waits, and that day is over
 * @param answeredBy the employee's code
 * @param allowedMoves the side that was asked answers, the side that asked does without
 */
@Schema(name = "CoordinationRequest")
public record CoordinationRequestView(
        UUID id,
        UUID citizenId,
        CauseKind causeKind,
        UUID causeId,
        long causeVersion,
        String happened,
        boolean byHand,
        @Nullable String words,
        Administration askingSide,
        Administration askedSide,
        Phase phase,
        LocalDate askedOn,
        LocalDate dueOn,
        boolean overdue,
        @Nullable LocalDate answeredOn,
        @Nullable Outcome outcome,
        @Nullable String answer,
        @Nullable String answeredBy,
        @Nullable WaiverReason waiverReason,
        @Nullable WithdrawalReason withdrawalReason,
        List<AllowedMove> allowedMoves,
        long version) {
    private static final CallerMoves<Phase> MOVES = CallerMoves.of(Phase.class, CoordinationResource.class);

    static CoordinationRequestView of(
            CoordinationRequest request, long causeVersion, LocalDate today, Principal caller) {
        var question = request.question();
        var reply = request.reply();
        return new CoordinationRequestView(
                request.id(),
                request.citizenId(),
                question.causeKind(),
                question.causeId(),
                causeVersion,
                question.happened(),
                question.byHand(),
                question.words(),
                question.askingSide(),
                question.askedSide(),
                request.phase(),
                request.deadline().askedOn(),
                request.deadline().dueOn(),
                request.isOverdueOn(today),
                reply == null ? null : reply.answeredOn(),
                reply == null ? null : reply.outcome(),
                reply == null ? null : reply.answer(),
                reply == null ? null : reply.answeredBy(),
                request.waiverReason(),
                request.withdrawalReason(),
                moves(request, caller),
                request.version());
    }

    private static List<AllowedMove> moves(CoordinationRequest request, Principal caller) {
        var theirs = request.question().askedSide().isOf(caller) ? Phase.ANSWERED : Phase.WAIVED;
        var allowed = request.allowedMoves().contains(theirs) ? Set.of(theirs) : Set.<Phase>of();
        return MOVES.from(request.phase(), allowed, caller, request.id());
    }
}
