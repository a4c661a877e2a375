package dk.kk.shared.platform.problem;

/** A rule's no is about to be answered, the transaction is rolled back: told inside the service, so that the audit can say so. */
public record Refused(String code) {}
