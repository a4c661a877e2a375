package dk.kk.shared.plan.lesson;

import dk.kk.shared.platform.problem.RuleViolation;
import jakarta.persistence.Embeddable;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What was learnt, without persons: who writes sees to names, this to numbers. */
@Embeddable
record LessonText(String title, String words) {
    /** Wider than a possible CPR number: also one with a wrong date, or with blanks in it. */
    private static final Pattern LIKE_CPR =
            Pattern.compile("(?<!\\d)(\\d[ ./-]?){5}\\d\\s?[-\\u2010-\\u2015./ ]?\\s?\\d{4}(?!\\d)");

    /** @throws RuleViolation {@code lesson-with-number} */
    static LessonText of(String title, String words) {
        if (Stream.of(title, words).anyMatch(text -> LIKE_CPR.matcher(text).find())) {
            throw new RuleViolation("lesson-with-number");
        }
        return new LessonText(title, words);
    }
}
