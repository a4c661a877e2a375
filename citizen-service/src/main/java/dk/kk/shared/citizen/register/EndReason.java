package dk.kk.shared.citizen.register;

/** Why a citizen is no longer the city's. */
enum EndReason {
    DEAD,
    MOVED,
    OTHER
}
