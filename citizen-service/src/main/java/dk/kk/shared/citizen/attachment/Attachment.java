package dk.kk.shared.citizen.attachment;

import dk.kk.shared.citizen.cases.Case;
import dk.kk.shared.citizen.cases.CaseType;
import dk.kk.shared.citizen.cases.ClosingReason;
import dk.kk.shared.citizen.cases.DeliveredCase;
import dk.kk.shared.citizen.cases.OpenDays;
import dk.kk.shared.citizen.directory.Administration;
import dk.kk.shared.citizen.directory.ResponsibleTeam;
import dk.kk.shared.citizen.responsibility.CitizenResponsibility;
import dk.kk.shared.citizen.responsibility.ResponsibilityByCases;
import dk.kk.shared.citizen.sharing.CitizenSharedPeriods;
import dk.kk.shared.platform.days.Periods;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.timeline.DatedValue;
import dk.kk.shared.platform.timeline.Timeline;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A citizen's ties to both administrations, locked as one: a case that opens, closes or was wrong moves responsibility on its
 * side, and the shared periods.
 */
final class Attachment {
    private final UUID citizenId;
    private final Map<UUID, Case> cases = new LinkedHashMap<>();
    private final CitizenResponsibility responsibility;
    private final CitizenSharedPeriods shared;
    private final Map<Administration, Timeline<ResponsibleTeam>> now = new EnumMap<>(Administration.class);
    private final Instant at;

    /** @param at when changes to it are recorded */
    Attachment(
            UUID citizenId,
            List<Case> cases,
            CitizenResponsibility responsibility,
            CitizenSharedPeriods shared,
            Instant at) {
        this.citizenId = citizenId;
        cases.forEach(known -> this.cases.put(known.id(), known));
        this.responsibility = responsibility;
        this.shared = shared;
        this.at = at;
    }

    Case open(CaseType type, @Nullable String number, ResponsibleTeam holder, OpenDays days) {
        return open(citizenId, type, number, holder, days);
    }

    /** @param under the id it was delivered by: of a merged registration it is another than the citizen's */
    private Case open(UUID under, CaseType type, @Nullable String number, ResponsibleTeam holder, OpenDays days) {
        var opened = Case.open(under, number, type, holder, days, at);
        cases.put(opened.id(), opened);
        put(
                opened,
                responsibility(type.administration())
                        .takeOver(opened, days.days().from())
                        .follow());
        return opened;
    }

    void close(Case open, LocalDate closedOn, @Nullable ClosingReason because) {
        var before = open.days();
        open.close(closedOn, because);
        put(
                open,
                responsibility(open.administration())
                        .leave(open.holder(), open.lostOf(before))
                        .follow());
    }

    void correct(Case wrong, OpenDays truth) {
        var before = wrong.days();
        if (wrong.correct(truth)) {
            put(
                    wrong,
                    responsibility(wrong.administration())
                            .leave(wrong.holder(), wrong.lostOf(before))
                            .follow());
        }
    }

    /** News from a source: a case opens, ends, or has a new team or caseworker, who have the citizen from today on. */
    void deliver(DeliveredCase row, LocalDate today) {
        var known = caseNumbered(row.type().administration(), row.number());
        if (known == null) {
            open(row.citizenId(), row.type(), row.number(), row.holder(), row.open());
            return;
        }
        var before = known.days();
        var holder = known.holder();
        if (known.deliver(row.type(), row.holder(), row.open())) {
            var following = responsibility(known.administration()).leave(holder, known.lostOf(before));
            if (!holder.equals(row.holder())) {
                var from = row.open().days().from();
                following.takeOver(known, today.isBefore(from) ? from : today);
            }
            put(known, following.follow());
        }
    }

    /** The history a source has: responsibility is what all its cases say on every day. */
    void load(List<DeliveredCase> rows) {
        for (var row : rows) {
            var known = caseNumbered(row.type().administration(), row.number());
            if (known == null) {
                var opened = Case.open(row.citizenId(), row.number(), row.type(), row.holder(), row.open(), at);
                cases.put(opened.id(), opened);
            } else {
                known.deliver(row.type(), row.holder(), row.open());
            }
        }
        rows.stream()
                .map(row -> row.type().administration())
                .distinct()
                .forEach(side -> now.put(side, responsibility(side).derived()));
    }

    /** Nobody is responsible and no day is shared any more: the citizen is seen as another, whose the cases are. */
    void leave() {
        cases.clear();
        for (var side : Administration.values()) {
            restate(side, List.of());
        }
    }

    /** Exactly these were responsible, and what follows from that by the cases. */
    void restate(Administration side, List<DatedValue<ResponsibleTeam>> responsible) {
        now.put(side, responsibility.of(side).restate(responsible, at).timeline());
        now.put(side, responsibility(side).follow().timeline());
    }

    /** Whoever has a case now that another had then, or that there was not, has the citizen by it from today on. */
    void handOver(Map<UUID, ResponsibleTeam> holdersThen, LocalDate today) {
        for (var known : cases.values()) {
            if (!known.holder().equals(holdersThen.get(known.id()))) {
                var from = known.days().from().isAfter(today) ? known.days().from() : today;
                put(
                        known,
                        responsibility(known.administration())
                                .takeOver(known, from)
                                .follow());
            }
        }
    }

    /** Who had the citizen by these cases alone, which are another's, has not. */
    void leave(Collection<Case> ofAnother) {
        for (var foreign : ofAnother) {
            var side = foreign.administration();
            var lost = Periods.of(foreign.days()).without(daysHeldBy(foreign.holder(), side));
            put(foreign, responsibility(side).leave(foreign.holder(), lost).follow());
        }
    }

    private Periods daysHeldBy(ResponsibleTeam holder, Administration side) {
        return new Periods(cases.values().stream()
                .filter(own -> own.administration() == side && own.holder().equals(holder))
                .map(Case::days)
                .toList());
    }

    Collection<Case> cases() {
        return List.copyOf(cases.values());
    }

    boolean hasCases(Administration side) {
        return cases.values().stream().anyMatch(known -> known.administration() == side);
    }

    /** What follows from the cases is edited once, at the end, so that nothing between is recorded. */
    void settle() {
        now.forEach(responsibility::restate);
        shared.follow(cases.values());
    }

    /** @throws RuleViolation {@code not-found} */
    Case require(Administration administration, UUID id) {
        var found = cases.get(id);
        if (found == null || found.administration() != administration) {
            throw new RuleViolation("not-found", "kind", Case.kind(administration), "id", id);
        }
        return found;
    }

    UUID citizenId() {
        return citizenId;
    }

    List<Case> changedCases() {
        return cases.values().stream().filter(Case::isChanged).toList();
    }

    CitizenResponsibility responsibility() {
        return responsibility;
    }

    CitizenSharedPeriods shared() {
        return shared;
    }

    private @Nullable Case caseNumbered(Administration administration, String number) {
        return cases.values().stream()
                .filter(known -> known.administration() == administration && number.equals(known.number()))
                .findFirst()
                .orElse(null);
    }

    private ResponsibilityByCases responsibility(Administration side) {
        var before = now.getOrDefault(side, responsibility.of(side));
        var theirs = cases.values().stream()
                .filter(known -> known.administration() == side)
                .toList();
        return new ResponsibilityByCases(before, theirs, at);
    }

    private void put(Case of, ResponsibilityByCases following) {
        now.put(of.administration(), following.timeline());
    }
}
