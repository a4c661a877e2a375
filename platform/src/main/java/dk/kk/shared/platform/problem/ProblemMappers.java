package dk.kk.shared.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dk.kk.shared.platform.problem.Problem.FieldError;
import dk.kk.shared.platform.sql.SqlStates;
import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** The one place that turns exceptions into problem details. */
@Singleton
public class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private static final Map<Integer, String> CODES = Map.of(
            400, "parameter-invalid",
            401, "unauthenticated",
            403, "forbidden",
            404, "not-found",
            405, "method-not-allowed",
            406, "not-acceptable",
            413, "body-too-large",
            415, "media-type-unsupported",
            503, "unavailable");

    @ServerExceptionMapper
    public Response rule(RuleViolation violation) {
        return Problem.of(violation.code(), violation.arguments()).response();
    }

    @ServerExceptionMapper({ConstraintViolationException.class, ResteasyReactiveViolationException.class})
    public Response constraints(ConstraintViolationException exception) {
        var broken = exception.getConstraintViolations().stream()
                .map(BrokenConstraint::new)
                .toList();
        var errors = broken.stream()
                .map(BrokenConstraint::asError)
                .sorted(Comparator.comparing(FieldError::field))
                .toList();
        var ofParameters = broken.stream().allMatch(BrokenConstraint::isOfParameter);
        return Problem.of(ofParameters ? "parameter-invalid" : "body-invalid", Map.of(), errors)
                .response();
    }

    @ServerExceptionMapper
    public Response unreadable(MismatchedInputException exception) {
        return body(exception);
    }

    @ServerExceptionMapper
    public Response web(WebApplicationException exception, UriInfo uri) {
        if (exception.getCause() instanceof JsonProcessingException json) {
            return body(json);
        }
        if (exception.getCause() instanceof RuleViolation violation) {
            return rule(violation); // a parameter that refuses its own form
        }
        if (exception.getCause() instanceof IllegalArgumentException
                || exception.getCause() instanceof DateTimeException) {
            return parameter(exception.getCause(), uri); // JAX-RS says 404 to a date or code it cannot read
        }
        var status = exception.getResponse().getStatus();
        var code = CODES.get(status);
        return code == null
                ? exception.getResponse()
                : Problem.of(code, arguments(code)).response();
    }

    /** Of all that a resource does with its request only reading its body can end so. */
    @ServerExceptionMapper
    public Response cut(IOException exception) {
        return Problem.of("body-cut", Map.of()).response();
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    public Response unauthenticated(SecurityException exception) {
        return Problem.of("unauthenticated", Map.of()).response();
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException exception) {
        return Problem.of("forbidden", Map.of()).response();
    }

    @ServerExceptionMapper
    public Response unexpected(Throwable exception) {
        if (causedByAbsence(exception)) {
            LOG.warnf("Unavailable: %s", exception.getClass().getName());
            return Problem.of("unavailable", Map.of()).response();
        }
        if (SqlStates.refusesValue(exception)) {
            return Problem.of("value-unreadable", Map.of()).response(); // which one, the database does not tell
        }
        if (SqlStates.isTaken(exception)) {
            return Problem.of("taken-meanwhile", Map.of()).response();
        }
        LOG.error("A request failed for a reason no rule foresees", exception);
        return Problem.of("internal", Map.of()).response();
    }

    private static Response body(JsonProcessingException exception) {
        var unreadable = Unreadable.inBody(exception);
        if (exception.getCause() instanceof RuleViolation refused) { // a value that refuses its own form
            var error = FieldError.of(unreadable.field(), refused.code(), refused.arguments());
            return Problem.of(refused.code(), refused.arguments(), List.of(error))
                    .response();
        }
        return Problem.of("body-invalid", Map.of(), List.of(unreadable)).response();
    }

    /** The name is not told, but the cause quotes the value: the parameter is the one that has it. */
    private static Response parameter(Throwable cause, UriInfo uri) {
        var quoted = String.valueOf(cause.getMessage());
        var errors = Stream.of(uri.getPathParameters(), uri.getQueryParameters())
                .flatMap(parameters -> parameters.entrySet().stream())
                .filter(parameter -> parameter.getValue().stream().anyMatch(quoted::contains))
                .map(parameter -> Unreadable.parameter(parameter.getKey(), cause))
                .toList();
        return Problem.of("parameter-invalid", Map.of(), errors).response();
    }

    private static Map<String, Object> arguments(String code) {
        return code.equals("not-found") ? RuleViolation.named("kind", "path", "id", "") : Map.of();
    }

    /** Database or issuer away: the caller may try again. */
    private static boolean causedByAbsence(Throwable exception) {
        return SqlStates.passes(exception) || isIssuerAway(exception);
    }

    private static boolean isIssuerAway(@Nullable Throwable exception) {
        for (var cause = exception; cause != null; cause = cause.getCause()) {
            if (cause.getClass().getSimpleName().equals("OIDCException")) {
                return true;
            }
        }
        return false;
    }
}
