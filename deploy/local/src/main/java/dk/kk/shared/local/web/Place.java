package dk.kk.shared.local.web;

/** A place of the suite that the header leads to; its word is the text {@code place.<key>}. */
public record Place(String key, String address, boolean here) {}
