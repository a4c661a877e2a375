package dk.kk.shared.notification.routing;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The situations of many stops at once, from what is kept. */
@ApplicationScoped
public class Situations {

    private final AgroalDataSource dataSource;

    Situations(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Of all stops of these citizens, and of these stops, in stop order. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Situation> of(Collection<UUID> citizens, Collection<UUID> stops, String entryPoint) {
        try (var connection = dataSource.getConnection()) {
            var found = stops(connection, citizens, stops);
            var concerned = found.stream().map(Stop::citizenId).distinct().toList();
            var shared = shared(connection, concerned);
            var responsible = responsible(connection, concerned);
            return found.stream()
                    .map(stop -> new Situation(
                            stop,
                            shared.getOrDefault(stop.citizenId(), List.of()),
                            responsible.getOrDefault(stop.citizenId(), List.of()),
                            entryPoint))
                    .toList();
        } catch (SQLException e) {
            throw new IllegalStateException("The situations cannot be read", e);
        }
    }

    private static List<Stop> stops(Connection connection, Collection<UUID> citizens, Collection<UUID> stops)
            throws SQLException {
        try (var select = connection.prepareStatement("""
                select stop_id, citizen_id, phase, effective_from, decided_at, origin, recorded_at from stop
                where citizen_id = any (?) or stop_id = any (?)
                order by stop_id
                """)) {
            select.setArray(1, connection.createArrayOf("uuid", citizens.toArray()));
            select.setArray(2, connection.createArrayOf("uuid", stops.toArray()));
            var found = new ArrayList<Stop>();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new Stop(
                            row.getObject("stop_id", UUID.class),
                            row.getObject("citizen_id", UUID.class),
                            StopPhase.valueOf(row.getString("phase")),
                            row.getObject("effective_from", LocalDate.class),
                            instant(row.getObject("decided_at", OffsetDateTime.class)),
                            Stop.Origin.valueOf(row.getString("origin")),
                            row.getObject("recorded_at", OffsetDateTime.class).toInstant()));
                }
            }
            return found;
        }
    }

    private static Map<UUID, List<Days>> shared(Connection connection, Collection<UUID> citizens) throws SQLException {
        return byCitizen(
                connection,
                "select citizen_id, valid_from, valid_to from shared_days where citizen_id = any (?)",
                citizens,
                Situations::days);
    }

    private static Map<UUID, List<Responsible>> responsible(Connection connection, Collection<UUID> citizens)
            throws SQLException {
        return byCitizen(
                connection,
                "select citizen_id, team, valid_from, valid_to from responsible_team where citizen_id = any (?)",
                citizens,
                row -> new Responsible(row.getString("team"), days(row)));
    }

    private static <T> Map<UUID, List<T>> byCitizen(
            Connection connection, String sql, Collection<UUID> citizens, Read<T> read) throws SQLException {
        try (var select = connection.prepareStatement(sql)) {
            select.setArray(1, connection.createArrayOf("uuid", citizens.toArray()));
            var found = new HashMap<UUID, List<T>>();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    found.computeIfAbsent(row.getObject("citizen_id", UUID.class), first -> new ArrayList<>())
                            .add(read.from(row));
                }
            }
            return found;
        }
    }

    private static Days days(ResultSet row) throws SQLException {
        return new Days(row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private interface Read<T> {
        T from(ResultSet row) throws SQLException;
    }
}
