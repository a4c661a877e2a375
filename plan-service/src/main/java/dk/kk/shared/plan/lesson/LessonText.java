package dk.kk.shared.plan.lesson;

import dk.kk.shared.platform.cpr.Cpr;
import dk.kk.shared.platform.problem.RuleViolation;
import jakarta.persistence.Embeddable;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What was learnt, without persons: who writes sees to names, this to numbers. */
@Embeddable
record LessonText(String title, String words) {
    /** Wider than a possible CPR number: also one with a wrong date, or with blanks in it, as {@code \s} does not have all of. */
    private static final Pattern LIKE_CPR = Pattern.compile(
            "(?<!\\d)(\\d[ \\u00a0./-]?){5}\\d[\\s\\u00a0]?[-\\u2010-\\u2015./ ]?[\\s\\u00a0]?\\d{4}(?!\\d)");

    /** @throws RuleViolation {@code lesson-with-number} */
    static LessonText of(String title, String words) {
        if (Stream.of(title, words).anyMatch(LessonText::hasNumber)) {
            throw new RuleViolation("lesson-with-number");
        }
        return new LessonText(title, words);
    }

    /** The API asks the first of every text, a page's form of none. */
    private static boolean hasNumber(String text) {
        return Cpr.standsIn(text) || LIKE_CPR.matcher(text).find();
    }
}
