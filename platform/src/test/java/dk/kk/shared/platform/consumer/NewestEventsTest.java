package dk.kk.shared.platform.consumer;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.platform.testing.ToldEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NewestEventsTest {
    private static final String NO_JSON = "no JSON";
    private static final String NOT_HEARD = "unknown";

    @Test
    void however_events_are_split_into_polls_the_newest_readable_one_of_each_stream_is_left() {
        for (var seed = 1; seed <= 300; seed++) {
            var random = new Random(seed);
            var told = some(random);
            var newest = new NewestEvents(envelope -> !NOT_HEARD.equals(envelope.kind()));
            for (var rest = told; !rest.isEmpty(); ) {
                var many = Math.min(rest.size(), random.nextInt(4));
                newest.add(ToldEvent.poll(rest.subList(0, many)));
                rest = rest.subList(many, rest.size());
            }

            assertThat(newest.records()).as("seed %d", seed).isEqualTo(told.size());
            assertThat(newest.events().stream().collect(toMap(HeardEvent::streamId, HeardEvent::version)))
                    .as("seed %d", seed)
                    .isEqualTo(expected(told));
        }
    }

    private static Map<String, Long> expected(List<ToldEvent> told) {
        return told.stream()
                .filter(event -> !event.state().equals(NO_JSON) && !event.kind().equals(NOT_HEARD))
                .collect(toMap(ToldEvent::streamId, ToldEvent::version, Math::max));
    }

    /** A few streams with few versions, some of them more than once, in any order. */
    private static List<ToldEvent> some(Random random) {
        var told = new ArrayList<ToldEvent>();
        for (var i = random.nextInt(12); i > 0; i--) {
            var stream = random.nextInt(4);
            told.add(new ToldEvent(
                    "citizen",
                    "case.changed",
                    stream == 3 ? NOT_HEARD : "case",
                    "S" + stream,
                    1 + random.nextInt(3),
                    new UUID(0, stream),
                    random.nextInt(3) == 0 ? NO_JSON : Map.of()));
        }
        return told;
    }
}
