package dk.kk.shared.platform.problem;

import com.fasterxml.jackson.databind.JsonMappingException;
import dk.kk.shared.platform.sql.SqlFailure;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Why something failed, for logs and operations: the exceptions' classes and codes, the path in the JSON, the place in our code.
 * Never a message: messages quote values.
 */
public final class FailureReason {
    private static final int DEEPEST = 5;
    private static final int MOST_PLACES = 3;
    private static final String OURS = "dk.kk.shared.";

    private FailureReason() {}

    public static String of(Throwable failure) {
        var chain = Stream.iterate(failure, Objects::nonNull, FailureReason::behind)
                .limit(DEEPEST)
                .map(FailureReason::named)
                .collect(Collectors.joining(", caused by "));
        return chain + places(failure);
    }

    /** A failure at commit hangs as suppressed. */
    private static @Nullable Throwable behind(Throwable failure) {
        return failure.getCause() != null || failure.getSuppressed().length == 0
                ? failure.getCause()
                : failure.getSuppressed()[0];
    }

    private static String named(Throwable failure) {
        var name = failure.getClass().getSimpleName();
        return switch (failure) {
            case JsonMappingException json when !json.getPath().isEmpty() -> name + " at " + path(json);
            case RuleViolation violation -> name + " " + violation.code();
            case SqlFailure sql -> name + " " + sql.state();
            case SQLException sql -> name + " " + sql.getSQLState();
            default -> name;
        };
    }

    private static String path(JsonMappingException failure) {
        return failure.getPath().stream()
                .map(step ->
                        step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + known(step.getFieldName()))
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    /** A key of a map is a value too: a code, or worse. */
    private static String known(String field) {
        return field.matches("[a-z][a-zA-Z0-9]{0,40}") ? field : "*";
    }

    private static String places(Throwable failure) {
        var ours = Arrays.stream(failure.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith(OURS) && frame.getLineNumber() > 0)
                .limit(MOST_PLACES)
                .map(frame -> frame.getFileName() + ":" + frame.getLineNumber())
                .collect(Collectors.joining(" < "));
        return ours.isEmpty() ? "" : " in " + ours;
    }
}
