package dk.kk.shared.citizen.hotline;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How long callers waited for the hotline.
 *
 * @param from the first day on which calls came in
 * @param to the last day
 * @param answered calls that the hotline answered, those it referred included
 * @param gaveUp calls that ended before anybody answered: they are in no wait
 * @param medianSeconds a wait that occurred: half of all were not longer; null without any
 * @param p90Seconds a wait that occurred: nine of ten were not longer; null without any
 */
@Schema(name = "HotlineWaits")
record HotlineWaits(
        LocalDate from,
        LocalDate to,
        long answered,
        long gaveUp,
        @Nullable Long medianSeconds,
        @Nullable Long p90Seconds) {}
