package dk.kk.shared.offer.enrolment;

import dk.kk.shared.offer.catalogue.Offer;
import dk.kk.shared.offer.catalogue.Offers;
import dk.kk.shared.offer.counting.CountingLock;
import dk.kk.shared.platform.access.Subject;
import dk.kk.shared.platform.access.Subjects;
import dk.kk.shared.platform.change.Streams;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.outbox.Event;
import dk.kk.shared.platform.sql.Database;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Offers with their courses: when what an offer counts as changes, each of its courses that has days from then on is told again.
 * The courses are locked before the offer, as by everybody who moves one.
 */
@Singleton
class CountedOffers implements Streams<Offer> {
    private static final int AT_ONCE = 500;

    private static final String LOCK_COURSES =
            "select id from enrolment where offer_id = ? order by id for no key update";
    private static final String WITH_DAYS_SINCE = """
            select e.id
            from enrolment e join enrolment_row r on r.enrolment_id = e.id and r.position = e.version - 1
            where e.offer_id = ? and r.phase not in ('CANCELLED', 'NO_SHOW') and coalesce(r.actual_end, 'infinity') >= ?
            order by e.id
            """;

    private final Offers offers;
    private final CountingLock lock;
    private final Enrolments enrolments;
    private final Database database;
    private final Subjects subjects;
    private final BusinessClock clock;

    CountedOffers(
            Offers offers,
            CountingLock lock,
            Enrolments enrolments,
            Database database,
            Subjects subjects,
            BusinessClock clock) {
        this.offers = offers;
        this.lock = lock;
        this.enrolments = enrolments;
        this.database = database;
        this.subjects = subjects;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return offers.kind();
    }

    @Override
    public @Nullable Subject subject(UUID id) {
        return offers.subject(id);
    }

    @Override
    public Offer get(UUID id) {
        return offers.get(id);
    }

    @Override
    public Offer lock(UUID id) {
        lock.holdAlone(id);
        database.run(LOCK_COURSES, id);
        return offers.lock(id);
    }

    @Override
    public List<Offer> ofCitizen(List<UUID> ids, PageRequest page) {
        return List.of();
    }

    @Override
    public void add(Offer made) {
        offers.add(made);
    }

    @Override
    public List<Event> changed(Offer offer, String happened, String cause) {
        var events = new ArrayList<>(offers.changed(offer, happened, cause));
        var courses = database.list(WITH_DAYS_SINCE, row -> row.uuid("id"), offer.id(), offer.countingChangedFrom());
        var counting = offer.counting();
        var citizens = new ArrayList<UUID>();
        for (var start = 0; start < courses.size(); start += AT_ONCE) {
            for (var course : enrolments.byIds(courses.subList(start, Math.min(start + AT_ONCE, courses.size())))) {
                events.add(course.event(course.recount(counting, clock), cause));
                citizens.add(course.citizenId());
            }
        }
        subjects.listed(citizens.stream().distinct().toList());
        return events;
    }
}
