package dk.kk.shared.platform.json;

import dk.kk.shared.platform.days.Days;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A day or instant in a path or query is read as strictly as one in a body, and lies in the years a case can have. */
@Provider
public class TimeParameters implements ParamConverterProvider {

    @Override
    @SuppressWarnings("unchecked") // the type was asked for
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        if (type == LocalDate.class) {
            return (ParamConverter<T>) new DayConverter();
        }
        return type == Instant.class ? (ParamConverter<T>) new InstantConverter() : null;
    }

    /**
     * Java knows a billion years, PostgreSQL and our callers do not.
     *
     * @throws DateTimeException of what is no instant of this time
     */
    public static Instant instant(String text) {
        var instant = Instant.parse(text);
        if (!Days.isDay(instant.toString().split("T", 2)[0])) {
            throw new DateTimeException("Not an instant of this time: " + text);
        }
        return instant;
    }

    private static final class DayConverter implements ParamConverter<LocalDate> {

        @Override
        public @Nullable LocalDate fromString(@Nullable String text) {
            return text == null ? null : Days.read(text);
        }

        @Override
        public String toString(LocalDate day) {
            return day.toString();
        }
    }

    private static final class InstantConverter implements ParamConverter<Instant> {

        @Override
        public @Nullable Instant fromString(@Nullable String text) {
            return text == null ? null : instant(text);
        }

        @Override
        public String toString(Instant instant) {
            return instant.toString();
        }
    }
}
