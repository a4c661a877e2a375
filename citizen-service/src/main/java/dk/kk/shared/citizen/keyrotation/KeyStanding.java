package dk.kk.shared.citizen.keyrotation;

/** What the service that answers knows of a key. */
enum KeyStanding {
    CURRENT,
    /** It opens numbers; a rotation seals them under the current one. */
    FORMER,
    /** Nobody has set it: its numbers find their citizens, and cannot be opened. */
    UNKNOWN
}
