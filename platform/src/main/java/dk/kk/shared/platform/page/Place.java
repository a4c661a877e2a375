package dk.kk.shared.platform.page;

/**
 * A place of the suite that the header leads to.
 *
 * @param key its word is the text {@code place.<key>}
 */
public record Place(String key, String address, boolean here) {}
