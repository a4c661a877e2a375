package dk.kk.shared.notification.subscription;

/** Told inside the service, outside any transaction: what was told has its numbers by now. */
public record EventsNumbered() {}
