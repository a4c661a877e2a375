package dk.kk.shared.offer.counting;

import com.fasterxml.jackson.databind.JavaType;
import dk.kk.shared.platform.json.EventJson;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The periods as a JSON text, where what an offer counts as is copied. */
@Converter
public class CountingColumn implements AttributeConverter<@Nullable Counting, @Nullable String> {
    private static final JavaType LIST =
            EventJson.MAPPER.getTypeFactory().constructCollectionType(List.class, CountingPeriod.class);

    public static @Nullable String write(@Nullable Counting counting) {
        return counting == null ? null : EventJson.write(counting.periods());
    }

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Counting counting) {
        return write(counting);
    }

    @Override
    public @Nullable Counting convertToEntityAttribute(@Nullable String column) {
        return column == null ? null : new Counting(EventJson.MAPPER.convertValue(EventJson.tree(column), LIST));
    }
}
