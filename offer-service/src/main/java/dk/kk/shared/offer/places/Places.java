package dk.kk.shared.offer.places;

import static java.util.stream.Collectors.groupingBy;

import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * How many of an offer's places are taken and held and how many citizens wait, counted in the offer's own row. More than there are
 * cannot be given away: the row is locked by whoever changes it, and the database refuses a count above the capacity.
 *
 * <p>Whoever changes an enrolment locks that first and the offer's row after it, one offer at a time or in the order of their ids.
 */
@Singleton
public class Places {
    private static final String TAKE = """
            update offer set taken = taken + 1
            where id = ? and waiting = 0 and (capacity is null or taken + held < capacity)
            """;
    private static final String MOVE = """
            update offer
            set taken = taken + ?, held = held + ?, waiting = waiting + ?,
                beyond = least(beyond, greatest(0, taken + held + ? - capacity))
            where id = ?
            """;
    private static final String LOCK = "select id from offer where id = any (?) order by id for no key update";
    private static final String RECORD = """
            update offer
            set taken = taken + ?, held = held + ?, waiting = waiting + ?, beyond = greatest(0, taken + held + ? - capacity)
            where id = ?
            """;

    private final Database database;

    Places(Database database) {
        this.database = database;
    }

    /**
     * Counts what an enrolment uses now. Whoever was offered a place has it; others take one that is free and that nobody waits for.
     *
     * @throws RuleViolation {@code offer-full}
     */
    public void move(PlaceChange change) {
        if (change.before() == PlaceUse.NONE && change.now() == PlaceUse.TAKEN) {
            take(change.offerId());
        } else if (change.before() != change.now()
                || change.now() == PlaceUse.WAITING) { // the list may have another order
            database.run(MOVE, counts(change.offerId(), List.of(change)));
        }
    }

    /** What OPERA says has happened, whether there is room or not. */
    public void record(Collection<PlaceChange> changes) {
        var byOffer = changes.stream()
                .filter(change -> change.before() != change.now())
                .collect(groupingBy(PlaceChange::offerId));
        lock(byOffer.keySet());
        database.batch(RECORD, byOffer.entrySet(), offer -> counts(offer.getKey(), offer.getValue()));
    }

    /** Nobody else gives a place of theirs away, or changes their waiting lists, until the transaction ends. */
    public void lock(Collection<UUID> offers) {
        database.list(LOCK, row -> row.uuid("id"), SqlArray.uuids(offers));
    }

    private void take(UUID offer) {
        if (database.run(TAKE, offer) == 0) {
            throw new RuleViolation("offer-full", "offer", offer);
        }
    }

    private static Object[] counts(UUID offer, List<PlaceChange> changes) {
        var taken = changes.stream().mapToInt(PlaceChange::taken).sum();
        var held = changes.stream().mapToInt(PlaceChange::held).sum();
        var waiting = changes.stream().mapToInt(PlaceChange::waiting).sum();
        return new Object[] {taken, held, waiting, taken + held, offer};
    }
}
