package dk.kk.shared.platform.clock;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.lang.Thread.State;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BusinessClockTest {

    private static final Instant NOON = Instant.parse("2007-11-30T11:00:00Z");

    @TempDir
    Path folder;

    @Test
    void a_day_begins_at_midnight_in_copenhagen() {
        assertThat(BusinessClock.at(Instant.parse("2007-11-30T22:59:59Z")).today())
                .isEqualTo(LocalDate.of(2007, 11, 30));
        assertThat(BusinessClock.at(Instant.parse("2007-11-30T23:00:00Z")).today())
                .isEqualTo(LocalDate.of(2007, 12, 1));
        assertThat(BusinessClock.at(Instant.parse("2007-06-30T22:00:00Z")).today())
                .isEqualTo(LocalDate.of(2007, 7, 1));
    }

    @Test
    void a_moved_clock_runs_on_from_where_it_was_set() throws IOException {
        var setAt = new RealClock().instant().minus(Duration.ofMinutes(10));
        var file = Files.writeString(folder.resolve("clock"), NOON + " " + setAt + "\n");

        var now = new BusinessClock(Optional.of(file)).instant();

        assertThat(now).isBetween(NOON.plus(Duration.ofMinutes(10)), NOON.plus(Duration.ofMinutes(15)));
    }

    @Test
    void who_read_the_file_before_the_clock_was_turned_does_not_put_it_back() throws Exception {
        var file = folder.resolve("clock");
        assertThat(new ProcessBuilder("mkfifo", file.toString()).start().waitFor())
                .isZero();
        var clock = new BusinessClock(Optional.of(file));
        var seen = new AtomicReference<Instant>(Instant.EPOCH);
        var slow = Thread.ofPlatform().start(clock::instant);
        var quick = Thread.ofPlatform().unstarted(() -> seen.set(clock.instant()));
        try (var former = Files.newOutputStream(file)) { // opens once the slow one reads
            var turned = NOON.plus(Duration.ofDays(365)) + " " + new RealClock().instant();
            Files.move(Files.writeString(folder.resolve("next"), turned), file, ATOMIC_MOVE);
            quick.start();
            await().until(() -> quick.getState() == State.BLOCKED || quick.getState() == State.TERMINATED);
            former.write((NOON + " " + new RealClock().instant()).getBytes(UTF_8));
        }
        slow.join();
        quick.join();

        assertThat(clock.instant()).isAfterOrEqualTo(seen.get());
    }

    @Test
    void without_a_file_it_is_the_time_on_the_wall() {
        assertThat(new BusinessClock(Optional.empty()).instant())
                .isBetween(new RealClock().instant().minusSeconds(60), new RealClock().instant());
    }
}
