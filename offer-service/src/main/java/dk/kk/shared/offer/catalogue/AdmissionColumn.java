package dk.kk.shared.offer.catalogue;

import dk.kk.shared.platform.json.EventJson;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** The rules as a JSON text. */
@Converter
class AdmissionColumn implements AttributeConverter<Admission, String> {

    @Override
    public String convertToDatabaseColumn(Admission admission) {
        return EventJson.write(admission);
    }

    @Override
    public Admission convertToEntityAttribute(String column) {
        return EventJson.read(EventJson.tree(column), Admission.class);
    }
}
