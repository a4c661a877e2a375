package dk.kk.shared.platform.testing;

import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;

/** What a test was answered last, said when it fails. REST Assured's own log is written for each answer, whether it is read or not. */
final class LastAnswers {
    private static final int KEPT = 3;
    private static final int LONGEST = 4_000;

    private final BlockingDeque<Answered> answers = new LinkedBlockingDeque<>();

    private record Answered(String request, int status, String body) {}

    void keep(FilterableRequestSpecification request, Response answer) {
        answers.add(new Answered(request.getMethod() + " " + request.getURI(), answer.statusCode(), answer.asString()));
        if (answers.size() > KEPT) {
            answers.poll();
        }
    }

    void forget() {
        answers.clear();
    }

    void say() {
        answers.forEach(answered -> System.err.printf(
                "%s answered %d: %s%n",
                answered.request(),
                answered.status(),
                answered.body().substring(0, Math.min(LONGEST, answered.body().length()))));
    }
}
