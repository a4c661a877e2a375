package dk.kk.shared.citizen.situation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The service that keeps a part of the situation. */
@Schema(name = "SituationPeer")
enum Peer {
    PLAN_SERVICE,
    OFFER_SERVICE,
    NOTIFICATION_SERVICE
}
