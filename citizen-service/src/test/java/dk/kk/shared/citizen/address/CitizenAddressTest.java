package dk.kk.shared.citizen.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.kk.shared.citizen.stream.CitizenTimelines;
import dk.kk.shared.platform.problem.RuleViolation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CitizenAddressTest {
    private static final Instant AT = Instant.parse("2007-03-01T08:00:00Z");
    private static final LocalDate FIRST = LocalDate.of(2007, 1, 1);
    private static final int DAYS = 40;

    private final CitizenAddress address = none();

    @Test
    void an_address_holds_from_its_move_to_the_next_whatever_order_they_are_told_in() {
        address.change(to("Bakkevej 1", 20), day(30));
        address.change(to("Engvej 2", 5), day(30));

        assertThat(on(4)).isNull();
        assertThat(on(5)).isEqualTo("Engvej 2");
        assertThat(on(19)).isEqualTo("Engvej 2");
        assertThat(on(20)).isEqualTo("Bakkevej 1");
        assertThat(on(DAYS)).isEqualTo("Bakkevej 1");
    }

    @Test
    void a_move_has_happened_and_of_a_day_there_is_one() {
        refused("address-in-the-future", () -> address.change(to("Engvej 2", 6), day(5)));
        address.change(to("Engvej 2", 5), day(5));
        refused("address-move-known", () -> address.change(to("Bakkevej 1", 5), day(5)));
        refused("address-move-unknown", () -> address.correct(day(4), null, day(5)));
    }

    @Test
    void a_correction_says_where_the_move_led_or_when_or_that_there_was_none() {
        address.change(to("Engvej 2", 5), day(30));
        address.change(to("Bakkevej 1", 20), day(30));

        address.correct(day(20), to("Bakkevej 11", 10), day(30));
        assertThat(on(9)).isEqualTo("Engvej 2");
        assertThat(on(10)).isEqualTo("Bakkevej 11");
        refused("address-move-known", () -> address.correct(day(10), to("Bakkevej 11", 5), day(30)));
        address.correct(day(10), null, day(30));
        assertThat(on(30)).isEqualTo("Engvej 2");
        assertThat(address.timeline().rows()).hasSizeGreaterThan(1);
    }

    @Test
    void no_message_about_a_move_says_where_it_led() {
        assertThat(to("Engvej 2", 5).toString())
                .isEqualTo("Move[movedOn=2007-01-06]")
                .doesNotContain("Engvej");
    }

    @Test
    void on_every_day_the_latest_move_before_it_counts_whatever_was_said_in_which_order() {
        for (var seed = 0; seed < 500; seed++) {
            var random = new Random(seed);
            var told = none();
            var moves = new TreeMap<LocalDate, String>();
            for (var step = 0; step < 25; step++) {
                var street = "Vej " + random.nextInt(3);
                var day = random.nextInt(DAYS);
                var other = random.nextInt(DAYS);
                var taken = takes(told, random.nextInt(4), street, day, other, moves);
                var because = "seed %s, step %s".formatted(seed, step);
                assertThat(taken).as(because).isTrue();
                var lived = new ArrayList<@Nullable String>();
                var expected = new ArrayList<@Nullable String>();
                for (var n = 0; n < DAYS; n++) {
                    lived.add(street(told, n));
                    var last = moves.floorEntry(day(n));
                    expected.add(last == null ? null : last.getValue());
                }
                assertThat(lived).as(because).isEqualTo(expected);
            }
        }
    }

    @Test
    void any_order_of_a_files_rows_gives_one_timeline() {
        for (var seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            var rows = new ArrayList<Move>();
            for (var n = 0; n < 6; n++) {
                rows.add(to("Vej " + random.nextInt(2), n * 6 + random.nextInt(6)));
            }
            var inOrder = none();
            rows.forEach(inOrder::deliver);
            Collections.shuffle(rows, random);
            var shuffled = none();
            rows.forEach(shuffled::deliver);
            rows.forEach(shuffled::deliver);
            for (var n = 0; n < DAYS; n++) {
                assertThat(street(shuffled, n)).isEqualTo(street(inOrder, n));
            }
        }
    }

    /** True when the address and the moves agree on whether it may be said; both have taken it then. */
    private static boolean takes(
            CitizenAddress told, int kind, String street, int day, int other, TreeMap<LocalDate, String> moves) {
        return switch (kind) {
            case 0 -> {
                var known = moves.putIfAbsent(day(day), street) != null;
                yield accepts(() -> told.change(to(street, day), day(DAYS))) != known;
            }
            case 1 -> {
                var known = moves.remove(day(day)) != null;
                yield accepts(() -> told.correct(day(day), null, day(DAYS))) == known;
            }
            case 2 -> {
                var possible = moves.containsKey(day(day)) && (day == other || !moves.containsKey(day(other)));
                if (possible) {
                    moves.remove(day(day));
                    moves.put(day(other), street);
                }
                yield accepts(() -> told.correct(day(day), to(street, other), day(DAYS))) == possible;
            }
            default -> {
                moves.put(day(day), street);
                yield accepts(() -> told.deliver(to(street, day)));
            }
        };
    }

    private static boolean accepts(Runnable act) {
        try {
            act.run();
            return true;
        } catch (RuleViolation refused) {
            return false;
        }
    }

    private @Nullable String on(int day) {
        return street(address, day);
    }

    private static @Nullable String street(CitizenAddress of, int day) {
        return of.timeline().asOf(day(day)).map(Move::street).orElse(null);
    }

    private static CitizenAddress none() {
        return new CitizenAddress(CitizenTimelines.none(UUID.randomUUID()), AT);
    }

    private static Move to(String street, int day) {
        return new Move(day(day), street, null, "2200", "København N", "0101");
    }

    private static LocalDate day(int n) {
        return FIRST.plusDays(n);
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(act)
                .extracting(RuleViolation::code)
                .isEqualTo(code);
    }
}
