package dk.kk.shared.offer.benefit;

/** What is paid; the amount is no business of the suite. */
public enum BenefitType {
    CASH_BENEFIT,
    START_BENEFIT,
    SICKNESS_BENEFIT
}
