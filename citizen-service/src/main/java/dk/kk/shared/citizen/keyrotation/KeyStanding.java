package dk.kk.shared.citizen.keyrotation;

/** What the service that answers knows of a key. */
enum KeyStanding {
    CURRENT,
    /** It opens numbers or finds them; a rotation puts them under the current one. */
    FORMER,
    /** Nobody has set it: numbers sealed under it find their citizens and cannot be opened; those indexed under it are not found. */
    UNKNOWN
}
