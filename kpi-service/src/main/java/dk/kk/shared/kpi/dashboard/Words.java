package dk.kk.shared.kpi.dashboard;

import dk.kk.shared.kpi.figure.CountWords;
import dk.kk.shared.platform.page.Language;
import dk.kk.shared.platform.page.PageTexts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.jspecify.annotations.Nullable;

/** Figures in the reader's language: {@code 794 af 3.357 borgere}, {@code 23,7 %}. */
record Words(Language language) {

    String of(String key, Object... arguments) {
        return PageTexts.of(language, key, arguments);
    }

    /** A dash where there is nobody to take a share of. */
    String percent(@Nullable BigDecimal share) {
        return share == null ? "–" : of("figures.percent", share);
    }

    String count(@Nullable Long numerator, @Nullable Long denominator) {
        return CountWords.of(numerator, denominator, language);
    }

    /** A dash for one that is not shown. */
    String number(@Nullable Long number) {
        return CountWords.number(number, language);
    }

    /** {@code 30. november 2007}. */
    String day(LocalDate day) {
        return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language.locale()));
    }

    /** {@code +1}, {@code −1.315}; empty where there is none. */
    String difference(long difference) {
        return difference == 0 ? "" : (difference > 0 ? "+" : "−") + number(Math.abs(difference));
    }

    /** As above, and 0 where there is none. */
    String signed(long difference) {
        return difference == 0 ? number(0L) : difference(difference);
    }

    /** {@code +1,4 procentpoint}. */
    String points(BigDecimal difference) {
        var sign = difference.signum() == 0 ? "" : difference.signum() > 0 ? "+" : "−";
        return of("figures.points", sign + of("bridge.decimal", difference.abs()));
    }
}
