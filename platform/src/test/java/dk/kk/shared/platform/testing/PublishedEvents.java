package dk.kk.shared.platform.testing;

import dk.kk.shared.platform.json.EventJson;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What a test made the service publish, read from its outbox: whole when the change was committed, sent or not. */
final class PublishedEvents {

    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final EventSchemas schemas;
    private OffsetDateTime checkedUpTo = Instant.EPOCH.atOffset(ZoneOffset.UTC);

    PublishedEvents(EventSchemas schemas) {
        this.schemas = schemas;
    }

    /** Of the events since the last call. */
    List<String> findings(Connection connection) throws SQLException {
        var findings = new ArrayList<String>();
        try (var select = connection.prepareStatement(
                "select inserted_at, type, cause, stream_kind, data from outbox where inserted_at > ? order by inserted_at")) {
            select.setObject(1, checkedUpTo);
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    checkedUpTo = row.getObject("inserted_at", OffsetDateTime.class);
                    for (var code : List.of(row.getString("type").replace('.', '-'), row.getString("cause"))) {
                        if (!CODE.matcher(code).matches()) {
                            findings.add(row.getString("type") + ": " + code + " is no code");
                        }
                    }
                    findings.addAll(
                            schemas.findings(row.getString("stream_kind"), EventJson.tree(row.getString("data"))));
                }
            }
        }
        return findings.stream().distinct().limit(20).toList();
    }
}
