package dk.kk.shared.plan.plandesk;

import dk.kk.shared.plan.citizencopy.CitizenCopyView;
import dk.kk.shared.plan.citizencopy.ReceiptEntry;
import dk.kk.shared.plan.citizencopy.StatementEntry;
import org.jspecify.annotations.Nullable;

/**
 * What the citizen has and says of the reader's own side's plan.
 *
 * @param statement the last that holds; null where none does
 * @param given the last time that the citizen was given the plan; null where they never were
 * @param changedSince the plan is another than what they were given
 */
record ShownCopy(
        @Nullable StatementEntry statement, @Nullable ReceiptEntry given, boolean changedSince) {
    static ShownCopy of(CitizenCopyView copy, long planVersion) {
        var given = ReceiptEntry.last(copy.receipts());
        return new ShownCopy(
                StatementEntry.last(copy.statements()).orElse(null),
                given.orElse(null),
                given.filter(receipt -> receipt.planVersion() < planVersion).isPresent());
    }
}
