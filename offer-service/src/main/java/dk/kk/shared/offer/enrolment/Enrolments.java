package dk.kk.shared.offer.enrolment;

import dk.kk.shared.offer.catalogue.Providers;
import dk.kk.shared.offer.counting.CountingColumn;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.access.Subject;
import dk.kk.shared.platform.change.EntityStreams;
import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
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
                                       opera_registered_on, recorded_at, counting)
            values (?, 0, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String IN_OWN_OFFER = """
            exists (select from enrolment e join offer o on o.id = e.offer_id where e.id = ? and o.provider_code = any (?))
            """;
    private final Database database;
    private final Caller caller;

    Enrolments(Database database, Caller caller) {
        this.database = database;
        this.caller = caller;
    }

    @Override
    public String kind() {
        return "enrolment";
    }

    /** A course is its offer's provider's too. */
    @Override
    public Subject subject(UUID id) {
        return Subject.in("enrolment", kind(), id).orRelated(IN_OWN_OFFER, id, SqlArray.texts(Providers.of(caller)));
    }

    /** With its rows, in one statement. */
    @Override
    public Enrolment get(UUID id) {
        return find("from Enrolment e join fetch e.history where e.id = ?1", id)
                .singleResultOptional()
                .orElseThrow(() -> new RuleViolation("not-found", "kind", kind(), "id", id));
    }

    /** In the order of their ids. */
    List<Enrolment> ofOffer(UUID offer, PageRequest page) {
        return find("referral.offerId = ?1 and id > ?2 order by id", offer, page.afterId())
                .page(0, page.fetch())
                .list();
    }

    List<Enrolment> ofCitizens(Collection<UUID> citizens) {
        return list("citizenId in ?1 order by id", citizens);
    }

    List<Enrolment> byIds(Collection<UUID> ids) {
        return list("id in ?1 order by id", ids);
    }

    /** The citizens' courses in these offers, locked. */
    public List<Enrolment> lock(Collection<UUID> citizens, Collection<UUID> offers) {
        return find("citizenId in ?1 and referral.offerId in ?2 order by id", citizens, offers)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
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
            standing.recordedAt(),
            CountingColumn.write(standing.counting())
        };
    }
}
