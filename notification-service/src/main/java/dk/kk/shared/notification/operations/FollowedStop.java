package dk.kk.shared.notification.operations;

import dk.kk.shared.platform.operations.EventPassages;
import dk.kk.shared.platform.operations.EventPassages.HeardVersion;
import dk.kk.shared.platform.operations.EventPassages.ToldVersion;
import dk.kk.shared.platform.sql.SqlRow;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One stop on its way from BIF to somebody in SOF.
 *
 * @param stopId null where no stop is found by what was asked for
 * @param offer what offer-service told of it; null: it does not answer
 * @param heard what each listening service has heard of it
 * @param alert null: there is none
 * @param alertEvents what this service told of the alert; null: it does not answer itself
 */
record FollowedStop(
        String asked,
        @Nullable UUID stopId,
        @Nullable EventPassages offer,
        List<Hearer> heard,
        @Nullable RaisedAlert alert,
        @Nullable EventPassages alertEvents) {

    /** @param passages null: it does not answer */
    record Hearer(SuiteService service, @Nullable EventPassages passages) {

        /** The applied version; null: none. */
        public @Nullable Long version() {
            return passages == null
                    ? null
                    : passages.heard().stream()
                            .map(HeardVersion::version)
                            .findFirst()
                            .orElse(null);
        }

        public boolean isAway() {
            return passages == null;
        }

        public boolean isParked() {
            return passages != null && !passages.parked().isEmpty();
        }
    }

    /** @param team code of the one whose alert it is */
    record RaisedAlert(
            UUID id,
            String phase,
            long version,
            String team,
            Instant raisedAt,
            @Nullable Instant acknowledgedAt) {

        static RaisedAlert read(SqlRow row) {
            return new RaisedAlert(
                    row.uuid("id"),
                    row.text("phase"),
                    row.number("version"),
                    row.text("team"),
                    row.instant("raised_at"),
                    row.instantOrNull("acknowledged_at"));
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
