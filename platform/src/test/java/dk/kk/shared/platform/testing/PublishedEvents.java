package dk.kk.shared.platform.testing;

import dk.kk.shared.platform.json.EventJson;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What a test made the service publish, read from its outbox: whole when the change was committed, sent or not. */
final class PublishedEvents {

    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final EventSchemas schemas;
    private long checkedUpTo;

    PublishedEvents(EventSchemas schemas) {
        this.schemas = schemas;
    }

    /** Of the events since the last call. */
    List<String> findings(Connection connection) throws SQLException {
        var findings = new ArrayList<String>();
        try (var select = connection.prepareStatement(
                "select id, type, cause, stream_kind, data from outbox where id > ? order by id")) {
            select.setLong(1, checkedUpTo);
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    checkedUpTo = row.getLong("id");
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
