package dk.kk.shared.offer.benefit;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Benefits whose days change, told inside the transaction in which they do, for what rests on the benefits being paid.
 *
 * @param cause as the benefits' own events say it
 * @param importId of the delivery that tells of them, in chunks; null where somebody changed one by hand
 */
public record PaymentChanges(
        List<PaymentChange> changes, String cause, @Nullable UUID importId) {

    /** The delivery has come to its end, told in the transaction that ends it. */
    public record Delivered(UUID importId, String cause) {}
}
