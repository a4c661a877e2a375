package dk.kk.shared.citizen.attachment;

import dk.kk.shared.citizen.attachment.Case.Open;
import dk.kk.shared.citizen.directory.Administration;
import dk.kk.shared.platform.timeline.BitemporalTable;
import dk.kk.shared.platform.timeline.Edit;
import dk.kk.shared.platform.timeline.Timeline;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Cases and their days in the database; whoever writes holds the citizen's streams locked. */
@ApplicationScoped
class CaseTable {

    private static final String SELECT = """
            select id, citizen_id, case_number, case_type, team, centre, caseworker, version from citizen_case
            where citizen_id = any (?) order by citizen_id, id
            """;
    private static final String INSERT = """
            insert into citizen_case (administration, citizen_id, case_number, case_type, team, centre, caseworker, version, id)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String UPDATE = """
            update citizen_case set administration = ?, citizen_id = ?, case_number = ?, case_type = ?, team = ?, centre = ?,
                                    caseworker = ?, version = ? where id = ?
            """;

    private final AgroalDataSource dataSource;
    private final BitemporalTable<CaseKey, Open> days =
            new BitemporalTable<>("citizen_case_row", CaseKey.class, Open.class);

    /** @param citizenId its timelines are loaded together */
    record CaseKey(UUID citizenId, UUID caseId) {}

    CaseTable(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    List<Case> of(Collection<UUID> citizens) {
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement(SELECT)) {
            var timelines = days.load(connection, citizens);
            query.setArray(1, connection.createArrayOf("uuid", citizens.toArray()));
            var cases = new ArrayList<Case>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    var key = new CaseKey(rows.getObject("citizen_id", UUID.class), rows.getObject("id", UUID.class));
                    cases.add(read(rows, key, timelines.getOrDefault(key, Timeline.empty())));
                }
            }
            return cases;
        } catch (SQLException e) {
            throw new IllegalStateException("Cases cannot be read", e);
        }
    }

    Optional<UUID> citizenOf(UUID caseId) {
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement("select citizen_id from citizen_case where id = ?")) {
            query.setObject(1, caseId);
            try (var rows = query.executeQuery()) {
                return rows.next() ? Optional.of(rows.getObject(1, UUID.class)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("A case cannot be read", e);
        }
    }

    boolean isTaken(Administration administration, String number) {
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement(
                        "select from citizen_case where administration = ? and case_number = ?")) {
            query.setString(1, administration.name());
            query.setString(2, number);
            try (var rows = query.executeQuery()) {
                return rows.next();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("A case number cannot be looked up", e);
        }
    }

    void save(List<Case> changed) {
        try (var connection = dataSource.getConnection()) {
            saveRoots(connection, INSERT, changed.stream().filter(Case::isNew).toList());
            saveRoots(
                    connection,
                    UPDATE,
                    changed.stream().filter(one -> !one.isNew()).toList());
            var edits = new HashMap<CaseKey, Edit<Open>>();
            changed.forEach(one -> edits.put(new CaseKey(one.citizenId(), one.id()), one.edit()));
            days.write(connection, edits);
        } catch (SQLException e) {
            throw new IllegalStateException("Cases cannot be written", e);
        }
    }

    private static void saveRoots(Connection connection, String sql, List<Case> cases) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (var one : cases) {
                statement.setString(1, one.administration().name());
                statement.setObject(2, one.citizenId());
                statement.setString(3, one.number());
                statement.setString(4, one.type().name());
                statement.setString(5, one.holder().team());
                statement.setString(6, one.holder().centre());
                statement.setString(7, one.holder().caseworker());
                statement.setLong(8, one.version());
                statement.setObject(9, one.id());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static Case read(ResultSet row, CaseKey key, Timeline<Open> days) throws SQLException {
        var holder = new Responsible(row.getString("team"), row.getString("centre"), row.getString("caseworker"));
        return new Case(
                key.caseId(),
                key.citizenId(),
                row.getString("case_number"),
                CaseType.valueOf(row.getString("case_type")),
                holder,
                row.getLong("version"),
                days);
    }
}
