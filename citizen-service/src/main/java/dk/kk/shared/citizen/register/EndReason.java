package dk.kk.shared.citizen.register;

/** Why a citizen is no longer the city's. */
public enum EndReason {
    DEAD,
    /** To another municipality. */
    MOVED,
    /** From the country. */
    EMIGRATED,
    OTHER
}
