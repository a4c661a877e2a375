package dk.kk.shared.local.front;

/** Where a service says what it offers and how it is. */
public record ServiceLinks(String name, String api, String health, String metrics) {}
