package dk.kk.shared.local.story;

/** Something that had to hold, and whether it did. */
public record Check(String name, boolean ok, String detail) {}
