package dk.kk.shared.offer.benefitstop;

/** All of the benefit, a part of it, or all of it for some days. */
public enum StopKind {
    STOP,
    REDUCTION,
    TEMPORARY
}
