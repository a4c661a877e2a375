package dk.kk.shared.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import dk.kk.shared.platform.cpr.Cpr;
import dk.kk.shared.platform.days.Days;
import dk.kk.shared.platform.problem.RuleViolation;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Texts, days and instants that PostgreSQL can keep, and nothing that merely looks like one. A CPR number stands in the one type for it:
 * in any other text, name of a property or key of a map it is refused.
 */
final class StrictValues {

    private StrictValues() {}

    static SimpleModule module() {
        return new SimpleModule("strict-values")
                .addDeserializer(String.class, new Text())
                .addKeyDeserializer(String.class, new Key())
                .addDeserializer(Cpr.class, new Number())
                .addDeserializer(LocalDate.class, new Day())
                .addDeserializer(Instant.class, new Moment());
    }

    /** @throws JsonMappingException caused by the refusal {@code cpr-misplaced} */
    static String withoutCpr(String text, JsonParser json) throws JsonMappingException {
        if (Cpr.standsIn(text)) {
            throw JsonMappingException.from(json, "", new RuleViolation("cpr-misplaced"));
        }
        return text;
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
            return withoutCpr(text, json);
        }
    }

    private static final class Key extends KeyDeserializer {

        @Override
        public Object deserializeKey(String key, DeserializationContext context) throws IOException {
            return withoutCpr(key, context.getParser());
        }
    }

    private static final class Number extends StdScalarDeserializer<Cpr> {

        Number() {
            super(Cpr.class);
        }

        @Override
        public Cpr deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (!json.hasToken(JsonToken.VALUE_STRING)) {
                return (Cpr) context.handleUnexpectedToken(Cpr.class, json);
            }
            try {
                return Cpr.parse(json.getText());
            } catch (RuleViolation e) {
                throw JsonMappingException.from(json, "", e);
            }
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

    /** No number of seconds, as a text or not: ten digits may be a CPR number. */
    private static final class Moment extends StdScalarDeserializer<Instant> {

        Moment() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (!json.hasToken(JsonToken.VALUE_STRING)) {
                return (Instant) context.handleUnexpectedToken(Instant.class, json);
            }
            try {
                return TimeParameters.instant(json.getText());
            } catch (DateTimeException e) {
                throw context.weirdStringException("", Instant.class, "is no instant");
            }
        }
    }
}
