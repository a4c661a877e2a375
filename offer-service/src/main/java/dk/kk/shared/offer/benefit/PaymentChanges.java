package dk.kk.shared.offer.benefit;

import java.util.List;

/**
 * Benefits whose days change, told inside the transaction in which they do, for what rests on the benefits being paid.
 *
 * @param cause as the benefits' own events say it
 */
public record PaymentChanges(List<PaymentChange> changes, String cause) {}
