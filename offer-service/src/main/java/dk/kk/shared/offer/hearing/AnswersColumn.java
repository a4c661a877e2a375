package dk.kk.shared.offer.hearing;

import com.fasterxml.jackson.databind.JavaType;
import dk.kk.shared.platform.json.EventJson;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** The list as a JSON text. */
@Converter
class AnswersColumn implements AttributeConverter<List<HearingAnswer>, String> {
    private static final JavaType LIST =
            EventJson.MAPPER.getTypeFactory().constructCollectionType(List.class, HearingAnswer.class);

    @Override
    public String convertToDatabaseColumn(List<HearingAnswer> list) {
        return EventJson.write(list);
    }

    @Override
    public List<HearingAnswer> convertToEntityAttribute(String column) {
        return EventJson.MAPPER.convertValue(EventJson.tree(column), LIST);
    }
}
