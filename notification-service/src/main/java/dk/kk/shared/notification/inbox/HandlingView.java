package dk.kk.shared.notification.inbox;

import dk.kk.shared.notification.alert.ActionTaken;
import dk.kk.shared.notification.alert.Closing;
import dk.kk.shared.notification.alert.FirstLook;
import dk.kk.shared.notification.alert.Handling;
import dk.kk.shared.notification.alert.NoActionReason;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What people have done with it, each null until it was; times are business time.
 *
 * @param outcomeReason why nothing was done
 */
@Schema(name = "HandlingView")
record HandlingView(
        @Nullable Instant seenAt,
        @Nullable String seenBy,
        @Nullable Instant actedAt,
        @Nullable String actedBy,
        @Nullable NoActionReason outcomeReason,
        @Nullable Instant closedAt,
        @Nullable String closedBy) {

    static HandlingView of(Handling handling) {
        var seen = Optional.ofNullable(handling.firstLook());
        var action = Optional.ofNullable(handling.action());
        var closing = Optional.ofNullable(handling.closing());
        return new HandlingView(
                seen.map(FirstLook::at).orElse(null),
                seen.map(FirstLook::employee).orElse(null),
                action.map(ActionTaken::at).orElse(null),
                action.map(ActionTaken::employee).orElse(null),
                action.map(ActionTaken::reason).orElse(null),
                closing.map(Closing::at).orElse(null),
                closing.map(Closing::employee).orElse(null));
    }
}
