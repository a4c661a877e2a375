package dk.kk.shared.citizen.interview;

import dk.kk.shared.platform.access.Principal;
import dk.kk.shared.platform.move.AllowedMove;
import dk.kk.shared.platform.move.CallerMoves;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An interview with BIF. SOF sees its day, what it is for and how far it is.
 *
 * @param plannedAt {@code HH:mm} in Copenhagen; null where the hour is not known, and for SOF
 * @param unit of BIF's; null for SOF
 * @param employee who holds it; null where that is not known, and for SOF
 * @param cancelReason null unless it was cancelled, where a file says no reason, and for SOF
 */
@Schema(name = "Interview")
public record InterviewView(
        UUID id,
        UUID citizenId,
        InterviewKind kind,
        LocalDate plannedOn,
        @Nullable String plannedAt,
        @Nullable String unit,
        @Nullable String employee,
        Phase phase,
        @Nullable CancelReason cancelReason,
        List<AllowedMove> allowedMoves,
        long version) {
    private static final CallerMoves<Phase> MOVES = CallerMoves.of(Phase.class, InterviewResource.class);

    static InterviewView of(Interview interview, Principal caller) {
        var appointment = interview.appointment();
        return new InterviewView(
                interview.id(),
                interview.citizenId(),
                interview.kind(),
                appointment.plannedOn(),
                appointment.plannedAt(),
                appointment.unit(),
                appointment.employee(),
                interview.phase(),
                interview.cancelReason(),
                MOVES.from(interview.phase(), interview.allowedMoves(), caller, interview.id()),
                interview.version());
    }

    /** The first of these that is planned for that day or later. */
    public static @Nullable InterviewView next(List<InterviewView> interviews, LocalDate today) {
        return interviews.stream()
                .filter(interview -> interview.phase == Phase.PLANNED && !interview.plannedOn.isBefore(today))
                .min(Comparator.comparing(InterviewView::plannedOn)
                        .thenComparing(interview -> interview.plannedAt == null ? "" : interview.plannedAt))
                .orElse(null);
    }

    static InterviewView ofOtherSide(Interview interview) {
        return new InterviewView(
                interview.id(),
                interview.citizenId(),
                interview.kind(),
                interview.appointment().plannedOn(),
                null,
                null,
                null,
                interview.phase(),
                null,
                List.of(),
                interview.version());
    }
}
