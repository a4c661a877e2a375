package dk.kk.shared.offer.benefitstop;

/** All of the benefit, or a part of it. */
enum StopKind {
    STOP,
    REDUCTION
}
