package dk.kk.shared.kpi.duty;

import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.move.AllowedMove;
import dk.kk.shared.platform.move.CallerMoves;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What the caller may do with a duty: each administration writes a text of every duty, and moves its own. */
final class CallersDutyMoves {
    private static final CallerMoves<DutyPhase> MOVES = CallerMoves.of(DutyPhase.class, DutyResource.class);
    private static final String TEXT = "writeDutyText";

    private CallersDutyMoves() {}

    static List<AllowedMove> of(Duty duty, Caller caller) {
        return Administration.of(caller).map(side -> of(duty, caller, side)).orElse(List.of());
    }

    private static List<AllowedMove> of(Duty duty, Caller caller, Administration side) {
        var isOwn = duty.responsible().sides().contains(side);
        var phase = duty.on(LocalDate.MAX, null).phase();
        var ids = Map.of("code", duty.code(), "administration", side.name());
        return MOVES.from(phase, DutyPhase.MOVES.allowed(phase), caller.principal(), ids).stream()
                .filter(move -> isOwn || move.operation().equals(TEXT))
                .toList();
    }
}
