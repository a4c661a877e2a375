package dk.kk.shared.notification.operations;

import dk.kk.shared.platform.operations.EventPassages;
import dk.kk.shared.platform.operations.EventPassages.HeardVersion;
import dk.kk.shared.platform.operations.EventPassages.ToldVersion;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One stop on its way from BIF to somebody in SOF: ids, codes and times, nobody's data.
 *
 * @param told what offer-service told of it; null: it does not answer
 * @param alert null: there is none
 * @param alertTold what was told of the alert; null: this service's own API does not answer
 */
@Schema(name = "StopTrail")
public record StopTrail(
        UUID stopId,
        @Nullable List<ToldVersion> told,
        List<TrailHearer> heard,
        @Nullable RaisedAlert alert,
        @Nullable List<ToldVersion> alertTold,
        List<TrailDelivery> deliveries) {

    static StopTrail of(UUID stopId, FollowedStop followed) {
        return new StopTrail(
                stopId,
                told(followed.offer()),
                followed.heard().stream().map(TrailHearer::of).toList(),
                followed.alert(),
                followed.alert() == null ? List.of() : told(followed.alertEvents()),
                followed.deliveries());
    }

    private static @Nullable List<ToldVersion> told(@Nullable EventPassages passages) {
        return passages == null ? null : passages.told();
    }

    /**
     * A service that listens to stops.
     *
     * @param answers whether it says how far it is
     * @param version the applied one; null: none
     * @param appliedAt real time
     * @param parked an event of the stop waits there for a human
     */
    @Schema(name = "TrailHearer")
    public record TrailHearer(
            String service,
            boolean answers,
            @Nullable Long version,
            @Nullable Instant appliedAt,
            boolean parked) {
        static TrailHearer of(FollowedStop.Hearer hearer) {
            var applied = hearer.applied();
            return new TrailHearer(
                    hearer.service().key(),
                    !hearer.isAway(),
                    applied.map(HeardVersion::version).orElse(null),
                    applied.map(HeardVersion::appliedAt).orElse(null),
                    hearer.isParked());
        }
    }
}
