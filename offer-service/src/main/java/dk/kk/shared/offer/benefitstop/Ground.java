package dk.kk.shared.offer.benefitstop;

/** Why a benefit is to be stopped. */
public enum Ground {
    SANCTION,
    NOT_AVAILABLE,
    NO_LONGER_ENTITLED,
    SELF_SUPPORTING,
    MOVED,
    PENSION,
    DEATH,
    OTHER;

    /** Aktivloven § 35: no sanction without written guidance beforehand. */
    public boolean needsGuidance() {
        return this == SANCTION;
    }

    /** Forvaltningsloven § 19: the party is heard before a decision that rests on what they did or failed to do. */
    public boolean needsHearing() {
        return this == SANCTION || this == NOT_AVAILABLE;
    }
}
