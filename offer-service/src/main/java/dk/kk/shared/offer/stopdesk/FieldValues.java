package dk.kk.shared.offer.stopdesk;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the fields of the page's forms.
 *
 * @param open the form that was sent and not taken; null when none was
 * @param wrong the name of the field that is to be mended; null when none is
 */
record FieldValues(
        @Nullable StopForm open,
        Map<String, String> values,
        @Nullable String wrong) {

    static FieldValues fresh(LocalDate today) {
        return new FieldValues(null, Map.of("attemptedOn", today.toString(), "answeredOn", today.toString()), null);
    }

    static FieldValues of(SentForm sent, Refusal refusal, LocalDate today) {
        var values = new HashMap<>(fresh(today).values());
        sent.typed().forEach(typed -> values.put(typed.name(), typed.text() == null ? "" : typed.text()));
        return new FieldValues(sent.form(), Map.copyOf(values), refusal.field());
    }

    public String value(String name) {
        return values.getOrDefault(name, "");
    }

    public boolean isWrong(String name) {
        return name.equals(wrong);
    }

    public boolean isOpen(String form) {
        return StopForm.valueOf(form) == open;
    }
}
