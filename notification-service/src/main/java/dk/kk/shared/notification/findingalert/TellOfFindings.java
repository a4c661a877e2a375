package dk.kk.shared.notification.findingalert;

import dk.kk.shared.notification.alert.AlertKind;
import dk.kk.shared.notification.alert.PassesOn;
import dk.kk.shared.notification.alert.PendingNeeds;
import dk.kk.shared.notification.known.FindingNotice;
import dk.kk.shared.notification.known.FindingNotices;
import dk.kk.shared.notification.known.SofTeams;
import dk.kk.shared.notification.routing.Routes;
import dk.kk.shared.platform.consumer.StreamKind;
import dk.kk.shared.platform.relation.MergeAlias;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Whoever of a side has a citizen is told that something new does not fit together for them. */
@ApplicationScoped
class TellOfFindings implements PassesOn {
    /** Responsibility is one stream, whichever side it is of. */
    private static final Set<StreamKind> RESTS_ON = Set.of(FindingNotices.KIND, SofTeams.KIND, MergeAlias.KIND);

    private final FindingNotices notices;
    private final Routes routes;
    private final FindingAlertSettings settings;

    TellOfFindings(FindingNotices notices, Routes routes, FindingAlertSettings settings) {
        this.notices = notices;
        this.routes = routes;
        this.settings = settings;
    }

    @Override
    public AlertKind kind() {
        return AlertKind.FINDING;
    }

    @Override
    public Set<StreamKind> restsOn() {
        return RESTS_ON;
    }

    @Override
    public PendingNeeds needs(Collection<UUID> citizens, Collection<String> streamIds) {
        var found =
                notices.of(citizens, streamIds.stream().map(UUID::fromString).toList());
        return PendingNeeds.eachOfSides(
                found,
                FindingNotice::citizenId,
                routes,
                (notice, route) -> new FindingSituation(notice, route, settings.workingDays()).need());
    }

    @Override
    public boolean anyPassedOn(LocalDate today) {
        return notices.anyPassedOn(today);
    }

    @Override
    public List<UUID> routePassedOn(LocalDate today, int atMost) {
        return notices.routePassedOn(today, atMost);
    }
}
