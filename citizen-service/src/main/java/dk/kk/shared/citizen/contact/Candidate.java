package dk.kk.shared.citizen.contact;

/** Somebody on the way of a call. */
sealed interface Candidate permits Callee, PassedOver {}
