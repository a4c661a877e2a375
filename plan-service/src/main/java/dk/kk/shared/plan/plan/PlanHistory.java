package dk.kk.shared.plan.plan;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was believed of each plan, and from when until when; nothing is forgotten. */
@ApplicationScoped
class PlanHistory {

    private static final String SUPERSEDE =
            "update plan_row set superseded_at = ? where plan_id = ? and superseded_at is null";

    private static final String INSERT = """
            insert into plan_row (plan_id, phase, offered_on, declined_on, made_on, followed_up_on, ended_on, recorded_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final AgroalDataSource dataSource;

    PlanHistory(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The plans' present content becomes the newest row of each, in two batches; their roots are locked and written. */
    @Transactional(Transactional.TxType.MANDATORY)
    void append(Collection<Plan> plans) {
        try (var connection = dataSource.getConnection();
                var supersede = connection.prepareStatement(SUPERSEDE);
                var insert = connection.prepareStatement(INSERT)) {
            for (var plan : plans) {
                var at = plan.recordedAt().atOffset(ZoneOffset.UTC);
                var content = plan.content();
                add(supersede, at, plan.id());
                add(
                        insert,
                        plan.id(),
                        content.phase().name(),
                        content.offeredOn(),
                        content.declinedOn(),
                        content.madeOn(),
                        content.followedUpOn(),
                        content.endedOn(),
                        at);
            }
            supersede.executeBatch();
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("The plans' history cannot be written", e);
        }
    }

    /** By plan, oldest first. */
    @Transactional(Transactional.TxType.MANDATORY)
    Map<UUID, List<PlanRow>> of(Collection<Plan> plans) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement("""
                        select plan_id, phase, offered_on, declined_on, made_on, followed_up_on, ended_on,
                               recorded_at, superseded_at
                        from plan_row where plan_id = any (?) order by plan_id, id
                        """)) {
            select.setArray(
                    1,
                    connection.createArrayOf(
                            "uuid", plans.stream().map(Plan::id).toArray()));
            var rows = new HashMap<UUID, List<PlanRow>>();
            try (var found = select.executeQuery()) {
                while (found.next()) {
                    rows.computeIfAbsent(found.getObject("plan_id", UUID.class), first -> new ArrayList<>())
                            .add(row(found));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException("The plans' history cannot be read", e);
        }
    }

    private static PlanRow row(ResultSet row) throws SQLException {
        var superseded = row.getObject("superseded_at", OffsetDateTime.class);
        return new PlanRow(
                PlanPhase.valueOf(row.getString("phase")),
                row.getObject("offered_on", LocalDate.class),
                row.getObject("declined_on", LocalDate.class),
                row.getObject("made_on", LocalDate.class),
                row.getObject("followed_up_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                superseded == null ? null : superseded.toInstant());
    }

    private static void add(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (var i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.addBatch();
    }
}
