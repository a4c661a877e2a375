package dk.kk.shared.citizen.greenline;

import static dk.kk.shared.citizen.greenline.GreenLineOrigin.BY_HAND;

import dk.kk.shared.citizen.directory.Administration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is known of days on the green line.
 *
 * @param reason null: the rule's own
 * @param setBy null: by the rule
 * @param endedBy null while it goes on, and where the rule ended it
 */
record GreenLinePeriod(
        GreenLineOrigin origin,
        @Nullable GreenLineReason reason,
        @Nullable Administration setBy,
        @Nullable Administration endedBy) {
    static final GreenLinePeriod OF_RULE = new GreenLinePeriod(GreenLineOrigin.BY_RULE, null, null, null);

    GreenLinePeriod {
        origin = Objects.requireNonNullElse(origin, BY_HAND); // as merges of before the rule hold it
    }

    static GreenLinePeriod setBy(Administration side, GreenLineReason reason) {
        return new GreenLinePeriod(BY_HAND, reason, side, null);
    }

    GreenLinePeriod endedBy(@Nullable Administration side) {
        return new GreenLinePeriod(origin, reason, setBy, side);
    }

    /** In one code: the reason, or that it is by the rule. */
    String why() {
        return reason == null ? origin.name() : reason.name();
    }

    boolean isByHand() {
        return origin == BY_HAND;
    }
}
