package dk.kk.shared.notification.alert;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What people have done with an alert so far, each null until it was.
 *
 * @param actedOn what the alert showed whoever took it on or acted, as JSON: it may show more by now
 * @param earlier what was done before it came back
 * @param contactedAt when somebody first said that the citizen was contacted; it stays, however often the alert comes back
 */
@Embeddable
public record Handling(
        @Embedded @Nullable FirstLook firstLook,
        @Embedded @Nullable Acknowledgement acknowledgement,
        @Embedded @Nullable ActionTaken action,
        @Embedded @Nullable Closing closing,
        @Nullable String actedOn,

        @Embedded
        @AttributeOverride(name = "outcome", column = @Column(name = "earlier_outcome"))
        @AttributeOverride(name = "reason", column = @Column(name = "earlier_reason"))
        @AttributeOverride(name = "at", column = @Column(name = "earlier_acted_at"))
        @AttributeOverride(name = "employee", column = @Column(name = "earlier_acted_by"))
        @Nullable
        ActionTaken earlier,

        @Nullable Instant contactedAt) {

    static final Handling NONE = new Handling(null, null, null, null, null, null, null);

    Handling seen(FirstLook look) {
        return new Handling(look, acknowledgement, action, closing, actedOn, earlier, contactedAt);
    }

    Handling takenOn(Instant at, String employee, String shown) {
        return new Handling(firstLook, new Acknowledgement(at, employee), action, closing, shown, earlier, contactedAt);
    }

    Handling acted(ActionTaken action, String shown) {
        var contacted =
                contactedAt == null && action.outcome() == Outcome.CONTACTED_CITIZEN ? action.at() : contactedAt;
        return new Handling(firstLook, acknowledgement, action, closing, shown, earlier, contacted);
    }

    Handling closed(Instant at, String employee) {
        return new Handling(
                firstLook, acknowledgement, action, new Closing(at, employee), actedOn, earlier, contactedAt);
    }

    /** Somebody must look, who may have seen nothing of it yet. */
    Handling anew() {
        return new Handling(null, null, null, null, null, action == null ? earlier : action, contactedAt);
    }

    /** Whether the first look is what made that version. */
    boolean wasSeenIn(long version) {
        return firstLook != null && Objects.equals(firstLook.version(), version);
    }

    boolean isTakenOnBy(String employee) {
        return acknowledgement != null && acknowledgement.employee().equals(employee);
    }
}
