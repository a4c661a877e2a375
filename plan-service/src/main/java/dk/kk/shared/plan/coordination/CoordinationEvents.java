package dk.kk.shared.plan.coordination;

import dk.kk.shared.platform.consumer.HeardEvent;
import dk.kk.shared.platform.consumer.Hears;
import dk.kk.shared.platform.consumer.StreamKind;
import dk.kk.shared.platform.relation.MergeAlias;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Hears who is shared, who is merged, and what BIF decides about employment offers. */
@ApplicationScoped
class CoordinationEvents implements Hears {
    private final SharedCitizens sharing;
    private final HeardEnrolments enrolments;
    private final FollowCitizens follow;

    CoordinationEvents(SharedCitizens sharing, HeardEnrolments enrolments, FollowCitizens follow) {
        this.sharing = sharing;
        this.enrolments = enrolments;
        this.follow = follow;
    }

    @Override
    public Set<StreamKind> hears() {
        return Set.of(SharedCitizens.KIND, MergeAlias.KIND, HeardEnrolments.ENROLMENT, HeardEnrolments.OFFER);
    }

    /** An offer belongs to nobody; those who are in it may have to be asked about. */
    @Override
    public Stream<UUID> citizens(HeardEvent event) {
        return event.streamKind().equals(HeardEnrolments.OFFER)
                ? enrolments.citizensConcerned(event).stream()
                : MergeAlias.citizensOf(event);
    }

    @Override
    public void apply(List<HeardEvent> newestPerStream) {
        sharing.keep(newestPerStream.stream()
                .filter(event -> event.streamKind().equals(SharedCitizens.KIND))
                .toList());
        enrolments.keep(newestPerStream);
        var inOffers = enrolments.citizensIn(enrolments.keepOffers(newestPerStream));
        sharing.hold(inOffers); // of whom an enrolment was heard of only a moment ago
        var citizens = Stream.concat(
                        inOffers.stream(),
                        newestPerStream.stream()
                                .filter(event -> !event.streamKind().equals(HeardEnrolments.OFFER))
                                .flatMap(MergeAlias::citizensOf))
                .distinct()
                .toList();
        follow.follow(citizens, citizen -> Occasion.heard(citizen, newestPerStream));
    }
}
