package dk.kk.shared.offer.enrolment;

import dk.kk.shared.platform.access.Subject;
import dk.kk.shared.platform.change.EntityStreams;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All enrolments. */
@ApplicationScoped
public class Enrolments implements EntityStreams<Enrolment> {
    private static final String INSERT = """
            insert into enrolment (id, citizen_id, offer_id, course_number, referred_on, counts_as, counts_for_goal3,
                                   origin, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String INSERT_ROW = """
            insert into enrolment_row (enrolment_id, position, phase, planned_start, actual_start, actual_end,
                                       opera_registered_on, recorded_at)
            values (?, 0, ?, ?, ?, ?, ?, ?)
            """;
    private final Database database;

    Enrolments(Database database) {
        this.database = database;
    }

    @Override
    public String kind() {
        return "enrolment";
    }

    @Override
    public Subject subject(UUID id) {
        return Subject.in("enrolment", kind(), id);
    }

    /** With its rows, in one statement. */
    @Override
    public Enrolment get(UUID id) {
        return find("from Enrolment e join fetch e.history where e.id = ?1", id)
                .singleResultOptional()
                .orElseThrow(() -> new RuleViolation("not-found", "kind", kind(), "id", id));
    }

    /** Those of OPERA's numbers that are known, by number and locked. */
    Map<String, Enrolment> lockByNumber(Collection<String> numbers) {
        return find("courseNumber in ?1 order by id", numbers).withLock(LockModeType.PESSIMISTIC_WRITE).stream()
                .collect(Collectors.toMap(
                        enrolment -> Objects.requireNonNull(enrolment.courseNumber()), Function.identity()));
    }

    /** New ones, many at once. */
    void insert(Collection<Enrolment> enrolments) {
        database.batch(INSERT, enrolments, enrolment -> new @Nullable Object[] {
            enrolment.id(),
            enrolment.citizenId(),
            enrolment.referral().offerId(),
            enrolment.courseNumber(),
            enrolment.referral().referredOn(),
            enrolment.referral().countsAs(),
            enrolment.referral().countsForGoal3(),
            enrolment.origin(),
            enrolment.version()
        });
        database.batch(INSERT_ROW, enrolments, enrolment -> row(enrolment, enrolment.standing()));
    }

    private static @Nullable Object[] row(Enrolment enrolment, Standing standing) {
        return new @Nullable Object[] {
            enrolment.id(),
            standing.phase(),
            standing.plannedStart(),
            standing.actualStart(),
            standing.actualEnd(),
            standing.operaRegisteredOn(),
            standing.recordedAt()
        };
    }
}
