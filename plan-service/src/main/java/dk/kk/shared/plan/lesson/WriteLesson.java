package dk.kk.shared.plan.lesson;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A lesson's words, without persons. */
public record WriteLesson(
        @NotBlank @Size(max = 120) String title,
        @NotBlank @Size(max = 4000) String words) {
    LessonText text() {
        return LessonText.of(title, words);
    }
}
