package dk.kk.shared.plan.lesson;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A lesson's words, without persons. */
public record WriteLesson(
        @NotBlank @Size(max = LONGEST_TITLE) String title,
        @NotBlank @Size(max = LONGEST_WORDS) String words) {
    public static final int LONGEST_TITLE = 120;
    public static final int LONGEST_WORDS = 4000;

    LessonText text() {
        return LessonText.of(title, words);
    }
}
