package dk.kk.shared.platform.page;

import io.quarkus.arc.Arc;
import io.quarkus.qute.TemplateExtension;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** What a template writes in the reader's language: {@code {text:of('inbox.title')}}, {@code {text:day(alert.deadline)}}. */
@TemplateExtension(namespace = "text")
final class TextNamespace {
    private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");

    private TextNamespace() {}

    static String of(String key) {
        return PageTexts.of(language(), key);
    }

    static String of(String key, Object first) {
        return PageTexts.of(language(), key, first);
    }

    static String of(String key, Object first, Object second) {
        return PageTexts.of(language(), key, first, second);
    }

    static String of(String key, Object first, Object second, Object third) {
        return PageTexts.of(language(), key, first, second, third);
    }

    /** {@code place.citizen} for {@code text:keyed('place', place.key)}. */
    static String keyed(String kind, Object key) {
        return of(kind + "." + key);
    }

    /** A code's word: {@code stopphase.decided} for {@code StopPhase.DECIDED}. */
    static String code(Enum<?> code) {
        var type = code.getDeclaringClass().getSimpleName().toLowerCase(Locale.ROOT);
        return of(type + "." + code.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** {@code 30. november 2007}. */
    static String day(LocalDate day) {
        return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language().locale()));
    }

    /** {@code november 2007}. */
    static String month(YearMonth month) {
        return month.format(DateTimeFormatter.ofPattern("LLLL uuuu", language().locale()));
    }

    /** {@code 30. november 2007 kl. 12.05}, in Copenhagen. */
    static String time(Instant instant) {
        var there = instant.atZone(COPENHAGEN);
        return of("frame.day-and-time", day(there.toLocalDate()), clock(instant));
    }

    /** {@code 12.05}, in Copenhagen. */
    static String clock(Instant instant) {
        return instant.atZone(COPENHAGEN).format(DateTimeFormatter.ofPattern(of("frame.clock-pattern")));
    }

    /** {@code 12.05.33}, in Copenhagen: of what renews itself. */
    static String seconds(Instant instant) {
        return instant.atZone(COPENHAGEN).format(DateTimeFormatter.ofPattern(of("frame.seconds-pattern")));
    }

    /** Of any width: Qute finds no method of {@code long} for an {@code int}. */
    static String number(Number number) {
        return PageTexts.of(language(), "frame.number", number);
    }

    private static Language language() {
        return Arc.container().instance(Reader.class).get().language();
    }
}
