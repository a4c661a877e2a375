package dk.kk.shared.platform.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.access.Subjects;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import dk.kk.shared.platform.sql.SqlFailure;
import dk.kk.shared.platform.sql.SqlRow;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * The first answer to each {@code Idempotency-Key}, kept in the transaction of its effect. A twin that comes while the first is at
 * work waits on its row as long as the database's lock timeout says, five seconds.
 */
@Singleton
public class KeptAnswers {
    private static final String HEADER = "Idempotency-Key";
    private static final int LONGEST_KEY = 200;
    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private final Database database;
    private final Caller caller;
    private final Subjects subjects;
    private final HttpHeaders headers;
    private final UriInfo uri;
    private final ObjectMapper json;

    KeptAnswers(
            Database database, Caller caller, Subjects subjects, HttpHeaders headers, UriInfo uri, ObjectMapper json) {
        this.database = database;
        this.caller = caller;
        this.subjects = subjects;
        this.headers = headers;
        this.uri = uri;
        this.json = json;
    }

    /**
     * Does the work, or gives the answer it gave before. The key is the caller's own for this operation on this path.
     *
     * @throws RuleViolation {@code idempotency-key-invalid}, {@code idempotency-key-reused} with another request, {@code
     *     idempotency-in-progress} after five seconds
     */
    public <V> RestResponse<V> once(Record request, Supplier<RestResponse<V>> work) {
        var header = headers.getHeaderString(HEADER);
        if (header == null) {
            return work.get();
        }
        if (header.isBlank() || header.length() > LONGEST_KEY) {
            throw new RuleViolation("idempotency-key-invalid", "longest", LONGEST_KEY);
        }
        var key = hash(String.join("\n", caller.principal().actor(), caller.operation(), uri.getPath(), header));
        var requestHash = hash(text(request));
        if (!claim(key, requestHash)) {
            return replay(earlier(key, requestHash));
        }
        var answer = work.get();
        keep(key, answer);
        return answer;
    }

    private boolean claim(byte[] key, byte[] requestHash) {
        try {
            return database.run(
                            "insert into idempotency (key, request_hash) values (?, ?) on conflict do nothing",
                            key,
                            requestHash)
                    == 1;
        } catch (SqlFailure e) {
            if (LOCK_NOT_AVAILABLE.equals(e.state())) {
                throw new RuleViolation("idempotency-in-progress");
            }
            throw e;
        }
    }

    private void keep(byte[] key, RestResponse<?> answer) {
        var location = answer.getHeaders().getFirst(HttpHeaders.LOCATION);
        var etag = answer.getHeaders().getFirst(HttpHeaders.ETAG);
        database.run(
                "update idempotency set status = ?, location = ?, etag = ?, body = ?, subjects = ? where key = ?",
                answer.getStatus(),
                location == null ? null : location.toString(),
                etag == null ? null : etag.toString(),
                text(answer.getEntity()),
                SqlArray.uuids(caller.subjects()),
                key);
    }

    /** @param subjects the citizens the answer speaks of: a replay checks and audits them again */
    private record Answer(
            byte[] requestHash,
            int status,
            @Nullable String location,
            @Nullable String etag,
            String body,
            List<UUID> subjects) {
        static Answer read(SqlRow row) {
            return new Answer(
                    row.bytes("request_hash"),
                    (int) row.number("status"),
                    row.textOrNull("location"),
                    row.textOrNull("etag"),
                    row.text("body"),
                    row.uuids("subjects"));
        }
    }

    private Answer earlier(byte[] key, byte[] requestHash) {
        var earlier = database.first("select * from idempotency where key = ?", Answer::read, key)
                .orElseThrow(() -> new RuleViolation("idempotency-in-progress")); // the first one rolled back just now
        if (!Arrays.equals(earlier.requestHash(), requestHash)) {
            throw new RuleViolation("idempotency-key-reused");
        }
        return earlier;
    }

    @SuppressWarnings("unchecked") // the body is JSON already and is written as it stands
    private <V> RestResponse<V> replay(Answer earlier) {
        earlier.subjects().stream()
                .filter(citizen -> !caller.subjects().contains(citizen))
                .forEach(subjects::open);
        var answer = RestResponse.ResponseBuilder.<Object>create(earlier.status())
                .entity(earlier.body())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header("Idempotent-Replayed", "true");
        if (earlier.location() != null) {
            answer.location(URI.create(earlier.location()));
        }
        if (earlier.etag() != null) {
            answer.header(HttpHeaders.ETAG, earlier.etag());
        }
        return (RestResponse<V>) answer.build();
    }

    private String text(@Nullable Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Not writable as JSON", e);
        }
    }

    private static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
