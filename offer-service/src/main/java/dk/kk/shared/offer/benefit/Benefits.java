package dk.kk.shared.offer.benefit;

import dk.kk.shared.platform.paging.PageRequest;
import dk.kk.shared.platform.problem.RuleViolation;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All benefits. */
@ApplicationScoped
public class Benefits implements PanacheRepositoryBase<Benefit, UUID> {

    private static final String INSERT = """
            insert into benefit (id, citizen_id, benefit_number, benefit_type, version) values (?, ?, ?, ?, ?)
            """;
    private static final String INSERT_ROW = """
            insert into benefit_row (benefit_id, position, started_on, ended_on, recorded_at) values (?, 0, ?, ?, ?)
            """;

    /** For a change: nobody else changes it meanwhile. */
    public Benefit lock(UUID id) {
        return found(id, findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    Benefit get(UUID id) {
        return found(id, findById(id));
    }

    /** In the order they were granted. */
    List<Benefit> ofCitizen(UUID citizenId, PageRequest page) {
        return find("citizenId = ?1 and id > ?2 order by id", citizenId, page.afterId())
                .page(0, page.fetch())
                .list();
    }

    /** Those of the paying system's numbers that are known, by number and locked. */
    Map<String, Benefit> lockByNumber(Collection<String> numbers) {
        return find("benefitNumber in ?1 order by id", numbers).withLock(LockModeType.PESSIMISTIC_WRITE).stream()
                .collect(Collectors.toMap(Benefit::number, Function.identity()));
    }

    /** New ones, many at once. */
    void insert(Connection connection, Collection<Benefit> benefits) throws SQLException {
        try (var roots = connection.prepareStatement(INSERT);
                var rows = connection.prepareStatement(INSERT_ROW)) {
            for (var benefit : benefits) {
                roots.setObject(1, benefit.id());
                roots.setObject(2, benefit.citizenId());
                roots.setString(3, benefit.number());
                roots.setString(4, benefit.benefitType().name());
                roots.setLong(5, benefit.version());
                roots.addBatch();
                rows.setObject(1, benefit.id());
                rows.setObject(2, benefit.paid().startedOn());
                rows.setObject(3, benefit.paid().endedOn());
                rows.setObject(4, benefit.paid().recordedAt().atOffset(ZoneOffset.UTC));
                rows.addBatch();
            }
            roots.executeBatch();
            rows.executeBatch();
        }
    }

    private static Benefit found(UUID id, @Nullable Benefit benefit) {
        if (benefit == null) {
            throw new RuleViolation("not-found", "kind", "benefit", "id", id);
        }
        return benefit;
    }
}
