package dk.kk.shared.offer.places;

import static java.util.Objects.requireNonNull;

import dk.kk.shared.platform.problem.RuleViolation;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A referred citizen in the waiting list of the offer.
 *
 * @param waitingSince null once the citizen is out of the list
 * @param greenLine why the citizen goes before others
 * @param placeOfferedUntil the last day to answer
 */
@Embeddable
public record WaitingListEntry(
        @Enumerated(EnumType.STRING) Waiting waiting,
        @Nullable LocalDate waitingSince,
        @Nullable @Enumerated(EnumType.STRING) GreenLine greenLine,
        @Nullable LocalDate placeOfferedUntil) {
    /** Of whoever is in no list. */
    public static final WaitingListEntry NONE = new WaitingListEntry(Waiting.NOT_WAITING, null, null, null);

    /** Wants a place from today on, or since earlier. */
    public WaitingListEntry waiting(@Nullable GreenLine greenLine, LocalDate today) {
        return new WaitingListEntry(Waiting.WAITING, Objects.requireNonNullElse(waitingSince, today), greenLine, null);
    }

    public WaitingListEntry offered(LocalDate until) {
        return new WaitingListEntry(Waiting.OFFERED, waitingSince, greenLine, until);
    }

    public static WaitingListEntry declined() {
        return new WaitingListEntry(Waiting.DECLINED, null, null, null);
    }

    public static WaitingListEntry expired() {
        return new WaitingListEntry(Waiting.EXPIRED, null, null, null);
    }

    public PlaceUse placeUse() {
        return waiting.placeUse();
    }

    /** A place was offered and not answered in time. */
    public boolean isOver(LocalDate today) {
        return placeOfferedUntil != null && placeOfferedUntil.isBefore(today);
    }

    /** Nobody who waits goes past the others, and an offer holds to its last day, that day included. */
    public void requireAcceptable(LocalDate today) {
        if (waiting == Waiting.WAITING) {
            throw new RuleViolation("enrolment-waits", "waitingSince", requireNonNull(waitingSince));
        }
        if (isOver(today)) {
            throw new RuleViolation("place-offer-over", "until", requireNonNull(placeOfferedUntil));
        }
    }
}
