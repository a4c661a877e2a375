package dk.kk.shared.plan.citizencopy;

import dk.kk.shared.plan.administration.Administration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A citizen's copy as other services may know it: that and when, never the words. Add fields; never rename or remove one. */
record CitizenCopyState(
        UUID planId,
        UUID citizenId,
        Administration side,
        List<StatementState> statements,
        List<ReceiptState> receipts) {

    record StatementState(
            int number,
            EntryPhase phase,
            LocalDate saidOn,
            HowSaid how,
            Instant recordedAt,
            @Nullable WithdrawalReason withdrawalReason) {}

    /** @param planVersion of the plan that was given */
    record ReceiptState(
            int number,
            EntryPhase phase,
            LocalDate givenOn,
            HowGiven how,
            long planVersion,
            Instant recordedAt,
            @Nullable WithdrawalReason withdrawalReason) {}

    static CitizenCopyState of(UUID plan, CitizenCopy copy) {
        return new CitizenCopyState(
                plan,
                copy.citizenId(),
                copy.side(),
                copy.statements().stream()
                        .map(entry -> new StatementState(
                                entry.number(),
                                entry.phase(),
                                entry.saidOn(),
                                entry.how(),
                                entry.recordedAt(),
                                entry.withdrawalReason()))
                        .toList(),
                copy.receipts().stream()
                        .map(entry -> new ReceiptState(
                                entry.number(),
                                entry.phase(),
                                entry.givenOn(),
                                entry.how(),
                                entry.planVersion(),
                                entry.recordedAt(),
                                entry.withdrawalReason()))
                        .toList());
    }
}
