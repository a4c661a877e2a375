package dk.kk.shared.platform.openinghours;

import java.time.LocalTime;
import java.util.regex.Pattern;

/** Hours {@code [opens, closes)} of one day. */
public record Span(LocalTime opens, LocalTime closes) {
    private static final Pattern FORM = Pattern.compile("([0-9]{2}:[0-9]{2})-([0-9]{2}:[0-9]{2})");

    public Span {
        if (!opens.isBefore(closes)) {
            throw new IllegalArgumentException("Closes before it opens: " + opens + "-" + closes);
        }
    }

    /** @param text {@code 08:00-15:00} */
    static Span read(String text) {
        var form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("Opening hours are written 08:00-15:00, not " + text);
        }
        return new Span(LocalTime.parse(form.group(1)), LocalTime.parse(form.group(2)));
    }
}
