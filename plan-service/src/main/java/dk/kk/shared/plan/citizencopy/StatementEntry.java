package dk.kk.shared.plan.citizencopy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A statement as the plan's own side reads it.
 *
 * @param number from 1, in the order in which they were written down
 * @param words null once it was taken back
 */
@Schema(name = "CitizenStatement")
public record StatementEntry(
        int number,
        EntryPhase phase,
        LocalDate saidOn,
        HowSaid how,
        @Nullable String words,
        String writtenBy,
        Instant recordedAt,
        @Nullable WithdrawalReason withdrawalReason,
        @Nullable Instant withdrawnAt) {
    /** The last thing that the citizen said, of all that was not taken back. */
    public static Optional<StatementEntry> last(List<StatementEntry> entries) {
        return entries.stream()
                .filter(entry -> entry.phase() == EntryPhase.RECORDED)
                .max(Comparator.comparing(StatementEntry::saidOn).thenComparing(StatementEntry::number));
    }

    static StatementEntry of(int number, Statement statement, @Nullable Withdrawal withdrawal) {
        return new StatementEntry(
                number,
                withdrawal == null ? EntryPhase.RECORDED : EntryPhase.WITHDRAWN,
                statement.saidOn(),
                statement.how(),
                withdrawal == null ? statement.words() : null,
                statement.writtenBy(),
                statement.recordedAt(),
                withdrawal == null ? null : withdrawal.reason(),
                withdrawal == null ? null : withdrawal.recordedAt());
    }
}
