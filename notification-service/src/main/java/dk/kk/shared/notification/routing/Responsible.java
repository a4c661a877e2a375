package dk.kk.shared.notification.routing;

/** The SOF team that is responsible for a citizen on some days. */
public record Responsible(String team, Days days) {}
