package dk.kk.shared.local.front;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.kk.shared.local.web.Language;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The three goals as kpi-service has them this moment; none when it is away. */
record GoalsNow(String kpi, Supplier<String> token) {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /**
     * One goal in the reader's words.
     *
     * @param percent {@code 23,7 %}, or a dash of nobody
     * @param count {@code 794 af 3.357}
     */
    record GoalNow(int number, String percent, String count) {}

    /** @param noContactSince the time of which they are, where kpi-service hears no events any more */
    record Goals(List<GoalNow> all, @Nullable String noContactSince) {
        static final Goals AWAY = new Goals(List.of(), null);
    }

    Goals in(Language language) {
        try {
            var request = HttpRequest.newBuilder(URI.create(kpi + "/api/v1/live-goals"))
                    .header("Authorization", "Bearer " + token.get())
                    .timeout(PATIENCE)
                    .build();
            var answer = HTTP.send(request, BodyHandlers.ofByteArray());
            return answer.statusCode() == 200 ? goals(JSON.readTree(answer.body()), language) : Goals.AWAY;
        } catch (IOException e) {
            return Goals.AWAY; // said on the page
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Goals.AWAY;
        }
    }

    private static Goals goals(JsonNode told, Language language) {
        var all = StreamSupport.stream(told.path("goals").spliterator(), false)
                .map(goal -> now(goal, language))
                .toList();
        var since = told.path("noContactSince");
        return new Goals(all, since.isTextual() ? time(Instant.parse(since.asText()), language) : null);
    }

    /** {@code 30. november 2007 kl. 12.05}, as the services' pages say it. */
    private static String time(Instant instant, Language language) {
        var there = instant.atZone(COPENHAGEN);
        var day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language.locale());
        return MessageFormat.format(
                language.text("frame.day-and-time"),
                there.format(day),
                there.format(DateTimeFormatter.ofPattern(language.text("frame.clock-pattern"))));
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
