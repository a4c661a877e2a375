package dk.kk.shared.notification.routing;

import dk.kk.shared.notification.known.SharedDays;
import dk.kk.shared.notification.routing.CitizenFacts.Fact;
import dk.kk.shared.notification.routing.CitizenFacts.What;
import java.util.List;

/**
 * What decides whether and how soon somebody in SOF is told of something of a citizen's, and whom.
 *
 * @param shared the days on which the citizen has a case on both sides, as they were and are believed
 * @param greenLine the citizen must not wait unduly
 */
public record SofCitizen(List<SharedDays> shared, boolean greenLine, SofRoute route) {

    static SofCitizen of(List<Fact> facts, Directory directory) {
        return new SofCitizen(
                facts.stream().flatMap(Fact::shared).toList(),
                facts.stream().anyMatch(fact -> fact.what() == What.GREEN_LINE),
                new SofRoute(facts.stream().flatMap(Fact::responsible).toList(), directory));
    }
}
