package dk.kk.shared.offer.enrolment;

import dk.kk.shared.platform.paging.PageRequest;
import dk.kk.shared.platform.problem.RuleViolation;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All enrolments. */
@ApplicationScoped
class Enrolments implements PanacheRepositoryBase<Enrolment, UUID> {

    private static final String INSERT = """
            insert into enrolment (id, citizen_id, offer_id, course_number, referred_on, counts_as, counts_for_goal3, version)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String INSERT_ROW = """
            insert into enrolment_row (enrolment_id, position, phase, planned_start, actual_start, actual_end,
                                       opera_registered_on, recorded_at)
            values (?, 0, ?, ?, ?, ?, ?, ?)
            """;

    /** For a change: nobody else changes it meanwhile. */
    Enrolment lock(UUID id) {
        return found(id, findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    Enrolment get(UUID id) {
        return found(id, findById(id));
    }

    /** In the order the citizen was referred. */
    List<Enrolment> ofCitizen(UUID citizenId, PageRequest page) {
        return find("citizenId = ?1 and id > ?2 order by id", citizenId, page.afterId())
                .page(0, page.fetch())
                .list();
    }

    /** Those of OPERA's numbers that are known, by number and locked. */
    Map<String, Enrolment> lockByNumber(Collection<String> numbers) {
        return find("courseNumber in ?1 order by id", numbers).withLock(LockModeType.PESSIMISTIC_WRITE).stream()
                .collect(Collectors.toMap(Enrolment::number, Function.identity()));
    }

    /** New ones, many at once. */
    void insert(Connection connection, Collection<Enrolment> enrolments) throws SQLException {
        try (var roots = connection.prepareStatement(INSERT);
                var rows = connection.prepareStatement(INSERT_ROW)) {
            for (var enrolment : enrolments) {
                roots.setObject(1, enrolment.id());
                roots.setObject(2, enrolment.citizenId());
                roots.setObject(3, enrolment.offerId());
                roots.setString(4, enrolment.number());
                roots.setObject(5, enrolment.referredOn());
                roots.setString(6, enrolment.countsAs().name());
                roots.setBoolean(7, enrolment.countsForGoal3());
                roots.setLong(8, enrolment.version());
                roots.addBatch();
                bind(rows, enrolment.id(), enrolment.standing());
                rows.addBatch();
            }
            roots.executeBatch();
            rows.executeBatch();
        }
    }

    private static void bind(PreparedStatement row, UUID id, Standing standing) throws SQLException {
        row.setObject(1, id);
        row.setString(2, standing.phase().name());
        row.setObject(3, standing.plannedStart());
        row.setObject(4, standing.actualStart());
        row.setObject(5, standing.actualEnd());
        row.setObject(6, standing.operaRegisteredOn());
        row.setObject(7, standing.recordedAt().atOffset(ZoneOffset.UTC));
    }

    private static Enrolment found(UUID id, @Nullable Enrolment enrolment) {
        if (enrolment == null) {
            throw new RuleViolation("not-found", "kind", "enrolment", "id", id);
        }
        return enrolment;
    }
}
