package dk.kk.shared.notification.alert;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dk.kk.shared.notification.routing.SofCitizen;
import dk.kk.shared.notification.routing.SofCitizens;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What a source found, before it is known who in SOF has the citizens: that is read once for all sources.
 *
 * @param citizens whom the rule asks for; none where it needs nobody in SOF
 * @param rule what must be told: each stream once, in the order of their ids, without those that never gave reason for an alert
 */
public record PendingNeeds(Set<UUID> citizens, Function<SofCitizens, List<AlertNeed>> rule) {

    public static PendingNeeds settled(List<AlertNeed> needs) {
        return new PendingNeeds(Set.of(), _ -> needs);
    }

    /** One of each thing that was found. */
    public static <T> PendingNeeds each(
            List<T> found, Function<T, UUID> citizenId, BiFunction<T, SofCitizen, AlertNeed> need) {
        return new PendingNeeds(
                found.stream().map(citizenId).collect(toUnmodifiableSet()),
                citizens -> found.stream()
                        .map(thing -> need.apply(thing, citizens.get(citizenId.apply(thing))))
                        .toList());
    }

    public List<AlertNeed> of(SofCitizens read) {
        return rule.apply(read);
    }
}
