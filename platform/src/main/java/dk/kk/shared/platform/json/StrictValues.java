package dk.kk.shared.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import dk.kk.shared.platform.days.Days;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;

/** Texts and days that PostgreSQL can keep, and nothing that merely looks like one. */
final class StrictValues {

    private StrictValues() {}

    static SimpleModule module() {
        return new SimpleModule("strict-values")
                .addDeserializer(String.class, new Text())
                .addDeserializer(LocalDate.class, new Day());
    }

    private static final class Text extends StdScalarDeserializer<String> {

        Text() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (!json.hasToken(JsonToken.VALUE_STRING)) {
                return (String) context.handleUnexpectedToken(String.class, json);
            }
            var text = json.getText();
            if (text.indexOf('\0') >= 0) {
                throw context.weirdStringException("", String.class, "holds a NUL");
            }
            return text;
        }
    }

    private static final class Day extends StdScalarDeserializer<LocalDate> {

        Day() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (!json.hasToken(JsonToken.VALUE_STRING)) {
                return (LocalDate) context.handleUnexpectedToken(LocalDate.class, json);
            }
            try {
                return Days.read(json.getText());
            } catch (DateTimeException e) {
                throw context.weirdStringException("", LocalDate.class, "is no day");
            }
        }
    }
}
