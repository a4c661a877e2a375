package dk.kk.shared.kpi.status;

import dk.kk.shared.kpi.duty.Administration;
import dk.kk.shared.kpi.duty.BothLanguages;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.move.AllowedMove;
import dk.kk.shared.platform.move.CallerMoves;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A committee's status: how far it is, and its words; the document is asked for at {@code /document}.
 *
 * @param frozenAt business time; null until it is frozen
 */
@Schema(name = "CommitteeStatus")
record CommitteeStatusView(
        UUID id,
        Committee committee,
        BothLanguages committeeName,
        int year,

        @Schema(description = "It tells what was known at the end of that day")
        LocalDate day,

        StatusPhase phase,
        List<AllowedMove> allowedMoves,

        @Schema(description = "In Danish; empty while there is none")
        String introduction,

        @Schema(description = "One of each administration, in Danish; empty while it has written none")
        List<Deviations> deviations,

        @Schema(description = "The measurements whose figures it tells, by their id")
        List<UUID> measurements,

        List<Approved> approvals,

        @Nullable Instant frozenAt,

        @Schema(
                description =
                        "SHA-256 in hexadecimal of the content, that is of the payload of jws; null until it is frozen")
        @Nullable
        String sha256,

        @Schema(
                description =
                        "The whole content as compact JWS (RFC 7515, EdDSA), whose kid names the key at /measurements/keys; null until it is frozen")
        @Nullable
        String jws,

        long version) {

    @Schema(name = "CommitteeStatusDeviations")
    record Deviations(Administration administration, String wording) {}

    @Schema(name = "CommitteeStatusApproval")
    record Approved(Administration administration, Instant approvedAt) {}

    private static final CallerMoves<StatusPhase> MOVES =
            CallerMoves.of(StatusPhase.class, CommitteeStatusResource.class);

    static CommitteeStatusView of(CommitteeStatus status, Caller caller) {
        var scheduled = status.scheduled();
        var seal = status.seal();
        return new CommitteeStatusView(
                status.id(),
                scheduled.committee(),
                scheduled.committee().title(),
                scheduled.year(),
                status.day(),
                status.phase(),
                moves(status, caller),
                status.introduction(),
                Arrays.stream(Administration.values())
                        .map(side -> new Deviations(side, status.deviationsOf(side)))
                        .toList(),
                status.measurements(),
                status.approvers()
                        .map(side -> new Approved(
                                side,
                                Objects.requireNonNull(status.approvalOf(side)).approvedAt()))
                        .toList(),
                seal == null ? null : seal.frozenAt(),
                seal == null ? null : seal.sha256(),
                seal == null ? null : seal.jws(),
                status.version());
    }

    private static List<AllowedMove> moves(CommitteeStatus status, Caller caller) {
        var side = Administration.of(caller).orElse(null);
        var ids = side == null ? Map.of("id", status.id()) : Map.of("id", status.id(), "administration", side);
        return MOVES.from(status.phase(), status.phase().allowed(side), caller.principal(), ids);
    }
}
