package dk.kk.shared.platform.problem;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An argument as somebody reads it: a code by its label ({@code contract/codes_da.properties}), a day with its month's name, a list with
 * commas. A code without a label, a text and a number stay as they are.
 */
enum ArgumentWords {
    DANISH("da", Locale.of("da", "DK"), "d. MMMM uuuu", "d. MMMM uuuu 'kl.' HH.mm", "intet"),
    ENGLISH("en", Locale.of("en", "GB"), "d MMMM uuuu", "d MMMM uuuu 'at' HH:mm", "nothing");

    private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");

    private final Properties labels;
    private final DateTimeFormatter day;
    private final DateTimeFormatter moment;
    private final String none;

    ArgumentWords(String language, Locale locale, String day, String moment, String none) {
        this.labels = Bundles.all("contract/codes_" + language + ".properties");
        this.day = DateTimeFormatter.ofPattern(day, locale);
        this.moment = DateTimeFormatter.ofPattern(moment, locale);
        this.none = none;
    }

    String of(@Nullable Object argument) {
        return switch (argument) {
            case Enum<?> code -> labels.getProperty(key(code), code.name());
            case LocalDate date -> day.format(date);
            case Instant instant -> moment.format(instant.atZone(COPENHAGEN));
            case Collection<?> none when none.isEmpty() -> this.none;
            case Collection<?> several -> several.stream().map(this::of).collect(Collectors.joining(", "));
            case null, default -> String.valueOf(argument);
        };
    }

    /** {@code PlanPhase.ACTIVE}: by the name the documents have for its type. */
    private static String key(Enum<?> code) {
        var type = code.getDeclaringClass();
        var schema = type.getAnnotation(Schema.class);
        var name = schema == null || schema.name().isEmpty() ? type.getSimpleName() : schema.name();
        return name + "." + code.name();
    }
}
