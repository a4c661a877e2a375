package dk.kk.shared.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Sets the services' business clock: one line {@code <business instant> <real instant>}, from which it runs on. */
public final class BusinessClockFile {
    /** Noon in Copenhagen on the day of the published tables. */
    public static final Instant NOVEMBER_2007 = Instant.parse("2007-11-30T11:00:00Z");

    private static final Clock REAL = Clock.systemUTC();

    private final Path file;

    BusinessClockFile(Path file) {
        this.file = file;
    }

    /** It is {@code business} for the services from now on. They look every second. */
    public void set(Instant business) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            var written = Files.writeString(
                    file.resolveSibling("business-clock.new"), business + " " + REAL.instant() + "\n");
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE); // a service never reads half a line
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The services' today. */
    public LocalDate today() {
        return LocalDate.ofInstant(REAL.instant().plus(ahead()), ZoneId.of("Europe/Copenhagen"));
    }

    /** How far the services' clock is ahead of the real one; below zero where it is behind. */
    public Duration ahead() {
        try {
            var parts = Files.readString(file).strip().split(" ", 2);
            return Duration.between(Instant.parse(parts[1]), Instant.parse(parts[0]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isSet() {
        return Files.exists(file);
    }

    String path() {
        return file.toAbsolutePath().toString();
    }
}
