package dk.kk.shared.kpi.figure;

import dk.kk.shared.kpi.definition.Reason;
import dk.kk.shared.kpi.definition.ReasonCode;
import dk.kk.shared.platform.page.Language;
import dk.kk.shared.platform.page.PageTexts;
import dk.kk.shared.platform.problem.Bundles;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A code's sentence in both languages, from {@code texts/kpi_da.properties} and {@code kpi_en}. */
@Schema(name = "Wording")
public record Wording(String da, String en) {

    private static final Properties DANISH = Bundles.all("texts/kpi_da.properties");
    private static final Properties ENGLISH = Bundles.all("texts/kpi_en.properties");

    /** A reason with its days written out. */
    public static Wording of(Reason reason) {
        var plain = of(codeOf(reason.code()));
        return new Wording(
                filled(plain.da, reason.arguments(), Language.DA.locale()),
                filled(plain.en, reason.arguments(), Language.EN.locale()));
    }

    /** {@code {days|dag|dage}}: a number and its word, the first of them for one. */
    private static String counted(String text, String name, long number) {
        return text.replaceAll("\\{" + name + "\\|(\\w+)\\|(\\w+)\\}", number + (number == 1 ? " $1" : " $2"));
    }

    static String codeOf(ReasonCode code) {
        return "reason-" + code.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String filled(String text, Map<String, Object> arguments, Locale locale) {
        var days = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale);
        var filled = text;
        for (var argument : arguments.entrySet()) {
            var value = argument.getValue();
            filled = value instanceof Long number
                    ? counted(filled, argument.getKey(), number)
                    : filled.replace(
                            "{" + argument.getKey() + "}",
                            value instanceof LocalDate day ? days.format(day) : value.toString());
        }
        return filled;
    }

    /** A text without days, by its code. */
    public static Wording of(String code) {
        return new Wording(DANISH.getProperty(code, code), ENGLISH.getProperty(code, code));
    }

    /** A text of the pages. */
    public static Wording ofPage(String key, Object... arguments) {
        return new Wording(PageTexts.of(Language.DA, key, arguments), PageTexts.of(Language.EN, key, arguments));
    }

    public String in(Language language) {
        return language == Language.DA ? da : en;
    }

    static Set<String> codesIn(String language) {
        return new TreeSet<>((language.equals("da") ? DANISH : ENGLISH).stringPropertyNames());
    }
}
