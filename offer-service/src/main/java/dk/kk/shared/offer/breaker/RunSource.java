package dk.kk.shared.offer.breaker;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a run of stops comes from. */
@Schema(name = "StopRunSource")
enum RunSource {
    /** Another system has decided them. */
    ORDERS,
    /** A posting delivery tells of benefits that have ended, and nobody had registered a stop. */
    DELIVERY
}
