package dk.kk.shared.offer.interview;

import dk.kk.shared.platform.consumer.HeardEvent;
import dk.kk.shared.platform.consumer.Hears;
import dk.kk.shared.platform.consumer.StreamKind;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Interviews that are to be held, as heard last. What became of the others is not needed here, and not kept. */
@ApplicationScoped
public class PlannedInterviews implements Hears {
    private static final String FORGET = "delete from planned_interview where interview_id = any (?)";
    private static final String KEEP = """
            insert into planned_interview (interview_id, citizen_id, kind, planned_on) select * from unnest(?, ?, ?, ?)
            """;
    private static final String NEXT = """
            select kind, planned_on from planned_interview
            where citizen_id in (select id from ids_of(array[cast(? as uuid)])) and planned_on >= ?
            order by planned_on, interview_id limit 1
            """;

    private final Database database;

    PlannedInterviews(Database database) {
        this.database = database;
    }

    /** @param plannedOn whether the citizen came on it is not known yet */
    public record PlannedInterview(InterviewKind kind, LocalDate plannedOn) {}

    @Override
    public Set<StreamKind> hears() {
        return Set.of(new StreamKind("citizen", "interview"));
    }

    @Override
    public void apply(List<HeardEvent> newestPerStream) {
        var heard = newestPerStream.stream()
                .map(event -> event.state(InterviewState.class))
                .toList();
        database.run(
                FORGET,
                SqlArray.uuids(heard.stream().map(InterviewState::interviewId).toList()));
        var planned = heard.stream().filter(InterviewState::isPlanned).toList();
        database.run(
                KEEP,
                SqlArray.uuids(planned.stream().map(InterviewState::interviewId).toList()),
                SqlArray.uuids(planned.stream().map(InterviewState::citizenId).toList()),
                SqlArray.texts(planned.stream().map(InterviewState::kind).toList()),
                SqlArray.days(planned.stream().map(InterviewState::plannedOn).toList()));
    }

    /** The first one on that day or later, under whichever of the citizen's ids it was planned. */
    public Optional<PlannedInterview> next(UUID citizen, LocalDate from) {
        return database.first(
                NEXT,
                row -> new PlannedInterview(row.code("kind", InterviewKind.class), row.day("planned_on")),
                citizen,
                from);
    }

    /** What citizen-service tells of an interview and is needed here. */
    record InterviewState(UUID interviewId, UUID citizenId, InterviewKind kind, LocalDate plannedOn, String phase) {
        private boolean isPlanned() {
            return phase.equals("PLANNED");
        }
    }
}
