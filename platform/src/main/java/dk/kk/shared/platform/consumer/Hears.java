package dk.kk.shared.platform.consumer;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** What a feature does with the events it hears. A CDI bean; called inside the batch's transaction. */
public interface Hears {

    Set<StreamKind> hears();

    /**
     * Applies the newest event of each stream in the poll. Must give the same result when the same event comes again. An exception
     * that is not a passing database failure makes the batch be tried event by event, and parks the stream that fails.
     */
    void apply(List<HeardEvent> newestPerStream);

    /** The citizens an event is about: they are held, in order, before it is applied. */
    default Stream<UUID> citizens(HeardEvent event) {
        return Stream.ofNullable(event.citizenId());
    }

    /**
     * Of events that are applied here, those that would change what is kept if they came again. None where that cannot be told: then
     * nothing is mended of what was applied. They are given back as they came, no copies. Called inside a transaction that holds their citizens.
     */
    default List<HeardEvent> differing(List<HeardEvent> applied) {
        return List.of();
    }
}
