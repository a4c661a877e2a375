package dk.kk.shared.offer.enrolment;

import static dk.kk.shared.platform.imports.Column.code;
import static dk.kk.shared.platform.imports.Column.cpr;
import static dk.kk.shared.platform.imports.Column.date;
import static dk.kk.shared.platform.imports.Column.text;
import static java.util.Objects.requireNonNull;

import dk.kk.shared.offer.catalogue.Offers;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.imports.Chunk;
import dk.kk.shared.platform.imports.Column;
import dk.kk.shared.platform.imports.ImportLayout;
import dk.kk.shared.platform.imports.Mode;
import dk.kk.shared.platform.imports.StagedRow;
import dk.kk.shared.platform.outbox.Event;
import dk.kk.shared.platform.outbox.Outbox;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
            """;

    private final Enrolments enrolments;
    private final Offers offers;
    private final Outbox outbox;
    private final BusinessClock clock;

    EnrolmentImport(Enrolments enrolments, Offers offers, Outbox outbox, BusinessClock clock) {
        this.enrolments = enrolments;
        this.offers = offers;
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
                code("phase", Phase.class).required(),
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
                OF_THE_SAME_CITIZEN);
    }

    @Override
    public void merge(Chunk chunk) throws SQLException {
        var rows = chunk.rows().stream()
                .filter(row -> holdsNoFutureDay(chunk, row))
                .toList();
        var offersByCode = offers.byCode(
                rows.stream().map(row -> row.text("offer_code")).distinct().toList());
        var known = enrolments.lockByNumber(
                rows.stream().map(row -> row.text("course_number")).toList());
        var cause = chunk.mode() == Mode.BACKFILL ? "backfilled" : "delivered";
        var unknown = new ArrayList<Enrolment>();
        var events = new ArrayList<Event>();
        for (var row : rows) {
            var number = row.text("course_number");
            var offer = requireNonNull(offersByCode.get(row.text("offer_code")));
            var enrolment = known.get(number);
            if (enrolment == null) {
                enrolment = Enrolment.delivered(
                        row.citizen(), offer, number, row.date("referred_on"), standing(row), clock);
                unknown.add(enrolment);
            } else {
                enrolment.restate(offer, row.date("referred_on"), standing(row), clock);
            }
            events.add(enrolment.event(cause));
        }
        enrolments.insert(chunk.connection(), unknown);
        outbox.addAll(events);
    }

    /** What really happened does not lie ahead; only the merge knows what day it is. */
    private boolean holdsNoFutureDay(Chunk chunk, StagedRow row) {
        var today = clock.today();
        var future = Stream.of("actual_start", "actual_end", "opera_registered_on")
                .filter(column -> isAfter(today, row.dateOrNull(column)))
                .findFirst();
        future.ifPresent(column -> chunk.quarantine(
                row, column, "day-in-future", "field", column, "day", row.date(column), "today", today));
        return future.isEmpty();
    }

    private static boolean isAfter(LocalDate today, @Nullable LocalDate day) {
        return day != null && day.isAfter(today);
    }

    private Standing standing(StagedRow row) {
        return new Standing(
                row.code("phase", Phase.class),
                row.date("planned_start"),
                row.dateOrNull("actual_start"),
                row.dateOrNull("actual_end"),
                row.dateOrNull("opera_registered_on"),
                clock.instant());
    }
}
