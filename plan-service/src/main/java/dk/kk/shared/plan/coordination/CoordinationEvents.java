package dk.kk.shared.plan.coordination;

import dk.kk.shared.platform.consumer.HeardEvent;
import dk.kk.shared.platform.consumer.Hears;
import dk.kk.shared.platform.consumer.StreamKind;
import dk.kk.shared.platform.relation.MergeAlias;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Hears who is shared, who is merged or gone, and what BIF decides about employment offers. */
@ApplicationScoped
class CoordinationEvents implements Hears {
    private static final Set<StreamKind> OF_SHARING = Set.of(SharedCitizens.KIND, SharedCitizens.LIFE, MergeAlias.KIND);

    private final SharedCitizens sharing;
    private final HeardEnrolments enrolments;
    private final FollowCitizens follow;
    private final Event<SharingHeard> sharingHeard;

    CoordinationEvents(
            SharedCitizens sharing,
            HeardEnrolments enrolments,
            FollowCitizens follow,
            Event<SharingHeard> sharingHeard) {
        this.sharing = sharing;
        this.enrolments = enrolments;
        this.follow = follow;
        this.sharingHeard = sharingHeard;
    }

    @Override
    public Set<StreamKind> hears() {
        return Set.of(
                SharedCitizens.KIND,
                SharedCitizens.LIFE,
                MergeAlias.KIND,
                HeardEnrolments.ENROLMENT,
                HeardEnrolments.OFFER);
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
        var ended = sharing.keepEnds(of(SharedCitizens.LIFE, newestPerStream));
        sharing.keep(of(SharedCitizens.KIND, newestPerStream), ended);
        enrolments.keep(newestPerStream);
        var inOffers = enrolments.citizensIn(enrolments.keepOffers(newestPerStream));
        sharing.hold(inOffers); // of whom an enrolment was heard of only a moment ago
        var news = newestPerStream.stream()
                .filter(event -> !event.streamKind().equals(SharedCitizens.LIFE) || ended.contains(event.citizenId()))
                .toList();
        var citizens = Stream.concat(
                        inOffers.stream(),
                        news.stream()
                                .filter(event -> !event.streamKind().equals(HeardEnrolments.OFFER))
                                .flatMap(MergeAlias::citizensOf))
                .distinct()
                .toList();
        follow.follow(citizens, citizen -> Occasion.heard(citizen, newestPerStream));
        tellOfSharing(news);
    }

    private static List<HeardEvent> of(StreamKind kind, List<HeardEvent> heard) {
        return heard.stream().filter(event -> event.streamKind().equals(kind)).toList();
    }

    private void tellOfSharing(List<HeardEvent> heard) {
        var sharing = heard.stream()
                .filter(event -> OF_SHARING.contains(event.streamKind()))
                .toList();
        var citizens =
                sharing.stream().flatMap(MergeAlias::citizensOf).distinct().toList();
        if (!citizens.isEmpty()) {
            sharingHeard.fire(new SharingHeard(citizens, citizen -> Occasion.heard(citizen, sharing)));
        }
    }
}
