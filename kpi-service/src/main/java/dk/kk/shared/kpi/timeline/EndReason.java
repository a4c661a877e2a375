package dk.kk.shared.kpi.timeline;

import dk.kk.shared.kpi.figure.Wording;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Why something came to its end.
 *
 * @param code as the owning service does
 */
@Schema(name = "TimelineEndReason")
public record EndReason(String code, Wording texts) {
    private static final String TEXT = "timeline-closed";
    private static final List<String> CODES = List.of("WORK", "EDUCATION", "DISABILITY_PENSION", "OTHER");

    /** Null where nobody said so. A code without a text of its own has the general one. */
    static @Nullable EndReason of(@Nullable String code) {
        return code == null ? null : new EndReason(code, Wording.of(CODES.contains(code) ? textOf(code) : TEXT));
    }

    /** All that can be said. */
    public static Stream<String> allTexts() {
        return Stream.concat(Stream.of(TEXT), CODES.stream().map(EndReason::textOf));
    }

    private static String textOf(String code) {
        return TEXT + "-" + code.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
