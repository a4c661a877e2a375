package dk.kk.shared.bench.rival;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The statements that {@code POST /api/v1/benefit-stops} runs, as the server's log shows them, in its order, and nothing else: no
 * token, no validation, no HTTP. The tables are copies of offer-service's.
 */
public final class StopInOneTransaction {
    private static final String AUDIT = """
            insert into audit (actor, started_by, operation, purpose, outcome, asked, subjects)
            select 'employee:bench', null, 'considerStop', 'CASEWORK', 'ok', null, array[asked.citizen_id]
            from (select citizen_id from benefit where id = ?) asked
            where (access_related(asked.citizen_id, 'bench', array['JC1-T1'], date '2007-11-30') or asked.citizen_id = any ('{}'::uuid[]) or true)
            returning subjects""";
    private static final String KEY =
            "insert into idempotency (key, request_hash) values (?, ?) on conflict do nothing";
    private static final String LIVE = """
            select s.id, s.phase from benefit b
            left join benefit_stop s on s.benefit_id = b.id and s.phase in ('CONSIDERED', 'HEARING', 'DECIDED', 'EFFECTIVE')
            where b.id = ? for update of b""";
    private static final String BENEFIT =
            "select * from benefit b join benefit_row r on r.benefit_id = b.id where b.id = ?";
    private static final String TOLD = """
            with archived as (
                insert into outbox (event_id, topic, type, stream_kind, stream_id, stream_version, subject, cause, traceparent, data,
                                    recorded_at)
                values (?, 'offer.events.v1', 'benefit-stop.considered', 'benefit-stop', ?, 1, ?, 'considered-by-caseworker', null, ?, ?))
            insert into outbox_pending (event_id, topic, stream_kind, stream_id) values (?, 'offer.events.v1', 'benefit-stop', ?)""";
    private static final String ANSWERED =
            "update idempotency set status = 201, location = ?, etag = '\"1\"', body = ?, subjects = ? where key = ?";
    private static final String STOP = """
            insert into benefit_stop (id, citizen_id, benefit_id, ground, kind, phase, considered_on, event_on, registered_at,
                                      origin, discovered, recorded_at, version, contact_attempts, answers)
            values (?, ?, ?, 'OTHER', 'STOP', 'CONSIDERED', date '2007-11-30', date '2007-11-30', ?, 'LIVE', false, ?, 1, '[]', '[]')""";

    private StopInOneTransaction() {}

    /** @param answer the stop as JSON, as it was stored for a repeated key */
    public record Stored(UUID stop, String answer) {}

    public static Stored run(Connection connection, Benefit benefit, String key) throws SQLException {
        connection.setAutoCommit(false);
        try {
            var answer = write(connection, benefit, key.getBytes(StandardCharsets.US_ASCII));
            connection.commit();
            return answer;
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        }
    }

    private static Stored write(Connection connection, Benefit benefit, byte[] key) throws SQLException {
        var stop = UUID.randomUUID();
        var now = OffsetDateTime.now(ZoneOffset.UTC);
        var answer = answer(stop, benefit, now);
        one(connection, AUDIT, benefit.id());
        one(connection, KEY, key, key);
        one(connection, LIVE, benefit.id());
        one(connection, BENEFIT, benefit.id());
        var citizen = benefit.citizen().toString();
        var event = UUID.randomUUID();
        one(connection, TOLD, event, stop.toString(), citizen, answer, now, event, stop.toString());
        var subjects = connection.createArrayOf("uuid", new Object[] {benefit.citizen()});
        one(connection, ANSWERED, "/api/v1/benefit-stops/" + stop, answer, subjects, key);
        one(connection, STOP, stop, benefit.citizen(), benefit.id(), now, now);
        return new Stored(stop, answer);
    }

    private static void one(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        }
    }

    private static String answer(UUID stop, Benefit benefit, OffsetDateTime now) {
        return """
                {"id":"%s","citizenId":"%s","benefitId":"%s","ground":"OTHER","kind":"STOP","law":null,"phase":"CONSIDERED",\
                "consideredOn":"2007-11-30","dates":{"eventOn":"2007-11-30","decidedAt":null,"registeredAt":"%s","sofToldAt":null,\
                "sofActedAt":null,"retroactive":false},"decidedAt":null,"effectiveFrom":null,"effectiveUntil":null,"guidance":null,\
                "answerBy":null,"citizenHeardOn":null,"contactAttempts":[],"answers":[],"decidedBy":null,"managersReason":null,\
                "missing":[],"origin":"LIVE","discovered":false,"allowedMoves":[%s],\
                "version":1}""".formatted(stop, benefit.citizen(), benefit.id(), now, moves(stop));
    }

    /** As many as the service lists of a stop that is considered. */
    private static String moves(UUID stop) {
        return Stream.of(
                        "decideStop decision \"DECIDED\"",
                        "dropStop drop \"DROPPED\"",
                        "noteCitizenAnswer citizen-answer null",
                        "noteContactAttempt contact-attempts null",
                        "openHearing hearing \"HEARING\"",
                        "proveGuidance guidance null",
                        "recordDecision decision-elsewhere \"DECIDED\"",
                        "seeAnswers answers-seen null")
                .map(move -> move.split(" "))
                .map(move -> """
                        {"operation":"%s","method":"POST","path":"/api/v1/benefit-stops/%s/%s","to":%s}""".formatted(move[0], stop, move[1], move[2]))
                .collect(Collectors.joining(","));
    }
}
