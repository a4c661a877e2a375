package dk.kk.shared.offer.places;

import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlRow;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who waits for a place in which offer: green line first, then by the day of referral, then by id. */
@Singleton
public class WaitingList {
    /** At most so many are found at once; the next second finds the others. */
    private static final int AT_ONCE = 100;

    private static final String LISTED = """
            from enrolment_row r
            join enrolment e on e.id = r.enrolment_id and r.position = e.version - 1
            join offer o on o.id = e.offer_id
            where r.waiting_since is not null and (o.waiting > 0 or o.held > 0)
            """;
    private static final String PAGE = """
            select * from (
                select row_number() over (order by r.waiting = 'OFFERED' desc, r.green_line is null, e.referred_on, e.id) as place,
                       e.id, e.citizen_id, r.green_line, e.referred_on, r.waiting_since, r.place_offered_until
                """ + LISTED + """
                and e.offer_id = ?) listed
            where place > ? order by place limit ?
            """;
    private static final String FIRST = "select e.id " + LISTED + """
            and r.waiting = 'WAITING' and e.offer_id = ? and (o.capacity is null or o.taken + o.held < o.capacity)
            order by r.green_line is null, e.referred_on, e.id limit 1
            """;
    private static final String OVERDUE = "select e.id " + LISTED
            + "and r.place_offered_until < ? order by r.place_offered_until, e.id limit " + AT_ONCE;
    private static final String WITH_ROOM = """
            select id from offer
            where waiting > 0 and (capacity is null or taken + held < capacity) order by id limit
            """ + AT_ONCE;

    private final Database database;

    WaitingList(Database database) {
        this.database = database;
    }

    List<WaitingCitizen> page(UUID offer, PageRequest page) {
        return database.list(PAGE, WaitingList::citizen, offer, page.afterNumber(), page.fetch());
    }

    /** To whom a place that is free goes; none while all are used. */
    public Optional<UUID> next(UUID offer) {
        return database.first(FIRST, row -> row.uuid("id"), offer);
    }

    /** Enrolments whose offered place was not answered in time. */
    public List<UUID> overdue(LocalDate today) {
        return database.list(OVERDUE, row -> row.uuid("id"), today);
    }

    /** Offers with a free place that somebody waits for. */
    public List<UUID> offersWithRoom() {
        return database.list(WITH_ROOM, row -> row.uuid("id"));
    }

    private static WaitingCitizen citizen(SqlRow row) {
        return new WaitingCitizen(
                (int) row.number("place"),
                row.uuid("id"),
                row.uuid("citizen_id"),
                row.codeOrNull("green_line", GreenLine.class),
                row.day("referred_on"),
                row.day("waiting_since"),
                row.dayOrNull("place_offered_until"));
    }
}
