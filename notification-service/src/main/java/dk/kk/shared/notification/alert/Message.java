package dk.kk.shared.notification.alert;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kk.shared.notification.known.Administration;
import dk.kk.shared.platform.json.EventJson;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an alert says, and to whom.
 *
 * @param takenBack what was told is so no more
 * @param details the kind's {@link AlertDetails} as JSON
 */
@Embeddable
public record Message(
        @Enumerated(EnumType.STRING) Administration administration,
        String team,
        @Nullable LocalDate deadline,
        boolean takenBack,
        String details) {

    static Message of(AlertNeed need, String team) {
        var details = need.details();
        return new Message(need.administration(), team, need.deadline(), details.takeBack(), EventJson.write(details));
    }

    /** The same to the same team, with what is shown now. */
    Message showing(AlertDetails now) {
        return new Message(administration, team, deadline, now.takeBack(), EventJson.write(now));
    }

    boolean tells(AlertNeed need) {
        return team.equals(need.team()) && Objects.equals(deadline, need.deadline()) && shows(need.details());
    }

    boolean shows(AlertDetails now) {
        return now.addNothingTo(details(now.getClass()));
    }

    Message showing(String details) {
        return new Message(administration, team, deadline, takenBack, details);
    }

    boolean isCalledBackBy(AlertDetails now) {
        return now.callBack(details(now.getClass()));
    }

    /** @param type that of the kind */
    public <D extends AlertDetails> D details(Class<D> type) {
        return EventJson.read(EventJson.tree(details), type);
    }

    Map<String, JsonNode> fields() {
        return EventJson.tree(details).properties().stream().collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
