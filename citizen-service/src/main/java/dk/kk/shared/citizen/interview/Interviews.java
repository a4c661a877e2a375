package dk.kk.shared.citizen.interview;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import dk.kk.shared.platform.access.Subject;
import dk.kk.shared.platform.change.EntityStreams;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.imports.Chunk;
import dk.kk.shared.platform.outbox.Event;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** All interviews. One that was said under a merged registration stays there and is found by any of the citizen's ids. */
@ApplicationScoped
class Interviews implements EntityStreams<Interview> {
    static final String KIND = "interview";

    private static final String INSERT = """
            insert into interview (id, citizen_id, interview_number, kind, planned_on, unit, employee, phase, version, recorded_at)
            select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final Database database;
    private final BusinessClock clock;

    Interviews(Database database, BusinessClock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    Subject ofCitizen(UUID citizen) {
        return Subject.citizen(citizen);
    }

    /** What a file says: a number not seen before is an interview, of a known one it says what is true now. */
    List<Event> deliver(List<DeliveredInterview> rows) {
        var known = lockByNumber(rows.stream().map(DeliveredInterview::number).toList());
        var unknown = new ArrayList<Interview>();
        var events = new ArrayList<Event>();
        for (var row : rows) {
            var interview = known.get(row.number());
            var happened = row.phase().happened();
            if (interview == null) {
                interview = Interview.delivered(row, clock);
                unknown.add(interview);
            } else {
                happened = interview.restate(row, clock);
            }
            events.add(interview.event(happened, Chunk.CAUSE));
        }
        insert(unknown);
        return events;
    }

    private Map<String, Interview> lockByNumber(Collection<String> numbers) {
        return find("interviewNumber in ?1 order by id", numbers).withLock(LockModeType.PESSIMISTIC_WRITE).stream()
                .collect(toMap(interview -> requireNonNull(interview.interviewNumber()), Function.identity()));
    }

    private void insert(List<Interview> made) {
        database.run(
                INSERT,
                SqlArray.uuids(each(made, Interview::id)),
                SqlArray.uuids(each(made, Interview::citizenId)),
                SqlArray.texts(each(made, Interview::interviewNumber)),
                SqlArray.texts(each(made, Interview::kind)),
                SqlArray.days(each(made, interview -> interview.appointment().plannedOn())),
                SqlArray.texts(each(made, interview -> interview.appointment().unit())),
                SqlArray.texts(each(made, interview -> interview.appointment().employee())),
                SqlArray.texts(each(made, Interview::phase)),
                SqlArray.numbers(each(made, Interview::version)),
                SqlArray.instants(each(made, Interview::recordedAt)));
    }

    private static <T> List<@Nullable T> each(List<Interview> interviews, Part<T> part) {
        return interviews.stream().<@Nullable T>map(part::of).toList();
    }

    private interface Part<T> {
        @Nullable
        T of(Interview interview);
    }
}
