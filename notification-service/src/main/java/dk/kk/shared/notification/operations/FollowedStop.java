package dk.kk.shared.notification.operations;

import dk.kk.shared.platform.operations.EventPassages;
import dk.kk.shared.platform.operations.EventPassages.HeardVersion;
import dk.kk.shared.platform.operations.EventPassages.ToldVersion;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One stop on its way from BIF to somebody in SOF.
 *
 * @param stopId null where no stop is found by what was asked for
 * @param offer what offer-service told of it; null: it does not answer
 * @param heard what each listening service has heard of it
 * @param alert null: there is none
 * @param deliveries what other systems are told of the alert
 * @param alertEvents what this service told of the alert; null: it does not answer itself
 */
record FollowedStop(
        String asked,
        @Nullable UUID stopId,
        @Nullable EventPassages offer,
        List<Hearer> heard,
        @Nullable RaisedAlert alert,
        @Nullable EventPassages alertEvents,
        List<TrailDelivery> deliveries) {

    /** @param passages null: it does not answer */
    record Hearer(SuiteService service, @Nullable EventPassages passages) {

        /** The applied version; null: none. */
        public @Nullable Long version() {
            return applied().map(HeardVersion::version).orElse(null);
        }

        Optional<HeardVersion> applied() {
            return passages == null
                    ? Optional.empty()
                    : passages.heard().stream().findFirst();
        }

        public boolean isAway() {
            return passages == null;
        }

        public boolean isParked() {
            return passages != null && !passages.parked().isEmpty();
        }
    }

    public boolean isFound() {
        return stopId != null;
    }

    public boolean isOfferAway() {
        return offer == null;
    }

    public List<ToldVersion> told() {
        return offer == null ? List.of() : offer.told();
    }

    public List<ToldVersion> toldOfAlert() {
        return alertEvents == null ? List.of() : alertEvents.told();
    }
}
