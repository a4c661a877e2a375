package dk.kk.shared.plan.citizenversion;

import dk.kk.shared.plan.administration.Administration;
import dk.kk.shared.plan.citizenversion.PlainText.Section;
import dk.kk.shared.platform.page.Language;
import dk.kk.shared.platform.page.PageTexts;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.List;
import java.util.stream.Stream;

/** Says things to a citizen in one language. */
record Wording(Language language) {

    String say(String key, Object... arguments) {
        return PageTexts.of(language, key, arguments);
    }

    /** None where there is nothing to say. */
    Stream<Section> section(String heading, List<String> lines) {
        return lines.isEmpty() ? Stream.empty() : Stream.of(new Section(heading, lines));
    }

    /** {@code 30. november 2007}. */
    String day(LocalDate day) {
        return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language.locale()));
    }

    /** {@code mandag}. */
    String weekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, language.locale());
    }

    /** @param time {@code 09:00} */
    String clock(String time) {
        return LocalTime.parse(time).format(DateTimeFormatter.ofPattern(say("plain.clock")));
    }

    /** As citizens call it. */
    String side(Administration side) {
        return switch (side) {
            case BIF -> say("plain.side-bif");
            case SOF -> say("plain.side-sof");
        };
    }

    /** @param digits {@code 33173317} */
    static String phone(String digits) {
        return digits.replaceAll("(?<=\\G\\d\\d)(?=\\d)", " ");
    }
}
