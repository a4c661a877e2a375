package dk.kk.shared.plan.problemdesk;

import dk.kk.shared.plan.figure.FigureTarget;
import dk.kk.shared.plan.figure.FigureTarget.Bound;
import dk.kk.shared.plan.figure.FigureUnit;
import dk.kk.shared.platform.page.Language;
import dk.kk.shared.platform.page.PageTexts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.jspecify.annotations.Nullable;

/** Values of a figure in the reader's language: {@code 40,5 %}, {@code 12 borgere}, {@code 2,5 timer}. */
record FigureWords(FigureUnit unit, Language language) {
    private static final BigDecimal MINUTE = BigDecimal.valueOf(60);
    private static final BigDecimal HOUR = BigDecimal.valueOf(3600);
    private static final BigDecimal DAY = BigDecimal.valueOf(86_400);

    /** What is not shown to the reader is said to be so. */
    String value(@Nullable BigDecimal value) {
        return value == null
                ? text("desk.not-shown")
                : switch (unit) {
                    case SHARE -> text("desk.percent", number(value));
                    case CITIZENS -> text("desk.citizens", number(value));
                    case MEDIAN_SECONDS -> duration(value);
                };
    }

    /** With its sign, of shares in percentage points. */
    String difference(@Nullable BigDecimal difference) {
        if (difference == null) {
            return text("desk.not-shown");
        }
        var sign = difference.signum() > 0 ? "+" : difference.signum() < 0 ? "−" : "";
        var size = difference.abs();
        return sign + (unit == FigureUnit.SHARE ? text("desk.points", number(size)) : value(size));
    }

    /** Empty where none is set. */
    String target(@Nullable FigureTarget target) {
        if (target == null) {
            return "";
        }
        var day = target.by()
                .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language.locale()));
        var key = target.bound() == Bound.AT_LEAST ? "desk.at-least" : "desk.at-most";
        return text(key, value(target.amount()), day);
    }

    private String duration(BigDecimal seconds) {
        if (seconds.compareTo(DAY) >= 0) {
            return text("desk.days", number(in(seconds, DAY)));
        }
        return seconds.compareTo(HOUR) >= 0
                ? text("desk.hours", number(in(seconds, HOUR)))
                : text("desk.minutes-long", number(in(seconds, MINUTE)));
    }

    private static BigDecimal in(BigDecimal seconds, BigDecimal length) {
        return seconds.divide(length, 1, RoundingMode.HALF_UP);
    }

    private String number(BigDecimal number) {
        return NumberFormat.getInstance(language.locale()).format(number);
    }

    private String text(String key, Object... arguments) {
        return PageTexts.of(language, key, arguments);
    }
}
