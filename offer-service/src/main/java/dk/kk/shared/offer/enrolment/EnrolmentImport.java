package dk.kk.shared.offer.enrolment;

import static dk.kk.shared.platform.imports.Column.code;
import static dk.kk.shared.platform.imports.Column.cpr;
import static dk.kk.shared.platform.imports.Column.date;
import static dk.kk.shared.platform.imports.Column.text;
import static java.util.Objects.requireNonNull;

import dk.kk.shared.offer.catalogue.Offers;
import dk.kk.shared.offer.counting.CountingLock;
import dk.kk.shared.offer.places.PlaceChange;
import dk.kk.shared.offer.places.PlaceUse;
import dk.kk.shared.offer.places.Places;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.imports.Chunk;
import dk.kk.shared.platform.imports.Column;
import dk.kk.shared.platform.imports.ImportLayout;
import dk.kk.shared.platform.outbox.Event;
import dk.kk.shared.platform.outbox.Outbox;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** OPERA's courses. */
@Singleton
class EnrolmentImport implements ImportLayout {

    private static final String OFFER_IS_KNOWN = """
            select row_no, 'offer_code', 'offer-unknown', jsonb_build_object('offer', offer_code)
            from staged where not exists (select from offer where code = offer_code)
            """;
    private static final String STARTED_AS_THE_PHASE_SAYS = """
            select row_no, 'actual_start', 'day-does-not-fit-phase', jsonb_build_object('phase', phase)
            from staged where (actual_start is not null) <> (phase in ('STARTED', 'COMPLETED', 'DROPPED_OUT'))
            """;
    private static final String ENDED_AS_THE_PHASE_SAYS = """
            select row_no, 'actual_end', 'day-does-not-fit-phase', jsonb_build_object('phase', phase)
            from staged where (actual_end is not null) <> (phase in ('COMPLETED', 'DROPPED_OUT'))
            """;
    private static final String OF_THE_SAME_CITIZEN = """
            select s.row_no, 'course_number', 'course-of-another-citizen', jsonb_build_object('number', s.course_number)
            from staged s join enrolment e on e.course_number = s.course_number
            where e.citizen_id <> s.citizen_id
              and not exists (select from ids_of(array[s.citizen_id]) i where i.id = e.citizen_id)
            """;

    private final Enrolments enrolments;
    private final Offers offers;
    private final CountingLock counting;
    private final Places places;
    private final Outbox outbox;
    private final BusinessClock clock;

    EnrolmentImport(
            Enrolments enrolments,
            Offers offers,
            CountingLock counting,
            Places places,
            Outbox outbox,
            BusinessClock clock) {
        this.enrolments = enrolments;
        this.offers = offers;
        this.counting = counting;
        this.places = places;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public String source() {
        return "enrolments";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                cpr(),
                text("course_number", 40).required(),
                text("offer_code", 40).required(),
                code("phase", Phase.ofOpera()).required(),
                date("referred_on").required(),
                date("planned_start").required(),
                date("actual_start"),
                date("actual_end"),
                date("opera_registered_on"));
    }

    @Override
    public List<String> naturalKey() {
        return List.of("course_number");
    }

    @Override
    public List<String> rules() {
        return List.of(
                OFFER_IS_KNOWN,
                STARTED_AS_THE_PHASE_SAYS,
                ENDED_AS_THE_PHASE_SAYS,
                ImportLayout.inOrder("actual_start", "actual_end"),
                happened("referred_on"),
                happened("actual_start"),
                happened("actual_end"),
                happened("opera_registered_on"),
                OF_THE_SAME_CITIZEN);
    }

    @Override
    public void merge(Chunk chunk) {
        var rows = chunk.rows();
        var codes = rows.stream().map(row -> row.text("offer_code")).distinct().toList();
        counting.shareByCode(codes);
        var offersByCode = offers.byCode(codes);
        var known = enrolments.lockByNumber(
                rows.stream().map(row -> row.text("course_number")).toList());
        var unknown = new ArrayList<Enrolment>();
        var used = new ArrayList<PlaceChange>();
        var events = new ArrayList<Event>();
        for (var row : rows) {
            var offer = requireNonNull(offersByCode.get(row.text("offer_code")));
            var course = Course.of(row, offer, chunk.origin(), clock.instant());
            var enrolment = known.get(course.number());
            if (enrolment == null) {
                enrolment = Enrolment.imported(row.citizen(), course, clock);
                unknown.add(enrolment);
            } else {
                used.add(new PlaceChange(
                        enrolment.offerId(), enrolment.standing().placeUse(), PlaceUse.NONE));
                enrolment.restate(course, clock);
            }
            used.add(new PlaceChange(
                    enrolment.offerId(), PlaceUse.NONE, enrolment.standing().placeUse()));
            events.add(enrolment.event(enrolment.standing().phase().happened(), Chunk.CAUSE));
        }
        enrolments.insert(unknown);
        places.record(used);
        outbox.addAll(events);
    }

    /** What really happened does not lie ahead. */
    private static String happened(String column) {
        return """
                select row_no, '%1$s', 'day-in-future',
                       jsonb_build_object('field', '%1$s', 'day', %1$s, 'today', today)
                from staged where %1$s > today
                """.formatted(column);
    }
}
