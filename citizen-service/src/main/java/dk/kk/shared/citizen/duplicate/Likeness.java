package dk.kk.shared.citizen.duplicate;

/** In what two registrations are alike. */
public enum Likeness {
    /** But for upper case, hyphens, and æ, ø, å written as ae, oe, aa. */
    SAME_NAME,
    /** But for a letter or two, or given and family name the other way round. */
    SIMILAR_NAME,
    SAME_BIRTH_DATE,
    /** But for one digit, or two neighbours the other way round. */
    SIMILAR_NUMBER,
    /** One of the two numbers alone is a replacement number: its holder may have got a real one since. */
    ONE_REPLACEMENT_NUMBER
}
