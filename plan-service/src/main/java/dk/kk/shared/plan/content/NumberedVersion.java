package dk.kk.shared.plan.content;

/**
 * A version of what a plan says, by the number it has for its reader: versions that tell a reader nothing new are none of theirs.
 *
 * @param version as it was written
 */
public record NumberedVersion(int version, int number) {}
