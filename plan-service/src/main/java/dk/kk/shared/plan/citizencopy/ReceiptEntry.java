package dk.kk.shared.plan.citizencopy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * That the citizen was given the plan, as the plan's own side reads it.
 *
 * @param number from 1, in the order in which they were registered
 * @param planVersion of the plan that was given
 * @param followUpDueOn by when the plan was to be followed up, as it was given; null where it said nothing of it, or nobody knows any more
 * @param statementNumber of the citizen's words that stood in it; null where none did
 */
@Schema(name = "CitizenReceipt")
public record ReceiptEntry(
        int number,
        EntryPhase phase,
        LocalDate givenOn,
        HowGiven how,
        long planVersion,
        @Nullable LocalDate followUpDueOn,
        @Nullable LocalDate postponedUntil,
        @Nullable Integer statementNumber,
        String writtenBy,
        Instant recordedAt,
        @Nullable WithdrawalReason withdrawalReason,
        @Nullable Instant withdrawnAt) {
    /** The plan as it was given last, of all that was not taken back. */
    public static Optional<ReceiptEntry> last(List<ReceiptEntry> entries) {
        return entries.stream()
                .filter(entry -> entry.phase() == EntryPhase.RECORDED)
                .max(Comparator.comparing(ReceiptEntry::givenOn).thenComparing(ReceiptEntry::number));
    }

    static ReceiptEntry of(int number, Receipt receipt, @Nullable Withdrawal withdrawal) {
        return new ReceiptEntry(
                number,
                withdrawal == null ? EntryPhase.RECORDED : EntryPhase.WITHDRAWN,
                receipt.givenOn(),
                receipt.how(),
                receipt.planVersion(),
                receipt.followUpDueOn(),
                receipt.postponedUntil(),
                receipt.statementNumber(),
                receipt.writtenBy(),
                receipt.recordedAt(),
                withdrawal == null ? null : withdrawal.reason(),
                withdrawal == null ? null : withdrawal.recordedAt());
    }
}
