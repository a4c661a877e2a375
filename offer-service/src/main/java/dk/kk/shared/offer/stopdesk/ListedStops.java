package dk.kk.shared.offer.stopdesk;

import static dk.kk.shared.offer.benefitstop.Phase.CONSIDERED;
import static dk.kk.shared.offer.benefitstop.Phase.DECIDED;
import static dk.kk.shared.offer.benefitstop.Phase.EFFECTIVE;
import static dk.kk.shared.offer.benefitstop.Phase.HEARING;

import dk.kk.shared.offer.benefitstop.CheckedStop;
import dk.kk.shared.offer.benefitstop.Phase;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A page of the list.
 *
 * @param phase of the stops on it; null: all that are not in effect yet
 * @param many how many there are on all pages
 * @param unitless the person belongs to no team and leads none
 * @param after where this page begins; null: with the first stop
 * @param next where the next one begins; null: there is none
 */
record ListedStops(
        @Nullable Phase phase,
        List<Row> rows,
        long many,
        boolean unitless,
        @Nullable String after,
        @Nullable String next) {

    public List<Phase> phases() {
        return List.of(CONSIDERED, HEARING, DECIDED, EFFECTIVE);
    }

    /** What the addresses of its pages begin their question with: {@code phase=HEARING&}. */
    public String filter() {
        return phase == null ? "" : "phase=" + phase + "&";
    }

    /** A stop as one line. Whom it is about stands nowhere on it. */
    record Row(UUID id, Headline headline, Phase phase, Deadline deadline, List<Badge> badges) {

        static Row of(CheckedStop found, LocalDate today) {
            var stop = found.stop();
            return new Row(stop.id(), Headline.of(found), stop.phase(), Deadline.of(found, today), Badge.of(found));
        }
    }
}
