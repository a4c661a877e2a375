package dk.kk.shared.citizen.citizendesk;

import dk.kk.shared.citizen.greenline.GreenLineOrigin;
import dk.kk.shared.citizen.history.HistoryRow;
import dk.kk.shared.platform.page.Language;
import dk.kk.shared.platform.page.PageTexts;
import java.util.Locale;
import java.util.stream.Collectors;

/** A row of the history, with its value in words. */
record ShownHistory(HistoryRow row, String what) {

    static ShownHistory of(HistoryRow row, Language language) {
        return new ShownHistory(row, what(row, language));
    }

    private static String what(HistoryRow row, Language language) {
        var value = row.value();
        return switch (row.stream()) {
            case MATCH_GROUP -> match(value.get(0), value.get(1), language);
            case SHARED_PERIODS -> PageTexts.of(language, "about.shared");
            case RESPONSIBILITY ->
                PageTexts.of(language, "administration." + key(value.getFirst())) + ": "
                        + value.stream().skip(1).collect(Collectors.joining(", "));
            case GREEN_LINE -> greenLine(value.getFirst(), language);
            case TARGET_GROUPS -> PageTexts.of(language, "targetgroup." + key(value.getFirst()));
        };
    }

    /** @param code the reason, or that it was by the rule */
    private static String greenLine(String code, Language language) {
        var kind = code.equals(GreenLineOrigin.BY_RULE.name()) ? "greenlineorigin." : "greenlinereason.";
        return PageTexts.of(language, kind + key(code));
    }

    private static String match(String model, String code, Language language) {
        return switch (code) {
            case "NOT_MATCHED" -> PageTexts.of(language, "history.not-matched", model);
            case "COARSELY_MATCHED" -> PageTexts.of(language, "history.coarsely-matched", model);
            case "ON_SICKNESS_BENEFIT" -> PageTexts.of(language, "history.on-sickness-benefit", model);
            default -> PageTexts.of(language, "history.match-group", code, model);
        };
    }

    private static String key(String code) {
        return code.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
