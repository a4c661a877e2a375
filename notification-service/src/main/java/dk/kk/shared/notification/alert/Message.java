package dk.kk.shared.notification.alert;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kk.shared.notification.known.Administration;
import dk.kk.shared.notification.routing.Addressee;
import dk.kk.shared.notification.routing.RoutedTo;
import dk.kk.shared.platform.json.EventJson;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an alert says, and to whom.
 *
 * @param caseworker of the team who is to act; null: whoever of it
 * @param routedTo as what the team or the caseworker has it
 * @param takenBack what was told is so no more
 * @param informs it is to be known alone
 * @param details the kind's {@link AlertDetails} as JSON
 */
@Embeddable
public record Message(
        @Enumerated(EnumType.STRING) Administration administration,
        String team,
        @Nullable String caseworker,
        @Enumerated(EnumType.STRING) RoutedTo routedTo,
        boolean takenBack,
        boolean informs,
        String details) {

    static Message of(AlertNeed need, Addressee to) {
        var details = need.details();
        return new Message(
                need.administration(),
                to.team(),
                to.caseworker(),
                to.routedTo(),
                details.takeBack(),
                details.informsOnly(),
                EventJson.write(details));
    }

    /** The same to the same people, with what is shown now. */
    Message showing(AlertDetails now) {
        return new Message(
                administration, team, caseworker, routedTo, now.takeBack(), now.informsOnly(), EventJson.write(now));
    }

    Message showing(String details) {
        return new Message(administration, team, caseworker, routedTo, takenBack, informs, details);
    }

    boolean isFor(Addressee to) {
        return team.equals(to.team()) && Objects.equals(caseworker, to.caseworker()) && routedTo == to.routedTo();
    }

    boolean shows(AlertDetails now) {
        return now.addNothingTo(details(now.getClass()));
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
