package dk.kk.shared.platform.logging;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.platform.json.EventJson;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.junit.jupiter.api.Test;

/** As the services log everywhere but on a developer's terminal and in tests. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@TestProfile(JsonLinesTest.AsInProduction.class)
class JsonLinesTest {
    public static class AsInProduction implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.log.console.json.enabled", "true");
        }
    }

    @Test
    void a_line_is_a_json_object_with_the_stream_and_the_trace_that_it_is_about() {
        var trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        try (var _ = LoggedStream.of("benefit-stop", "019a", trace)) {
            var logged = new ExtLogRecord(Level.ERROR, "Parked", JsonLinesTest.class.getName());
            logged.setThrown(new IllegalStateException("broken", new IllegalArgumentException("by this")));

            var text = console().format(logged);

            assertThat(text.strip().lines()).hasSize(1);
            var line = EventJson.tree(text);
            assertThat(line.at("/level").asText()).isEqualTo("ERROR");
            assertThat(line.at("/message").asText()).isEqualTo("Parked");
            assertThat(line.at("/mdc/stream").asText()).isEqualTo("benefit-stop/019a");
            assertThat(line.at("/mdc/traceId").asText()).isEqualTo("0af7651916cd43dd8448eb211c80319c");
            assertThat(line.at("/timestamp").asText()).endsWith("Z");
            assertThat(line.at("/stackTrace").asText())
                    .contains("Caused by: java.lang.IllegalArgumentException: by this");
            assertThat(List.of("loggerClassName", "ndc", "processName")).noneMatch(line::has);
        }
    }

    private static Formatter console() {
        return all(Logger.getLogger("").getHandlers())
                .map(Handler::getFormatter)
                .filter(formatter -> formatter != null
                        && formatter.getClass().getSimpleName().equals("JsonFormatter"))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Handler> all(Handler... handlers) {
        return Arrays.stream(handlers)
                .flatMap(handler -> handler instanceof ExtHandler parent
                        ? Stream.concat(Stream.of(handler), all(parent.getHandlers()))
                        : Stream.of(handler));
    }
}
