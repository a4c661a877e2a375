package dk.kk.shared.plan.coordination;

import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;

/**
 * It was heard, in this transaction and kept by now, on which days these citizens are shared, or as whom they are seen. Fired inside
 * the service to whatever follows the sharing.
 *
 * @param citizens held until the transaction ends
 * @param occasion why, of each
 */
public record SharingHeard(Collection<UUID> citizens, Function<UUID, Occasion> occasion) {}
