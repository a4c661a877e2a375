package dk.kk.shared.platform.json;

import dk.kk.shared.platform.days.Days;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A day in a path or query is read as strictly as one in a body. */
@Provider
public class DayParameters implements ParamConverterProvider {

    @Override
    @SuppressWarnings("unchecked") // the type was asked for
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        return type == LocalDate.class ? (ParamConverter<T>) new DayConverter() : null;
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
}
