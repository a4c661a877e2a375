package dk.kk.shared.citizen.register;

import dk.kk.shared.platform.json.EventJson;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** The endings as a JSON text. */
@Converter
class EndingsColumn implements AttributeConverter<Endings, String> {

    @Override
    public String convertToDatabaseColumn(Endings endings) {
        return EventJson.write(endings.said());
    }

    @Override
    public Endings convertToEntityAttribute(String column) {
        return new Endings(List.of(EventJson.read(EventJson.tree(column), Ending[].class)));
    }
}
