package dk.kk.shared.plan.coordination;

import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.consumer.HeardEvent;
import dk.kk.shared.platform.consumer.StreamKind;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Enrolments that somebody decided on here, and whose offers they are in. Of courses that came in a file nothing is kept: they are
 * history, or were decided elsewhere.
 */
@Singleton
class HeardEnrolments {
    static final StreamKind ENROLMENT = new StreamKind("offer", "enrolment");
    static final StreamKind OFFER = new StreamKind("offer", "offer");

    /** Its offer is held: it may be heard of for the first time just now, elsewhere. */
    private static final String HOLD_OFFERS = """
            insert into heard_offer (offer_id) select distinct unnest(?::uuid[]) as offer_id order by offer_id
            on conflict (offer_id) do update set offer_id = excluded.offer_id where false
            """;

    private static final String ENROLMENTS = """
            insert into coordination_cause (cause_id, kind, citizen_id, version, happened, happened_on, offer_id, discarded)
            values (?, 'ENROLMENT', ?, 1, 'referred', ?, ?, ?)
            on conflict (cause_id) do update set discarded = excluded.discarded
            """;

    /** Those that were unknown until now, or are another side's than believed: most changes of an offer are of something else. */
    private static final String OFFERS = """
            insert into heard_offer select * from unnest(?::uuid[], ?::text[]) as told (offer_id, administration) order by offer_id
            on conflict (offer_id) do update set administration = excluded.administration
            where heard_offer.administration is distinct from excluded.administration
            returning offer_id
            """;

    private static final String IN_CHANGED = """
            select distinct c.citizen_id from heard_offer o join coordination_cause c on c.offer_id = o.offer_id
            where o.offer_id = ? and o.administration is distinct from ?
            """;

    private final Database database;

    HeardEnrolments(Database database) {
        this.database = database;
    }

    void keep(List<HeardEvent> heard) {
        var decided = heard.stream()
                .filter(event -> event.streamKind().equals(ENROLMENT))
                .map(event -> event.state(Enrolment.class))
                .filter(Enrolment::isDecidedHere)
                .toList();
        if (!decided.isEmpty()) {
            database.run(
                    HOLD_OFFERS,
                    SqlArray.uuids(decided.stream().map(Enrolment::offerId).toList()));
            database.batch(ENROLMENTS, decided, enrolment -> new @Nullable Object[] {
                enrolment.enrolmentId(),
                enrolment.citizenId(),
                BusinessClock.dayOf(enrolment.rows().getFirst().recordedAt()),
                enrolment.offerId(),
                enrolment.isCancelled()
            });
        }
    }

    /** Those that are another side's than was believed. */
    List<UUID> keepOffers(List<HeardEvent> heard) {
        var offers = heard.stream()
                .filter(event -> event.streamKind().equals(OFFER))
                .map(event -> event.state(Offer.class))
                .toList();
        return offers.isEmpty()
                ? List.of()
                : database.list(
                        OFFERS,
                        row -> row.uuid("offer_id"),
                        SqlArray.uuids(offers.stream().map(Offer::offerId).toList()),
                        SqlArray.texts(
                                offers.stream().map(Offer::administration).toList()));
    }

    /** Of whom something follows if the offer is what this says. */
    List<UUID> citizensConcerned(HeardEvent offer) {
        var told = offer.state(Offer.class);
        return database.list(IN_CHANGED, row -> row.uuid("citizen_id"), told.offerId(), told.administration());
    }

    /** Whose enrolments in these were heard of. */
    List<UUID> citizensIn(Collection<UUID> offers) {
        return database.list(
                "select distinct citizen_id from coordination_cause where offer_id = any (?)",
                row -> row.uuid("citizen_id"),
                SqlArray.uuids(offers));
    }

    /** @param imported null of events before this was told */
    private record Enrolment(
            UUID enrolmentId,
            UUID citizenId,
            UUID offerId,
            @Nullable Boolean imported,
            List<Row> rows) {
        boolean isDecidedHere() {
            return Boolean.FALSE.equals(imported);
        }

        boolean isCancelled() {
            return rows.getLast().phase().equals("CANCELLED");
        }
    }

    private record Row(String phase, Instant recordedAt) {}

    private record Offer(UUID offerId, String administration) {}
}
