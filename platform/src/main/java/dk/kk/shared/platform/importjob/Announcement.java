package dk.kk.shared.platform.importjob;

import org.jspecify.annotations.Nullable;

/**
 * What the sender says of a file.
 *
 * @param complete it holds all that the source has, so that what is missing is gone
 * @param rows how many it has; null: not said
 * @param citizens of how many CPR numbers it speaks; null: not said
 */
public record Announcement(
        boolean complete, @Nullable Long rows, @Nullable Long citizens) {}
