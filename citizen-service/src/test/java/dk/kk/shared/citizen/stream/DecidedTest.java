package dk.kk.shared.citizen.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import dk.kk.shared.platform.json.EventJson;
import dk.kk.shared.platform.timeline.Timeline;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Random days of two registrations, joined and parted, against a calendar of each that is coloured day by day. */
class DecidedTest {
    private static final Instant AT = Instant.parse("2007-03-01T08:00:00Z");
    private static final LocalDate FIRST = LocalDate.of(2007, 1, 1);
    private static final int DAYS = 12;
    private static final List<String> VALUES = List.of("A", "B", "C");

    @Test
    void the_citizen_has_the_aliass_days_where_nothing_was_decided_of_its_own() {
        for (var seed = 0; seed < 2_000; seed++) {
            var random = new Random(seed);
            var alias = random(random);
            var citizen = random(random);
            var joined = joined(citizen, Decided.of(alias).takenOver(citizen));
            for (var n = 0; n <= DAYS; n++) {
                var own = on(citizen, n);
                assertThat(on(joined, n)).as("seed %s, day %s", seed, n).isEqualTo(own == null ? on(alias, n) : own);
            }
        }
    }

    @Test
    void parted_at_once_both_have_again_what_they_had() {
        for (var seed = 0; seed < 2_000; seed++) {
            var random = new Random(seed);
            var alias = random(random);
            var citizen = random(random);
            var decided = stored(Decided.of(alias).takenOver(citizen));
            var parted = left(joined(citizen, decided), decided);
            for (var n = 0; n <= DAYS; n++) {
                assertThat(on(parted, n)).as("seed %s, day %s", seed, n).isEqualTo(on(citizen, n));
            }
            assertThat(Timeline.<String>empty()
                            .restate(decided.had(), AT)
                            .timeline()
                            .current())
                    .as("seed %s", seed)
                    .isEqualTo(Timeline.<String>empty()
                            .restate(alias, AT)
                            .timeline()
                            .current());
        }
    }

    @Test
    void what_was_decided_of_the_citizen_while_they_were_one_stays() {
        for (var seed = 0; seed < 2_000; seed++) {
            var random = new Random(seed);
            var alias = random(random);
            var citizen = random(random);
            var decided = Decided.of(alias).takenOver(citizen);
            var day = random.nextInt(DAYS);
            var since = joined(citizen, decided)
                    .correct(day(day), day(day + 1), "NEW", AT)
                    .timeline();
            var parted = left(since, decided);
            for (var n = 0; n <= DAYS; n++) {
                assertThat(on(parted, n))
                        .as("seed %s, day %s of %s", seed, n, day)
                        .isEqualTo(n == day ? "NEW" : on(citizen, n));
            }
        }
    }

    private static Timeline<String> joined(Timeline<String> citizen, Decided<String> decided) {
        return citizen.restate(decided.joined(citizen), AT).timeline();
    }

    private static Timeline<String> left(Timeline<String> citizen, Decided<String> decided) {
        return citizen.restate(decided.left(citizen), AT).timeline();
    }

    /** As the merge keeps it. */
    private static Decided<String> stored(Decided<String> decided) {
        return EventJson.MAPPER.convertValue(
                EventJson.tree(EventJson.write(decided)), new TypeReference<Decided<String>>() {});
    }

    private static Timeline<String> random(Random random) {
        var timeline = Timeline.<String>empty();
        for (var n = random.nextInt(4); n > 0; n--) {
            var from = random.nextInt(DAYS);
            var to = random.nextInt(4) == 0 ? null : day(from + 1 + random.nextInt(DAYS - from));
            var value = random.nextInt(4) == 0 ? null : VALUES.get(random.nextInt(3));
            timeline = timeline.correct(day(from), to, value, AT).timeline();
        }
        return timeline;
    }

    private static @Nullable String on(Timeline<String> timeline, int n) {
        return timeline.asOf(day(n)).orElse(null);
    }

    private static LocalDate day(int n) {
        return FIRST.plusDays(n);
    }
}
