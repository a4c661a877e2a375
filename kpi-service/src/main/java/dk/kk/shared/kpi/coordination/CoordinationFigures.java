package dk.kk.shared.kpi.coordination;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.kk.shared.kpi.duty.Administration;
import dk.kk.shared.kpi.waiting.Span;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlRow;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The figures, as one plain statement over what was heard: no request is read into memory. Tests hold it and the function to each other. */
@ApplicationScoped
class CoordinationFigures {
    private static final String ANSWERS = """
            with asked as (select ?::date as first, ?::date as last, ?::date as as_of),
            request as (
                select asked_side as side,
                       case
                           when asked_on > as_of then 'WITHDRAWN'
                           when settled_on is null or settled_on > as_of then case when due_on < as_of then 'OVERDUE' else 'WAITING' end
                           when phase = 'ANSWERED' then case when settled_on <= due_on then 'IN_TIME' else 'LATE' end
                           else phase
                       end as standing
                from coordination_request, asked
                where first_asked_on between first and least(last, as_of))
            select side,
                   count(*) filter (where standing = 'IN_TIME') as in_time,
                   count(*) filter (where standing = 'LATE') as late,
                   count(*) filter (where standing = 'OVERDUE') as overdue,
                   count(*) filter (where standing = 'WAITING') as waiting,
                   count(*) filter (where standing = 'WAIVED') as waived,
                   count(*) filter (where standing = 'WITHDRAWN') as withdrawn
            from unnest(array['BIF', 'SOF']) side left join request using (side)
            group by side order by side
            """;

    /** Another one when a definition is: the statement says them all. */
    static final String DEFINITION =
            UUID.nameUUIDFromBytes(ANSWERS.getBytes(UTF_8)).toString();

    private final Database database;

    CoordinationFigures(Database database) {
        this.database = database;
    }

    List<SideAnswers> of(Span span, LocalDate asOf) {
        return database.list(ANSWERS, CoordinationFigures::read, span.from(), span.to(), asOf);
    }

    private static SideAnswers read(SqlRow row) {
        return SideAnswers.of(
                row.code("side", Administration.class),
                row.number("in_time"),
                row.number("late"),
                row.number("overdue"),
                row.number("waiting"),
                row.number("waived"),
                row.number("withdrawn"));
    }
}
