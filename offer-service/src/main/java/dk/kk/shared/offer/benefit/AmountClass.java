package dk.kk.shared.offer.benefit;

/** Whether a benefit is paid in full; the amount is no business of the suite. */
public enum AmountClass {
    FULL,
    REDUCED
}
