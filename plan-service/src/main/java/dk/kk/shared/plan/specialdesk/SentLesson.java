package dk.kk.shared.plan.specialdesk;

import dk.kk.shared.plan.lesson.WriteLesson;
import dk.kk.shared.platform.problem.RuleViolation;

/** A lesson's words as they stand in the form. */
record SentLesson(String title, String words) {
    static final SentLesson NONE = new SentLesson("", "");

    /**
     * As strict as a body of the API, by a rule, so that what was typed is shown again. A browser sends a line's end as two
     * letters and counts it as one.
     *
     * @throws RuleViolation {@code lesson-unfit}
     */
    WriteLesson lesson() {
        var lesson = new WriteLesson(title.strip(), words.strip().replace("\r\n", "\n"));
        if (isUnfit(lesson.title(), WriteLesson.LONGEST_TITLE) || isUnfit(lesson.words(), WriteLesson.LONGEST_WORDS)) {
            throw new RuleViolation(
                    "lesson-unfit", "title", WriteLesson.LONGEST_TITLE, "words", WriteLesson.LONGEST_WORDS);
        }
        return lesson;
    }

    private static boolean isUnfit(String text, int longest) {
        return text.isEmpty() || text.length() > longest;
    }
}
