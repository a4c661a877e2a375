package dk.kk.shared.platform.clock;

import dk.kk.shared.platform.problem.RuleViolation;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The time the suite works in: today, valid and recorded times, deadlines. Days are Europe/Copenhagen; instants are cut to
 * microseconds, as PostgreSQL keeps them.
 *
 * <p>In the local profile a file may move it: one line {@code <business instant> <real instant>}, from which it then runs on.
 */
@Singleton
public class BusinessClock {

    public static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");

    private static final Duration REREAD = Duration.ofSeconds(1);

    private final Clock real;
    private final Optional<Path> file;
    private volatile Setting setting = new Setting(Duration.ZERO, Instant.EPOCH);

    @Inject
    public BusinessClock(@ConfigProperty(name = "shared.business-clock.file") Optional<Path> file) {
        this(Clock.systemUTC(), file);
    }

    private BusinessClock(Clock real, Optional<Path> file) {
        this.real = real;
        this.file = file;
    }

    /** A clock that stands still, for tests of rules. */
    public static BusinessClock at(Instant instant) {
        return new BusinessClock(Clock.fixed(instant, COPENHAGEN), Optional.empty());
    }

    public Instant instant() {
        var now = real.instant();
        return now.plus(offset(now)).truncatedTo(ChronoUnit.MICROS);
    }

    public LocalDate today() {
        return dayOf(instant());
    }

    /**
     * @param field as the caller named the day; null where none was named, which passes
     * @throws RuleViolation {@code day-in-future}: what has happened does not lie ahead
     */
    public void requirePast(String field, @Nullable LocalDate day) {
        var today = today();
        if (day != null && day.isAfter(today)) {
            throw new RuleViolation("day-in-future", "field", field, "day", day, "today", today);
        }
    }

    public static LocalDate dayOf(Instant instant) {
        return instant.atZone(COPENHAGEN).toLocalDate();
    }

    private Duration offset(Instant now) {
        if (file.isPresent() && isOld(now)) {
            readAnew(file.get(), now);
        }
        return setting.offset();
    }

    private boolean isOld(Instant now) {
        return setting.readAt().plus(REREAD).isBefore(now);
    }

    /** One at a time: who read before the clock was turned must not put it back once somebody has read it after. */
    private synchronized void readAnew(Path from, Instant now) {
        if (isOld(now)) {
            setting = new Setting(read(from), now);
        }
    }

    private static Duration read(Path file) {
        try {
            var parts = Files.readString(file).strip().split("\\s+", -1);
            return Duration.between(Instant.parse(parts[1]), Instant.parse(parts[0]));
        } catch (IOException e) {
            throw new UncheckedIOException("The business clock's file cannot be read: " + file, e);
        }
    }

    private record Setting(Duration offset, Instant readAt) {}
}
