package dk.kk.shared.offer.catalogue;

import com.fasterxml.jackson.databind.JavaType;
import dk.kk.shared.platform.json.EventJson;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** The list as a JSON text. */
@Converter
class AimedAtColumn implements AttributeConverter<List<AimedAt>, String> {
    private static final JavaType LIST =
            EventJson.MAPPER.getTypeFactory().constructCollectionType(List.class, AimedAt.class);

    @Override
    public String convertToDatabaseColumn(List<AimedAt> list) {
        return EventJson.write(list);
    }

    @Override
    public List<AimedAt> convertToEntityAttribute(String column) {
        return EventJson.MAPPER.convertValue(EventJson.tree(column), LIST);
    }
}
