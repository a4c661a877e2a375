package dk.kk.shared.plan.silence;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How many citizens are silent.
 *
 * @param weeks after how many of them a citizen counts as silent
 * @param silent as many as the list has rows
 * @param neverHeardOf of those, the ones of whom no sign of life is known
 */
@Schema(name = "SilentCitizenCounts")
public record SilentCounts(int weeks, long silent, long neverHeardOf) {}
