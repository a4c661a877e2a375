package dk.kk.shared.citizen.situation;

import static dk.kk.shared.citizen.situation.Peer.NOTIFICATION_SERVICE;
import static dk.kk.shared.citizen.situation.Peer.OFFER_SERVICE;
import static dk.kk.shared.citizen.situation.Peer.PLAN_SERVICE;

import dk.kk.shared.platform.access.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Asks the other services side by side, with the person's own token and purpose: each says itself what the person is told, and
 * keeps its own audit. One that does not answer in time is left out.
 */
@Singleton
class OtherParts {
    private static final List<String> OPEN = List.of("OPEN", "ACKNOWLEDGED");
    private static final int LONGEST_PAGE = 200;

    private final PeerOperations.Plans plans;
    private final PeerOperations.Offers offers;
    private final PeerOperations.Alerts alerts;
    private final JsonWebToken token;
    private final Caller caller;
    private final Duration patience;

    OtherParts(
            @RestClient PeerOperations.Plans plans,
            @RestClient PeerOperations.Offers offers,
            @RestClient PeerOperations.Alerts alerts,
            JsonWebToken token,
            Caller caller,
            SituationSettings settings) {
        this.plans = plans;
        this.offers = offers;
        this.alerts = alerts;
        this.token = token;
        this.caller = caller;
        this.patience = Duration.ofMillis(settings.waitMillis());
    }

    /** What was asked for and comes meanwhile; none of them fails. */
    record Asked(
            CompletableFuture<SituationPart> planning,
            CompletableFuture<SituationPart> support,
            CompletableFuture<SituationPart> alerts) {}

    Asked ask(UUID citizen) {
        var bearer = "Bearer " + token.getRawToken();
        var purpose = caller.purpose();
        return new Asked(
                part(PLAN_SERVICE, "getPlanning", plans.getPlanning(bearer, purpose, citizen)),
                part(OFFER_SERVICE, "getSupport", offers.getSupport(bearer, purpose, citizen)),
                part(
                        NOTIFICATION_SERVICE,
                        "listAlerts",
                        alerts.listAlerts(bearer, purpose, citizen, OPEN, "DUE_FIRST", LONGEST_PAGE)));
    }

    private CompletableFuture<SituationPart> part(Peer service, String operation, Uni<RestResponse<String>> asked) {
        return asked.ifNoItem()
                .after(patience)
                .fail()
                .map(answer -> SituationPart.of(service, operation, answer))
                .onFailure()
                .recoverWithItem(failure -> SituationPart.missing(service, operation, failure))
                .subscribeAsCompletionStage();
    }
}
