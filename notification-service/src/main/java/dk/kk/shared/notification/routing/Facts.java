package dk.kk.shared.notification.routing;

import dk.kk.shared.platform.consumer.Heard;
import dk.kk.shared.platform.consumer.StreamKind;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps what was heard, a poll at a time: a first import brings 25,015 citizens' responsibilities. */
@ApplicationScoped
public class Facts {

    public static final StreamKind STOP = new StreamKind("offer", "benefit-stop");
    public static final StreamKind SHARED_PERIODS = new StreamKind("citizen", "shared-periods");
    public static final StreamKind RESPONSIBILITY = new StreamKind("citizen", "responsibility");
    public static final StreamKind DIRECTORY = new StreamKind("citizen", "directory");
    public static final Set<StreamKind> ALL = Set.of(STOP, SHARED_PERIODS, RESPONSIBILITY, DIRECTORY);

    private final AgroalDataSource dataSource;

    Facts(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** @param heard the newest event of each stream; replaces what was known of it */
    @Transactional(Transactional.TxType.MANDATORY)
    public void keep(List<Heard> heard) {
        try (var connection = dataSource.getConnection()) {
            keepStops(connection, of(STOP, heard).map(Stop::heard).toList());
            keepShared(
                    connection,
                    of(SHARED_PERIODS, heard)
                            .map(event -> event.state(CitizenStates.SharedPeriods.class))
                            .toList());
            keepResponsible(
                    connection,
                    of(RESPONSIBILITY, heard)
                            .map(event -> event.state(CitizenStates.Responsibility.class))
                            .toList());
            keepUnits(
                    connection,
                    of(DIRECTORY, heard)
                            .map(event -> event.state(CitizenStates.Unit.class))
                            .toList());
        } catch (SQLException e) {
            throw new IllegalStateException("What was heard cannot be kept", e);
        }
    }

    private static void keepStops(Connection connection, List<Stop> stops) throws SQLException {
        try (var upsert = connection.prepareStatement("""
                insert into stop (stop_id, citizen_id, phase, effective_from, decided_at, origin, recorded_at)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (stop_id) do update
                set phase = excluded.phase, effective_from = excluded.effective_from,
                    decided_at = excluded.decided_at, recorded_at = excluded.recorded_at
                """)) {
            for (var stop : stops) {
                add(
                        upsert,
                        stop.stopId(),
                        stop.citizenId(),
                        stop.phase().name(),
                        stop.effectiveFrom(),
                        utc(stop.decidedAt()),
                        stop.origin().name(),
                        utc(stop.recordedAt()));
            }
            upsert.executeBatch();
        }
    }

    private static void keepShared(Connection connection, List<CitizenStates.SharedPeriods> states)
            throws SQLException {
        forget(
                connection,
                "shared_days",
                states.stream().map(CitizenStates.SharedPeriods::citizenId).toList());
        try (var insert = connection.prepareStatement("insert into shared_days values (?, ?, ?)")) {
            for (var state : states) {
                for (var days : state.current().toList()) {
                    add(insert, state.citizenId(), days.from(), days.to());
                }
            }
            insert.executeBatch();
        }
    }

    private static void keepResponsible(Connection connection, List<CitizenStates.Responsibility> states)
            throws SQLException {
        forget(
                connection,
                "responsible_team",
                states.stream().map(CitizenStates.Responsibility::citizenId).toList());
        try (var insert = connection.prepareStatement("insert into responsible_team values (?, ?, ?, ?)")) {
            for (var state : states) {
                for (var one : state.currentInSof().toList()) {
                    add(
                            insert,
                            state.citizenId(),
                            one.team(),
                            one.days().from(),
                            one.days().to());
                }
            }
            insert.executeBatch();
        }
    }

    private static void keepUnits(Connection connection, List<CitizenStates.Unit> units) throws SQLException {
        try (var upsert = connection.prepareStatement("""
                insert into unit (code, administration, parent_code, entry_point) values (?, ?, ?, ?)
                on conflict (code) do update
                set administration = excluded.administration, parent_code = excluded.parent_code,
                    entry_point = excluded.entry_point
                """)) {
            for (var unit : units) {
                add(upsert, unit.code(), unit.administration(), unit.parentCode(), unit.entryPoint());
            }
            upsert.executeBatch();
        }
    }

    private static void forget(Connection connection, String table, Collection<UUID> citizens) throws SQLException {
        try (var delete = connection.prepareStatement("delete from " + table + " where citizen_id = any (?)")) {
            delete.setArray(1, connection.createArrayOf("uuid", citizens.toArray()));
            delete.executeUpdate();
        }
    }

    private static void add(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (var i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.addBatch();
    }

    private static java.util.stream.Stream<Heard> of(StreamKind kind, List<Heard> heard) {
        return heard.stream().filter(event -> event.streamKind().equals(kind));
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
