package dk.kk.shared.offer.attendance;

import static dk.kk.shared.platform.imports.Column.code;
import static dk.kk.shared.platform.imports.Column.cpr;
import static dk.kk.shared.platform.imports.Column.date;
import static dk.kk.shared.platform.imports.Column.integer;
import static dk.kk.shared.platform.imports.Column.text;

import dk.kk.shared.platform.imports.Chunk;
import dk.kk.shared.platform.imports.Column;
import dk.kk.shared.platform.imports.CprSwap;
import dk.kk.shared.platform.imports.ImportLayout;
import jakarta.inject.Singleton;
import java.util.List;

/** OPERA's attendance, and what providers deliver of their own offers. A row is a day of a citizen in an offer. */
@Singleton
class AttendanceImport implements ImportLayout {
    static final String SOURCE = "attendance";

    private static final String OFFER_IS_KNOWN = """
            select row_no, 'offer_code', 'offer-unknown', jsonb_build_object('offer', offer_code)
            from staged s
            where not exists (select from offer o
                              where o.code = s.offer_code and (s.deliverer is null or o.provider_code = s.deliverer))
            """;
    private static final String IN_ONE_COURSE = """
            select row_no, 'day', case courses when 0 then 'course-unknown' else 'course-unclear' end,
                   jsonb_build_object('offer', offer_code, 'day', day)
            from staged s
            cross join lateral (
                select count(*) as courses
                from offer o
                join enrolment e on e.offer_id = o.id
                join enrolment_row now on now.enrolment_id = e.id and now.position = e.version - 1
                where o.code = s.offer_code and e.citizen_id = s.citizen_id
                  and s.day between now.actual_start and coalesce(now.actual_end, 'infinity')) found
            where courses <> 1 and exists (select from offer o where o.code = s.offer_code)
            """;
    private static final String HAPPENED = """
            select row_no, 'day', 'day-in-future', jsonb_build_object('field', 'day', 'day', day, 'today', today)
            from staged where day > today
            """;
    private static final String ONE_DAY_AT_MOST = """
            select row_no, 'attended_minutes', 'minutes-impossible',
                   jsonb_build_object('minutes', attended_minutes + lawful_absence_minutes)
            from staged where attended_minutes + lawful_absence_minutes > 1440
            """;
    private static final String ABSENCE_WAS_PLANNED = """
            select row_no, 'lawful_absence_minutes', 'lawful-absence-unplanned',
                   jsonb_build_object('lawful', lawful_absence_minutes, 'planned', planned_minutes)
            from staged where lawful_absence_minutes > planned_minutes
            """;
    private static final String ABSENCE_HAS_A_REASON = """
            select row_no, 'absence_reason', 'absence-reason-unfit', jsonb_build_object('lawful', lawful_absence_minutes)
            from staged where (absence_reason is not null) <> (lawful_absence_minutes > 0)
            """;

    private final DeliveredAttendance delivered;
    private final OwnCitizens own;

    AttendanceImport(DeliveredAttendance delivered, OwnCitizens own) {
        this.delivered = delivered;
        this.own = own;
    }

    @Override
    public String source() {
        return SOURCE;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                cpr(),
                text("offer_code", 40).required(),
                date("day").required(),
                integer("planned_minutes").required(),
                integer("attended_minutes").required(),
                integer("lawful_absence_minutes").required(),
                code("absence_reason", AbsenceReason.class));
    }

    @Override
    public List<String> naturalKey() {
        return List.of("cpr", "offer_code", "day");
    }

    @Override
    public List<String> rules() {
        return List.of(
                OFFER_IS_KNOWN,
                IN_ONE_COURSE,
                HAPPENED,
                ofADay("planned_minutes"),
                ofADay("attended_minutes"),
                ofADay("lawful_absence_minutes"),
                ONE_DAY_AT_MOST,
                ABSENCE_WAS_PLANNED,
                ABSENCE_HAS_A_REASON);
    }

    @Override
    public CprSwap swapFor(String deliverer, CprSwap ofService) {
        return cprs -> own.among(deliverer, ofService.swap(cprs));
    }

    @Override
    public void merge(Chunk chunk) {
        delivered.merge(chunk);
    }

    private static String ofADay(String column) {
        return """
                select row_no, '%1$s', 'minutes-impossible', jsonb_build_object('minutes', %1$s)
                from staged where %1$s not between 0 and 1440
                """.formatted(column);
    }
}
