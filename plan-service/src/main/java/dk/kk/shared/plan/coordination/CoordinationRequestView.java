package dk.kk.shared.plan.coordination;

import dk.kk.shared.plan.administration.Administration;
import java.time.LocalDate;
import java.util.List;
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
 * @param allowedMoves the phases it may go to from here, by people or because of what else happens
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
        List<Phase> allowedMoves,
        long version) {
    static CoordinationRequestView of(CoordinationRequest request, long causeVersion, LocalDate today) {
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
                List.copyOf(request.allowedMoves()),
                request.version());
    }
}
