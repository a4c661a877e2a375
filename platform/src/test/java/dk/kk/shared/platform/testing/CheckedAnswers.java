package dk.kk.shared.platform.testing;

import dk.kk.shared.platform.json.EventJson;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** Holds every answer that a test gets through REST Assured against the service's document. */
final class CheckedAnswers implements Filter {

    static final LastAnswers LAST = new LastAnswers();

    private static final CheckedAnswers THIS = new CheckedAnswers();

    private @Nullable AnswerCheck check;

    private CheckedAnswers() {}

    /** REST Assured outlives the application under test, which starts anew for another profile: ours is replaced by name. */
    static void register() {
        var filters = new ArrayList<>(RestAssured.filters());
        filters.removeIf(filter -> filter.getClass().getName().equals(CheckedAnswers.class.getName()));
        filters.add(THIS);
        RestAssured.replaceFiltersWith(filters);
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        var answer = context.next(request, expected);
        LAST.keep(request, answer);
        var findings = check().findings(
                        request.getMethod(),
                        URI.create(request.getURI()).getPath(),
                        answer.statusCode(),
                        String.valueOf(answer.contentType()),
                        answer.asString());
        if (findings.isEmpty()
                && answer.statusCode() < 300
                && String.valueOf(answer.contentType()).contains("json")) {
            findings = check().movesOf(
                            EventJson.tree(answer.asString()),
                            request.getHeaders().getValue("Authorization"));
        }
        if (!findings.isEmpty()) {
            throw new AssertionError("Not as the OpenAPI document says: " + String.join("; ", findings));
        }
        if (RecordedAnswers.RECORDING) {
            check().operation(request.getMethod(), URI.create(request.getURI()).getPath())
                    .ifPresent(operation -> RecordedAnswers.add(operation, request, answer, check()));
        }
        return answer;
    }

    /** The document is asked for once, when the service surely answers. */
    private AnswerCheck check() {
        if (check == null) {
            check = new AnswerCheck(ApiDocument.served());
        }
        return check;
    }
}
