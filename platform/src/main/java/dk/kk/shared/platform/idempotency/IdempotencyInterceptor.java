package dk.kk.shared.platform.idempotency;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.access.Subjects;
import dk.kk.shared.platform.problem.RuleViolation;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.lang.reflect.ParameterizedType;
import java.net.URI;
import java.security.MessageDigest;
import java.util.Arrays;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Runs inside the transaction, so that the answer is kept exactly when its effect is. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE + 10)
public class IdempotencyInterceptor {

    static final String HEADER = "Idempotency-Key";
    private static final int LONGEST_KEY = 200;

    private final KeptAnswers kept;
    private final Caller caller;
    private final Subjects subjects;
    private final HttpHeaders headers;
    private final ObjectMapper json;

    IdempotencyInterceptor(KeptAnswers kept, Caller caller, Subjects subjects, HttpHeaders headers, ObjectMapper json) {
        this.kept = kept;
        this.caller = caller;
        this.subjects = subjects;
        this.headers = headers;
        this.json = json;
    }

    @AroundInvoke
    Object once(InvocationContext invocation) throws Exception {
        var header = headers.getHeaderString(HEADER);
        if (header == null) {
            return invocation.proceed();
        }
        if (header.isBlank() || header.length() > LONGEST_KEY) {
            throw new RuleViolation("idempotency-key-invalid", "longest", LONGEST_KEY);
        }
        var key = String.join(" ", caller.principal().actor(), caller.operation(), header);
        var request = hash(invocation.getParameters());
        var earlier = kept.claim(key, request);
        if (earlier != null) {
            earlier.subjects().forEach(subjects::open);
            return replay(earlier, viewType(invocation));
        }
        var answer = invocation.proceed();
        if (answer instanceof RestResponse<?> response) {
            var body = json.writeValueAsString(response.getEntity());
            var location = response.getHeaders().getFirst(HttpHeaders.LOCATION);
            var etag = response.getHeaders().getFirst(HttpHeaders.ETAG);
            kept.keep(
                    key,
                    new KeptAnswers.Answer(
                            response.getStatus(),
                            text(location),
                            text(etag),
                            body,
                            caller.subjects().stream().toList()));
        }
        return answer;
    }

    private RestResponse<Object> replay(KeptAnswers.Answer earlier, JavaType view) throws Exception {
        var answer = RestResponse.ResponseBuilder.<Object>create(earlier.status())
                .entity(json.readValue(earlier.body(), view))
                .header("Idempotent-Replayed", "true");
        if (earlier.location() != null) {
            answer.location(URI.create(earlier.location()));
        }
        if (earlier.etag() != null) {
            answer.header(HttpHeaders.ETAG, earlier.etag());
        }
        return answer.build();
    }

    private JavaType viewType(InvocationContext invocation) {
        var returned = (ParameterizedType) invocation.getMethod().getGenericReturnType();
        return json.constructType(returned.getActualTypeArguments()[0]);
    }

    /** Of the body and the path's ids; headers and injected things are not part of the request. */
    private byte[] hash(Object[] parameters) throws Exception {
        var request = json.writeValueAsBytes(Arrays.stream(parameters)
                .filter(parameter -> parameter instanceof Record || parameter instanceof java.util.UUID)
                .toList());
        return MessageDigest.getInstance("SHA-256").digest(request);
    }

    private static @Nullable String text(@Nullable Object header) {
        return header == null ? null : header.toString();
    }
}
