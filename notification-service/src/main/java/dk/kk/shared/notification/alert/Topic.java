package dk.kk.shared.notification.alert;

import dk.kk.shared.platform.stream.StreamRef;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;

/** What an alert is about: there is one of a kind about a stream. */
@Embeddable
public record Topic(@Enumerated(EnumType.STRING) AlertKind kind, String aboutKind, String aboutId, UUID citizenId) {

    static Topic of(AlertNeed need) {
        return new Topic(need.kind(), need.about().kind(), need.about().id(), need.citizenId());
    }

    public StreamRef about() {
        return new StreamRef(aboutKind, aboutId);
    }
}
