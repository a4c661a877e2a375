package dk.kk.shared.offer.counting;

/** What an offer is in the activation rate (goal 2). */
public enum CountsAs {
    ACTIVATION,
    VOCATIONAL_REHABILITATION,
    PRE_VOCATIONAL_REHABILITATION,
    NONE
}
