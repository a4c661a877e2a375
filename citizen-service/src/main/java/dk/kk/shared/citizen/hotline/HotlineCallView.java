package dk.kk.shared.citizen.hotline;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * @param withdrawnAt there was no such call; null: there was
 * @param withdrawnBy the operator who said so
 * @param account what counts
 * @param earlier what was said before it was corrected, oldest first
 */
@Schema(name = "HotlineCall")
record HotlineCallView(
        UUID id,
        UUID citizenId,
        long version,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawnBy,
        CallAccountView account,
        List<CallAccountView> earlier) {

    /**
     * @param caller employee code
     * @param askedAt when the call came in
     * @param answeredAt null where the caller gave up
     * @param waitedSeconds from one to the other
     * @param saidBy the operator
     */
    @Schema(name = "HotlineCallAccount")
    record CallAccountView(
            String caller,
            Instant askedAt,
            @Nullable Instant answeredAt,
            @Nullable Long waitedSeconds,
            CallOutcome outcome,
            @Nullable String referredUnit,
            @Nullable String referredEmployee,
            String saidBy,
            Instant saidAt) {
        static CallAccountView of(CallAccount account) {
            var answeredAt = account.answeredAt();
            return new CallAccountView(
                    account.caller(),
                    account.askedAt(),
                    answeredAt,
                    answeredAt == null
                            ? null
                            : Duration.between(account.askedAt(), answeredAt).toSeconds(),
                    account.outcome(),
                    account.referredUnit(),
                    account.referredEmployee(),
                    account.saidBy(),
                    account.saidAt());
        }
    }

    static HotlineCallView of(HotlineCall call) {
        var accounts = call.accounts().stream().map(CallAccountView::of).toList();
        return new HotlineCallView(
                call.id(),
                call.citizenId(),
                call.version(),
                call.withdrawnAt(),
                call.withdrawnBy(),
                accounts.getLast(),
                accounts.subList(0, accounts.size() - 1));
    }
}
