package dk.kk.shared.platform.document;

/**
 * A drawing in a text document.
 *
 * @param name of its file, without what it ends with
 * @param description of what it shows, for who cannot see it
 * @param svg well-formed XML
 */
public record Drawing(String name, String title, String description, String svg) {}
