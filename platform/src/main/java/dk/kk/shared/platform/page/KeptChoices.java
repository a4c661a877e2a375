package dk.kk.shared.platform.page;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The {@link KeptChoice}s of a form that nobody reads, as who sends it is not logged in. */
record KeptChoices(List<Parameter> fields) {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    static KeptChoices of(@Nullable Method method) {
        return new KeptChoices(
                method == null
                        ? List.of()
                        : Arrays.stream(method.getParameters())
                                .filter(field -> field.isAnnotationPresent(KeptChoice.class))
                                .toList());
    }

    boolean isEmpty() {
        return fields.isEmpty();
    }

    /** The form's address with what was chosen; without it where the form does not come. */
    Uni<String> address(RoutingContext exchange) {
        var path = exchange.normalizedPath();
        return body(exchange.request())
                .map(body -> path + query(body))
                .ifNoItem()
                .after(PATIENCE)
                .recoverWithItem(path)
                .onFailure()
                .recoverWithItem(path);
    }

    private static Uni<String> body(HttpServerRequest request) {
        var body = request.body();
        request.resume();
        return Uni.createFrom().completionStage(body.toCompletionStage()).map(String::valueOf);
    }

    private String query(String body) {
        var sent = new QueryStringDecoder(body, false).parameters();
        var chosen = fields.stream()
                .flatMap(field -> chosen(field, sent.getOrDefault(field.getName(), List.of())))
                .collect(Collectors.joining("&"));
        return chosen.isEmpty() ? "" : "?" + chosen;
    }

    private static Stream<String> chosen(Parameter field, List<String> values) {
        return Arrays.stream(field.getType().getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .filter(values::contains)
                .limit(1)
                .map(code -> field.getName() + "=" + code);
    }
}
