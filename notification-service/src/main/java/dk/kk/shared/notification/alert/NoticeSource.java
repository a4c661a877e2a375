package dk.kk.shared.notification.alert;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dk.kk.shared.notification.known.Notice;
import dk.kk.shared.notification.known.Notices;
import dk.kk.shared.notification.known.SofTeams;
import dk.kk.shared.notification.routing.Addressee;
import dk.kk.shared.notification.routing.Routes;
import dk.kk.shared.notification.routing.SideRoute;
import dk.kk.shared.platform.consumer.StreamKind;
import dk.kk.shared.platform.relation.MergeAlias;
import dk.kk.shared.platform.stream.StreamRef;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What raises the alerts of one kind of notice: one of each, as long as it is open, for whoever of its side has the citizen, which may
 * change on a day that was known beforehand.
 *
 * @param whom an open one tells
 * @param allowed how long the alert of an open one may wait for somebody
 * @param details what its alert shows, also of one that is open no more
 */
public record NoticeSource<N extends Notice>(
        AlertKind kind,
        Notices<N> notices,
        Routes routes,
        BiFunction<SideRoute, N, Addressee> whom,
        Function<N, TimeAllowed> allowed,
        Function<N, AlertDetails> details)
        implements AlertSource {

    /** Responsibility is one stream, whichever side it is of. */
    @Override
    public Set<StreamKind> restsOn() {
        return Set.of(notices.stream(), SofTeams.KIND, MergeAlias.KIND);
    }

    @Override
    public PendingNeeds needs(Collection<UUID> citizens, Collection<String> streamIds) {
        var found =
                notices.of(citizens, streamIds.stream().map(UUID::fromString).toList());
        if (found.isEmpty()) {
            return PendingNeeds.settled(List.of()); // of most citizens there is nothing
        }
        var route = routes.ofSides(found.stream().map(Notice::citizenId).collect(toUnmodifiableSet()));
        return PendingNeeds.settled(
                found.stream().map(notice -> need(notice, route)).toList());
    }

    private AlertNeed need(N notice, SideRoute route) {
        return new AlertNeed(
                kind,
                new StreamRef(notices.stream().kind(), notice.noticeId()),
                notice.citizenId(),
                notice.side(),
                notice.isOpen() ? whom.apply(route, notice) : null,
                Audience.RESPONSIBLE,
                false,
                notice.isOpen() ? allowed.apply(notice) : TimeAllowed.UNLIMITED,
                details.apply(notice));
    }
}
