package dk.kk.shared.kpi.live;

import dk.kk.shared.kpi.definition.Standing;
import dk.kk.shared.kpi.ledger.Facts;
import dk.kk.shared.kpi.ledger.TouchedCitizens;
import dk.kk.shared.platform.clock.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Works out citizens' standings for today anew, and moves the sums by what changed. */
@ApplicationScoped
class KeepStandings {

    private final Facts facts;
    private final Standings standings;
    private final LiveSums sums;
    private final BusinessClock clock;

    KeepStandings(Facts facts, Standings standings, LiveSums sums, BusinessClock clock) {
        this.facts = facts;
        this.standings = standings;
        this.sums = sums;
        this.clock = clock;
    }

    /** In the transaction of the facts themselves. */
    void touched(@Observes TouchedCitizens touched) {
        keep(touched.citizens());
    }

    /** False when none was due. Another instance may take the same citizens: the second one finds nothing changed. */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean keepDue(int atMost) {
        var due = standings.due(clock.today(), atMost);
        standings.lock(due);
        keep(due);
        return !due.isEmpty();
    }

    private void keep(Set<UUID> citizens) {
        var today = clock.today();
        var known = facts.knownOf(citizens);
        var kept = standings.of(citizens);
        var changed = new HashMap<UUID, Standing>();
        var changes = new LiveSums.Changes();
        for (var citizen : citizens) {
            var now = Standing.of(known.getOrDefault(citizen, List.of()), today);
            var before = kept.get(citizen);
            if (before == null || !before.stillHolds(now, today)) {
                changed.put(citizen, now);
                changes.moved(before == null ? null : before.standing(), now);
            }
        }
        standings.keep(changed, today);
        sums.add(changes);
    }
}
