package dk.kk.shared.offer.places;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Somebody in a waiting list, at that position of it. */
record WaitingCitizen(
        int position,
        UUID enrolmentId,
        UUID citizenId,
        @Nullable GreenLine greenLine,
        LocalDate referredOn,
        LocalDate waitingSince,
        @Nullable LocalDate placeOfferedUntil) {

    /**
     * Without the citizen: whoever gives the offer knows the course.
     *
     * @param orderedBy what decides the position
     */
    @Schema(name = "WaitingListPosition")
    record View(
            int position,
            UUID enrolmentId,
            OrderedBy orderedBy,
            @Nullable GreenLine greenLine,
            LocalDate referredOn,
            LocalDate waitingSince,
            @Nullable LocalDate placeOfferedUntil) {}

    @Schema(
            name = "OrderedBy",
            description =
                    "PLACE_OFFERED: a place is held for the citizen. GREEN_LINE: before all others, among themselves by the day"
                            + " of referral. DAY_OF_REFERRAL: the earlier one first; of the same day, the one that was recorded first")
    enum OrderedBy {
        PLACE_OFFERED,
        GREEN_LINE,
        DAY_OF_REFERRAL
    }

    View view() {
        return new View(position, enrolmentId, orderedBy(), greenLine, referredOn, waitingSince, placeOfferedUntil);
    }

    private OrderedBy orderedBy() {
        if (placeOfferedUntil != null) {
            return OrderedBy.PLACE_OFFERED;
        }
        return greenLine == null ? OrderedBy.DAY_OF_REFERRAL : OrderedBy.GREEN_LINE;
    }
}
