package dk.kk.shared.platform.http;

import dk.kk.shared.platform.cpr.Cpr;
import dk.kk.shared.platform.problem.Problem;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * What is refused of a request before anybody is asked who sends it: what cannot be read, is too long, or has a CPR number where it
 * would reach a log. Nothing of it is logged here.
 */
@Singleton
class Intake {
    private static final int LONGEST_URI = 4 * 1024;
    private static final int LONGEST_HEADERS = 32 * 1024;

    /** Headers whose text is kept or answered. */
    private static final List<String> KEPT = List.of("Idempotency-Key", "If-Match", "Access-Purpose");

    private static final String CSV = "text/csv";
    private static final Map<String, Object> NOWHERE = Map.of("kind", "path", "id", "");

    private final ProblemAnswers answers;
    private final long longestFile;
    private final long longestBody;

    Intake(
            ProblemAnswers answers,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize longestFile,
            @ConfigProperty(name = "shared.http.longest-body") MemorySize longestBody) {
        this.answers = answers;
        this.longestFile = longestFile.asLongValue();
        this.longestBody = longestBody.asLongValue();
    }

    void stand(@Observes @Priority(RouteOrder.INTAKE) Router router) {
        router.route().order(RouteOrder.FIRST).handler(this::look);
        router.route().order(RouteOrder.FIRST).failureHandler(this::unrouted);
    }

    /** A path that cannot be decoded, or is none, reaches no handler. */
    private void unrouted(RoutingContext exchange) {
        switch (exchange.statusCode()) {
            case 400 -> answers.end(exchange, Problem.of("parameter-invalid", Map.of()));
            case 404 -> answers.end(exchange, Problem.of("not-found", NOWHERE));
            default -> exchange.next();
        }
    }

    private void look(RoutingContext exchange) {
        var problem = problem(exchange.request());
        if (problem == null) {
            exchange.next();
        } else {
            answers.end(exchange, problem);
        }
    }

    private @Nullable Problem problem(HttpServerRequest request) {
        if (!Verbs.ALL.contains(request.method().name())) {
            return Problem.of("method-not-allowed", Map.of());
        }
        if (request.uri().length() > LONGEST_URI) {
            return Problem.of("uri-too-long", Map.of("longest", LONGEST_URI));
        }
        if (length(request) > LONGEST_HEADERS) {
            return Problem.of("headers-too-large", Map.of("longest", LONGEST_HEADERS));
        }
        return unreadable(request);
    }

    private @Nullable Problem unreadable(HttpServerRequest request) {
        var uri = decoded(request.uri());
        if (uri == null) {
            return Problem.of("parameter-invalid", Map.of());
        }
        if (Cpr.standsIn(uri) || kept(request).anyMatch(Cpr::standsIn)) {
            return Problem.of("cpr-misplaced", Map.of());
        }
        var authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization != null && !BearerToken.isOne(authorization)) {
            return Problem.of("unauthenticated", Map.of());
        }
        return body(request);
    }

    /** Only files of an import stream in longer, and without saying how long they are. */
    private @Nullable Problem body(HttpServerRequest request) {
        var type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        if (type != null && !isReadable(type)) {
            return Problem.of("media-type-unsupported", Map.of());
        }
        if (type != null && type.toLowerCase(Locale.ROOT).strip().startsWith(CSV)) {
            return tooLong(request, longestFile);
        }
        if (request.headers().contains(HttpHeaders.TRANSFER_ENCODING)) {
            return Problem.of("length-required", Map.of());
        }
        return tooLong(request, longestBody);
    }

    private static @Nullable Problem tooLong(HttpServerRequest request, long longest) {
        return ProblemAnswers.bodyLength(request) > longest
                ? Problem.of("body-too-large", Map.of("longest", longest))
                : null;
    }

    private static boolean isReadable(String type) {
        try {
            return !MediaType.valueOf(type).getSubtype().isEmpty();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** As they came, and as they read when their bytes are UTF-8: a dash is none of Latin-1's. */
    private static Stream<String> kept(HttpServerRequest request) {
        return KEPT.stream()
                .flatMap(name -> request.headers().getAll(name).stream())
                .flatMap(text -> Stream.of(
                        text, new String(text.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8)));
    }

    /** Null also where a character stands that no URI may have. */
    private static @Nullable String decoded(String uri) {
        try {
            new URI(uri);
            return URLDecoder.decode(uri, StandardCharsets.UTF_8);
        } catch (URISyntaxException | IllegalArgumentException e) {
            return null;
        }
    }

    private static long length(HttpServerRequest request) {
        return request.headers().entries().stream()
                .mapToLong(
                        header -> header.getKey().length() + header.getValue().length())
                .sum();
    }
}
