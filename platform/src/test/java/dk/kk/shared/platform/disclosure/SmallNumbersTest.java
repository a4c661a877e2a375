package dk.kk.shared.platform.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The attacker of these tests knows all there is to know but one number and the key: from every sum the others are taken off, so that
 * what is left is this number alone. Who cannot tell it then cannot tell it from any table, margin or difference.
 */
class SmallNumbersTest {

    private static final List<SmallNumbers> KEYS =
            IntStream.range(0, 3_000).mapToObj(SmallNumbersTest::keyed).toList();

    /** What somebody sees who looks at two releases. */
    private record Seen(long before, long after) {}

    /** A count, and what one citizen makes of it until the next release. */
    private record World(int count, int change) {}

    @Test
    void a_count_becomes_a_multiple_of_five_at_most_six_away() {
        for (var small : KEYS) {
            for (var count = 0; count < 30; count++) {
                var changed = small.changed(count, "a number", "a release");
                assertThat(changed % 5).isZero();
                assertThat(changed).isBetween(Math.max(0L, count - 6), count + 6L);
            }
        }
    }

    @Test
    void who_looks_again_sees_the_same_and_so_does_another_instance() {
        assertThat(keyed(1).changed(13, "a number", "a release"))
                .isEqualTo(keyed(1).changed(13, "a number", "a release"));
    }

    @Test
    void no_two_releases_tell_a_count_below_five_nor_whether_one_citizen_came_or_left() {
        var worlds = worldsBySeen();
        var ofFew = worlds.entrySet().stream()
                .filter(seen -> seen.getValue().stream().anyMatch(world -> world.count() < 5))
                .toList();
        assertThat(ofFew).hasSizeGreaterThan(4);
        for (var seen : ofFew) {
            assertThat(seen.getValue().stream().map(World::count).distinct())
                    .as("counts that may stand behind %s", seen.getKey())
                    .hasSizeGreaterThan(4);
        }
        for (var seen : worlds.entrySet()) {
            assertThat(seen.getValue().stream().map(World::change).distinct())
                    .as("what one citizen may have done behind %s", seen.getKey())
                    .containsExactlyInAnyOrder(-1, 0, 1);
        }
    }

    /** The classical attack on numbers that are drawn anew. */
    @Test
    void the_mean_of_very_many_releases_of_a_number_that_stands_still_is_not_the_number() {
        var means = new HashMap<Long, Integer>();
        for (var small : KEYS.subList(0, 200)) {
            var mean = IntStream.range(0, 600)
                    .mapToLong(release -> small.changed(7, "a number", "release " + release))
                    .average()
                    .orElseThrow();
            means.merge(Math.round(mean), 1, Integer::sum);
        }
        assertThat(means.keySet()).contains(5L, 6L, 7L, 8L, 9L);
        assertThat(means.getOrDefault(7L, 0)).isLessThan(80);
    }

    @Test
    void numbers_are_right_on_average() {
        assertThat(KEYS.stream()
                        .mapToLong(small -> small.changed(23, "a number", "a release"))
                        .average()
                        .orElseThrow())
                .isBetween(22.7, 23.3);
    }

    @Test
    void a_key_that_is_none_is_refused_without_being_said() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> new SmallNumbers("too short"))
                .withMessage("shared.disclosure.key is not 32 bytes in base64");
    }

    /** All that can be seen, with all that it can come of. */
    private static Map<Seen, Set<World>> worldsBySeen() {
        var worlds = new HashMap<Seen, Set<World>>();
        for (var count = 0; count < 25; count++) {
            for (var change = count == 0 ? 0 : -1; change <= 1; change++) {
                for (var small : KEYS) {
                    var seen = new Seen(
                            small.changed(count, "a number", "before"),
                            small.changed(count + change, "a number", "after"));
                    if (seen.before() < 15) {
                        worlds.computeIfAbsent(seen, _ -> new HashSet<>()).add(new World(count, change));
                    }
                }
            }
        }
        return worlds;
    }

    private static SmallNumbers keyed(int seed) {
        var key = new byte[32];
        new Random(seed).nextBytes(key);
        return new SmallNumbers(Base64.getEncoder().encodeToString(key));
    }
}
