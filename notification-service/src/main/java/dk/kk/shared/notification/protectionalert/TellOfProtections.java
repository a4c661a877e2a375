package dk.kk.shared.notification.protectionalert;

import dk.kk.shared.notification.alert.AlertKind;
import dk.kk.shared.notification.alert.PassesOn;
import dk.kk.shared.notification.alert.PendingNeeds;
import dk.kk.shared.notification.known.ProtectionNotice;
import dk.kk.shared.notification.known.ProtectionNotices;
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

/** Whoever of a side has a citizen is told that name and address protection of theirs lapses soon. */
@ApplicationScoped
class TellOfProtections implements PassesOn {
    /** Responsibility is one stream, whichever side it is of. */
    private static final Set<StreamKind> RESTS_ON = Set.of(ProtectionNotices.KIND, SofTeams.KIND, MergeAlias.KIND);

    private final ProtectionNotices notices;
    private final Routes routes;
    private final ProtectionAlertSettings settings;

    TellOfProtections(ProtectionNotices notices, Routes routes, ProtectionAlertSettings settings) {
        this.notices = notices;
        this.routes = routes;
        this.settings = settings;
    }

    @Override
    public AlertKind kind() {
        return AlertKind.PROTECTION;
    }

    @Override
    public Set<StreamKind> restsOn() {
        return RESTS_ON;
    }

    @Override
    public PendingNeeds needs(Collection<UUID> citizens, Collection<String> streamIds) {
        var told = notices.of(citizens, streamIds.stream().map(UUID::fromString).toList());
        return PendingNeeds.eachOfSides(
                told,
                ProtectionNotice::citizenId,
                routes,
                (notice, route) -> new ProtectionSituation(notice, route, settings.workingDays()).need());
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
