package dk.kk.shared.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Problem details (RFC 9457): {@code code} is stable, {@code texts} carries Danish and English, {@code errors} names the fields. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Problem", description = "Problem details (RFC 9457)")
public record Problem(
        @Schema(examples = "urn:shared:problem:illegal-move")
        String type,

        String title,
        int status,
        @Schema(examples = "illegal-move") String code,
        Map<String, Object> arguments,
        BothTexts texts,
        @Nullable List<FieldError> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** The same sentence in both languages. */
    @Schema(name = "ProblemTexts")
    public record BothTexts(String da, String en) {

        static BothTexts of(String code, Map<String, Object> arguments) {
            var texts = Texts.of(code, arguments);
            return new BothTexts(texts.getOrDefault("da", code), texts.getOrDefault("en", code));
        }
    }

    /** One field (path in the body, or parameter name) and the rule it breaks. */
    @Schema(name = "FieldError")
    public record FieldError(String field, String code, Map<String, Object> arguments, BothTexts texts) {

        public static FieldError of(String field, String code, Map<String, Object> arguments) {
            return new FieldError(field, code, arguments, BothTexts.of(code, arguments));
        }
    }

    public static Problem of(String code, Map<String, Object> arguments) {
        return of(code, arguments, null);
    }

    public static Problem of(String code, Map<String, Object> arguments, @Nullable List<FieldError> errors) {
        var texts = BothTexts.of(code, arguments);
        return new Problem(
                "urn:shared:problem:" + code, texts.en(), Texts.status(code), code, arguments, texts, errors);
    }

    public Response response() {
        var answer = Response.status(status).type(MediaType.valueOf(MEDIA_TYPE)).entity(this);
        headers().forEach(answer::header);
        return answer.build();
    }

    /** {@code Retry-After} where waiting helps: the argument {@code seconds}, or two. */
    public Map<String, String> headers() {
        return status == 503 || status == 429 || code.equals("idempotency-in-progress")
                ? Map.of("Retry-After", String.valueOf(arguments.getOrDefault("seconds", "2")))
                : Map.of();
    }
}
