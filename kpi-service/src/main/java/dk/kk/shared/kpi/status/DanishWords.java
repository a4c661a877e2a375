package dk.kk.shared.kpi.status;

import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.page.Language;
import dk.kk.shared.platform.page.PageTexts;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a status writes numbers, days and codes, whatever language its reader has chosen for the page around it. */
final class DanishWords {

    private DanishWords() {}

    static String of(String key, Object... arguments) {
        return PageTexts.of(Language.DA, key, arguments);
    }

    /** {@code dutyphase.under-way} for {@code DutyPhase.UNDER_WAY}. */
    static String of(Enum<?> code) {
        var type = code.getDeclaringClass().getSimpleName().toLowerCase(Locale.ROOT);
        return of(type + "." + kebab(code.name()));
    }

    /** Of a target group, or of several together. */
    static String row(String name) {
        return of("row." + kebab(name));
    }

    private static String kebab(String code) {
        return code.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** {@code 30. november 2009}. */
    static String day(LocalDate day) {
        return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(Language.DA.locale()));
    }

    static String day(Instant instant) {
        return day(BusinessClock.dayOf(instant));
    }

    static String number(long number) {
        return of("frame.number", number);
    }

    /** A dash where there is nobody to take a share of. */
    static String percent(@Nullable BigDecimal share) {
        return share == null ? "–" : of("figures.percent", share);
    }

    static String wholePercent(int percent) {
        return of("figures.whole-percent", percent);
    }

    static String count(long numerator, long denominator) {
        return of("figures.count", numerator, denominator);
    }
}
