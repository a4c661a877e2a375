package dk.kk.shared.plan.finding;

import dk.kk.shared.plan.administration.Administration;
import dk.kk.shared.plan.consistency.Finding;
import dk.kk.shared.plan.content.GoalCode;
import dk.kk.shared.platform.page.Language;
import dk.kk.shared.platform.page.PageTexts;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.stream.Stream;

/** A finding in words: the text of its rule with its facts in the order in which the text names them. */
record FindingSentence(Finding finding) {
    static FindingSentence of(Finding finding) {
        return new FindingSentence(finding);
    }

    String in(Language language) {
        var facts = facts().map(name -> word(language, name)).toArray();
        var sentence = PageTexts.of(language, key(finding.rule()), facts);
        var days = finding.days();
        if (days == null) {
            return sentence;
        }
        var when = days.to() == null
                ? PageTexts.of(language, "finding.days-from", day(language, days.from()))
                : PageTexts.of(
                        language,
                        "finding.days",
                        day(language, days.from()),
                        day(language, days.to().minusDays(1)));
        return sentence + " " + when;
    }

    private Stream<String> facts() {
        return switch (finding.rule()) {
            case COURSES_ABOVE_FULL_WEEK -> Stream.of("hours", "most");
            case HOURS_ABOVE_CAPACITY, HOURS_ABOVE_CLARIFIED -> Stream.of("hours", "most", "side");
            case CAPACITY_DISAGREES -> Stream.of("bif", "sof");
            case COURSE_WHILE_HINDERED, DEMAND_WHILE_HINDERED -> Stream.of("hours");
            case STOP_WHILE_HINDERED, STOP_DESPITE_COURSE -> Stream.of("eventOn");
            case GOALS_EXCLUDE_EACH_OTHER -> Stream.of("bif", "sof");
            case GOAL_BEFORE_CONDITION -> Stream.of("bif");
            case SAME_GOAL_TWICE -> Stream.of("goal");
            case COURSE_WITHOUT_PLAN -> Stream.of("side");
            case PLAN_WITHOUT_COUNTERPART -> Stream.of("side", "madeOn");
            case ONE_SIDE_MOVED_ON -> Stream.of("side", "ahead", "behind");
            case BOTH_SIDES_WAIT, CLARIFIED_BY_BOTH -> Stream.of();
        };
    }

    private String word(Language language, String name) {
        var value = String.valueOf(finding.facts().get(name));
        return switch (name) {
            case "side" -> PageTexts.of(language, key(Administration.valueOf(value)));
            case "eventOn", "madeOn", "ahead", "behind" -> day(language, LocalDate.parse(value));
            case "goal" -> goal(language, value);
            case "bif", "sof" -> Character.isDigit(value.charAt(0)) ? value : goal(language, value);
            default -> language == Language.DA ? value.replace('.', ',') : value;
        };
    }

    private static String goal(Language language, String value) {
        return PageTexts.of(language, key(GoalCode.valueOf(value)));
    }

    private static String day(Language language, LocalDate day) {
        return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language.locale()));
    }

    private static String key(Enum<?> code) {
        var type = code.getDeclaringClass().getSimpleName().toLowerCase(Locale.ROOT);
        return type + "." + code.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
