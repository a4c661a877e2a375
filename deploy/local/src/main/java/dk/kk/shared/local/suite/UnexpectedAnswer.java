package dk.kk.shared.local.suite;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** A service answered something else than was asked for; the message says who asked what, and what came. */
public final class UnexpectedAnswer extends RuntimeException {
    UnexpectedAnswer(String message) {
        super(message);
    }

    static UnexpectedAnswer of(HttpRequest request, String person, HttpResponse<String> response, int expected) {
        return new UnexpectedAnswer("%s %s as %s answered %d instead of %d%s"
                .formatted(
                        request.method(), request.uri(), person, response.statusCode(), expected, problem(response)));
    }

    /** The problem's own words, if it is one. */
    private static String problem(HttpResponse<String> response) {
        if (!response.headers().firstValue("Content-Type").orElse("").contains("json")) {
            return "";
        }
        var problem = Suite.json(response.body());
        JsonNode text = problem.at("/texts/en");
        var errors = problem.path("errors");
        return ": %s, %s%s"
                .formatted(problem.path("code").asText(), text.asText(), errors.isEmpty() ? "" : " " + errors);
    }
}
