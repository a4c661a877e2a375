package dk.kk.shared.local.front;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.kk.shared.local.web.Language;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.text.NumberFormat;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;

/** The three goals as kpi-service has them this moment; none when it is away. */
record GoalsNow(String kpi, Supplier<String> token) {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /**
     * One goal in the reader's words.
     *
     * @param percent {@code 23,7 %}, or a dash of nobody
     * @param count {@code 794 af 3.357}
     */
    record GoalNow(int number, String percent, String count) {}

    List<GoalNow> in(Language language) {
        try {
            var request = HttpRequest.newBuilder(URI.create(kpi + "/api/v1/live-goals"))
                    .header("Authorization", "Bearer " + token.get())
                    .timeout(PATIENCE)
                    .build();
            var answer = HTTP.send(request, BodyHandlers.ofByteArray());
            return answer.statusCode() == 200
                    ? StreamSupport.stream(
                                    JSON.readTree(answer.body()).path("goals").spliterator(), false)
                            .map(goal -> now(goal, language))
                            .toList()
                    : List.of();
        } catch (IOException e) {
            return List.of(); // said on the page
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    private static GoalNow now(JsonNode goal, Language language) {
        var numbers = NumberFormat.getIntegerInstance(language.locale());
        var percents = NumberFormat.getNumberInstance(language.locale());
        percents.setMinimumFractionDigits(1);
        var percent = goal.path("percent");
        return new GoalNow(
                goal.path("goal").asInt(),
                percent.isNumber() ? percents.format(percent.decimalValue()) + " %" : "–",
                numbers.format(goal.path("numerator").asLong()) + " " + language.text("front.of") + " "
                        + numbers.format(goal.path("denominator").asLong()));
    }
}
