package dk.kk.shared.plan.findingnotice;

import static java.util.stream.Collectors.groupingBy;

import dk.kk.shared.plan.administration.Administration;
import dk.kk.shared.plan.finding.CurrentFindings;
import dk.kk.shared.plan.findingnotice.DueCitizens.DueCitizen;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.outbox.Event;
import dk.kk.shared.platform.outbox.Outbox;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Brings the notices of citizens in line with what does not fit together for them now, whatever happened in between. */
@Singleton
class FollowFindings {
    private static final String CAUSE = "plans-compared";

    private final CurrentFindings findings;
    private final NoticedFindings noticed;
    private final FindingNotices notices;
    private final Outbox outbox;
    private final Database database;
    private final BusinessClock clock;

    FollowFindings(
            CurrentFindings findings,
            NoticedFindings noticed,
            FindingNotices notices,
            Outbox outbox,
            Database database,
            BusinessClock clock) {
        this.findings = findings;
        this.noticed = noticed;
        this.notices = notices;
        this.outbox = outbox;
        this.database = database;
        this.clock = clock;
    }

    /** @return whom it looked at, by the ids as which they are seen */
    @Transactional(Transactional.TxType.MANDATORY)
    List<UUID> follow(List<DueCitizen> due) {
        var seenAs = seenAs(due);
        var news = new HashSet<UUID>();
        due.stream().filter(each -> !each.history()).forEach(each -> news.add(seenAs.get(each.citizen())));
        var told = notices.lockOf(seenAs.keySet()).stream().collect(groupingBy(FindingNotice::citizenId));
        var before = noticed.of(seenAs.keySet());
        var now = new HashMap<UUID, List<NoticedFinding>>();
        findings.openOfShared(seenAs.values())
                .forEach((citizen, open) -> now.put(
                        citizen,
                        NoticedFinding.of(open, before.getOrDefault(citizen, List.of()), !news.contains(citizen))));
        noticed.replace(seenAs.keySet(), now);
        var events = new ArrayList<Event>();
        now.forEach((citizen, open) -> {
            for (var side : Administration.values()) {
                var toTell =
                        open.stream().filter(finding -> finding.isToldTo(side)).toList();
                var notice = told.getOrDefault(citizen, List.of()).stream()
                        .filter(known -> known.side() == side)
                        .findFirst();
                if (notice.isPresent()) {
                    var known = before.getOrDefault(citizen, List.of());
                    var isNews = news.contains(citizen) && toTell.stream().anyMatch(finding -> !finding.isAmong(known));
                    follow(notice.get(), toTell, isNews, events);
                } else if (!toTell.isEmpty()) {
                    events.add(begun(citizen, side));
                }
            }
        });
        seenAs.forEach((id, citizen) -> {
            if (!id.equals(citizen)) { // it is told of under the id as which the citizen is seen
                told.getOrDefault(id, List.of()).stream()
                        .filter(FindingNotice::isOpen)
                        .forEach(notice -> events.add(notice.event(notice.clear(clock), CAUSE)));
            }
        });
        notices.flush();
        outbox.addAll(events);
        return List.copyOf(now.keySet());
    }

    private Event begun(UUID citizen, Administration side) {
        var notice = new FindingNotice(citizen, side, clock);
        notices.persist(notice);
        return notice.event("found", CAUSE);
    }

    /** It is open as long as anything is there that was told; of a merged citizen that may have been told under another id. */
    private void follow(FindingNotice notice, List<NoticedFinding> toTell, boolean isNews, List<Event> events) {
        if (isNews || (!notice.isOpen() && !toTell.isEmpty())) {
            events.add(notice.event(notice.find(clock), CAUSE));
        } else if (notice.isOpen() && toTell.isEmpty()) {
            events.add(notice.event(notice.clear(clock), CAUSE));
        }
    }

    /** Every id of theirs. */
    private Map<UUID, UUID> seenAs(List<DueCitizen> due) {
        var seenAs = new HashMap<UUID, UUID>();
        database.list(
                "select distinct id, citizen_id from ids_of(?)",
                row -> seenAs.put(row.uuid("id"), row.uuid("citizen_id")),
                SqlArray.uuids(due.stream().map(DueCitizen::citizen).toList()));
        return seenAs;
    }
}
