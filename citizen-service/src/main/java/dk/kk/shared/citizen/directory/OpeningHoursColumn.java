package dk.kk.shared.citizen.directory;

import dk.kk.shared.platform.json.EventJson;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** The hours as a JSON text. */
@Converter
class OpeningHoursColumn implements AttributeConverter<OpeningHours, String> {

    @Override
    public String convertToDatabaseColumn(OpeningHours hours) {
        return EventJson.write(hours);
    }

    @Override
    public OpeningHours convertToEntityAttribute(String column) {
        return EventJson.read(EventJson.tree(column), OpeningHours.class);
    }
}
