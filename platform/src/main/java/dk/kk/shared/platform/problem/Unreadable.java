package dk.kk.shared.platform.problem;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import dk.kk.shared.platform.problem.Problem.FieldError;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A value that is not what it is to be: said is what that is, with the codes where it is one of a few; never the value. */
final class Unreadable {
    private static final Pattern NO_CODE =
            Pattern.compile("No enum constant (dk\\.kk\\.shared\\.[A-Za-z0-9_.]+)\\.[^.]*");

    private Unreadable() {}

    static FieldError inBody(JsonProcessingException exception) {
        var field = exception instanceof JsonMappingException mapping ? path(mapping) : "";
        return switch (exception) {
            case UnrecognizedPropertyException _ -> FieldError.of(field, "property-unknown", Map.of());
            case MismatchedInputException wrong -> wanted(field, wrong.getTargetType());
            case JsonParseException broken -> {
                var at = broken.getLocation();
                yield FieldError.of(field, "json-broken", Map.of("line", at.getLineNr(), "column", at.getColumnNr()));
            }
            default -> wanted(field, null);
        };
    }

    /** Of the path or the query; what it was to be is known from what refused it. */
    static FieldError parameter(String name, Throwable cause) {
        var message = String.valueOf(cause.getMessage());
        var code = NO_CODE.matcher(message);
        if (code.matches()) {
            return wanted(name, type(code.group(1)));
        }
        if (cause instanceof DateTimeParseException) {
            return wanted(name, message.matches(".*'[^']*T[^']*'.*") ? Instant.class : LocalDate.class);
        }
        return wanted(name, message.startsWith("Invalid UUID string") ? UUID.class : null);
    }

    private static FieldError wanted(String field, @Nullable Class<?> type) {
        if (type != null && type.isEnum()) {
            return FieldError.of(field, "code-unknown", Map.of("allowed", List.of(type.getEnumConstants())));
        }
        if (type == LocalDate.class) {
            return FieldError.of(field, "date-invalid", Map.of());
        }
        if (type == Instant.class) {
            return FieldError.of(field, "moment-invalid", Map.of());
        }
        return type == UUID.class
                ? FieldError.of(field, "id-invalid", Map.of())
                : FieldError.of(field, "value-unreadable", Map.of());
    }

    /** A nested one is named as Java writes it, and loaded as the machine does. */
    private static @Nullable Class<?> type(String name) {
        try {
            return Class.forName(name, false, Thread.currentThread().getContextClassLoader());
        } catch (ClassNotFoundException _) {
            var last = name.lastIndexOf('.');
            var outer = name.substring(0, last);
            return Character.isUpperCase(outer.charAt(outer.lastIndexOf('.') + 1))
                    ? type(outer + "$" + name.substring(last + 1))
                    : null;
        }
    }

    /** The path may have a name of the sender's making, a map's key: a CPR number in it is not said back. */
    private static String path(JsonMappingException exception) {
        return exception.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                .map(name -> name.replaceAll("[0-9]{6}[^0-9]?[0-9]{4}", "..."))
                .collect(Collectors.joining("."));
    }
}
