package dk.kk.shared.plan.silence;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a stream says now of when somebody heard of a citizen.
 *
 * @param stream by whose id it is replaced when the stream says something else
 * @param sign null: it was taken back, or there is none
 */
record ToldSign(UUID stream, UUID citizen, @Nullable SignOfLife sign) {}
