package dk.kk.shared.offer.benefit;

import dk.kk.shared.platform.imports.ImportLayout;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The days of a posting as the paying systems write them: the last day is paid, too. */
final class PostedDays {
    private PostedDays() {}

    /** The first day without it. */
    static @Nullable LocalDate end(@Nullable LocalDate lastDay) {
        return lastDay == null ? null : lastDay.plusDays(1);
    }

    static List<String> rules(String first, String last) {
        return List.of(ImportLayout.inOrder(first, last), """
                select row_no, '%1$s', 'date-invalid', jsonb_build_object() from staged
                where %1$s >= '2199-12-31' -- the day after it must be a day of ours
                """.formatted(last));
    }
}
