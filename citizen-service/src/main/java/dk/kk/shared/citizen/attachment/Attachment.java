package dk.kk.shared.citizen.attachment;

import dk.kk.shared.citizen.directory.Administration;
import dk.kk.shared.citizen.register.Held;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.timeline.Edit;
import dk.kk.shared.platform.timeline.Period;
import dk.kk.shared.platform.timeline.Timeline;
import java.time.Instant;
import java.time.LocalDate;
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
    private final Held<Side, Responsible> responsible;
    private final Held<SharedKey, Shared> shared;
    private final Map<Administration, Timeline<Responsible>> now = new EnumMap<>(Administration.class);
    private final Instant at;

    Attachment(
            UUID citizenId,
            List<Case> cases,
            Held<Side, Responsible> responsible,
            Held<SharedKey, Shared> shared,
            Instant at) {
        this.citizenId = citizenId;
        cases.forEach(one -> this.cases.put(one.id(), one));
        this.responsible = responsible;
        this.shared = shared;
        this.at = at;
    }

    Case open(CaseType type, @Nullable String number, Responsible holder, Span days) {
        Case.requireOrder(days.from(), days.to());
        var opened = Case.open(citizenId, number, type, holder, days, at);
        cases.put(opened.id(), opened);
        put(
                opened,
                responsibility(type.administration())
                        .takeOver(opened, days.from())
                        .follow());
        return opened;
    }

    void close(Case open, LocalDate closedOn) {
        var before = open.days();
        open.close(closedOn, at);
        put(
                open,
                responsibility(open.administration())
                        .leave(open.holder(), open.lostOf(before))
                        .follow());
    }

    void correct(Case wrong, Span truth) {
        var before = wrong.days();
        if (wrong.correct(truth, at)) {
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
            open(row.type(), row.number(), row.holder(), row.days());
            return;
        }
        var before = known.days();
        var holder = known.holder();
        if (known.deliver(row.type(), row.holder(), row.days(), at)) {
            var following = responsibility(known.administration()).leave(holder, known.lostOf(before));
            if (!holder.equals(row.holder())) {
                following.takeOver(
                        known, today.isBefore(row.days().from()) ? row.days().from() : today);
            }
            put(known, following.follow());
        }
    }

    /** The history a source has: responsibility is what all its cases say on every day. */
    void load(List<DeliveredCase> rows) {
        for (var row : rows) {
            var known = caseNumbered(row.type().administration(), row.number());
            if (known == null) {
                var opened = Case.open(citizenId, row.number(), row.type(), row.holder(), row.days(), at);
                cases.put(opened.id(), opened);
            } else {
                known.deliver(row.type(), row.holder(), row.days(), at);
            }
        }
        rows.stream()
                .map(row -> row.type().administration())
                .distinct()
                .forEach(side -> now.put(side, responsibility(side).derived()));
    }

    Case requireCase(UUID id) {
        var found = cases.get(id);
        if (found == null) {
            throw new RuleViolation("not-found", "kind", "case", "id", id);
        }
        return found;
    }

    private @Nullable Case caseNumbered(Administration administration, String number) {
        return cases.values().stream()
                .filter(one -> one.administration() == administration && number.equals(one.number()))
                .findFirst()
                .orElse(null);
    }

    List<Case> casesOf(Administration administration) {
        return cases.values().stream()
                .filter(one -> one.administration() == administration)
                .toList();
    }

    List<Case> changedCases() {
        return cases.values().stream().filter(Case::isChanged).toList();
    }

    Held<Side, Responsible> responsible() {
        return responsible;
    }

    Map<Side, Edit<Responsible>> responsibleEdits() {
        var bySide = new LinkedHashMap<Side, Edit<Responsible>>();
        now.forEach((administration, timeline) -> {
            var side = new Side(citizenId, administration);
            bySide.put(side, responsible.timeline(side).restate(timeline, at));
        });
        return bySide;
    }

    Held<SharedKey, Shared> shared() {
        return shared;
    }

    Map<SharedKey, Edit<Shared>> sharedEdits() {
        var key = new SharedKey(citizenId);
        var periods = Shared.days(cases.values()).spans().stream()
                .map(span -> new Period<>(new Shared(), span.from(), span.to()))
                .toList();
        return Map.of(key, shared.timeline(key).restate(periods, at));
    }

    private Responsibility responsibility(Administration administration) {
        var begun = now.get(administration);
        var held = begun == null ? responsible.timeline(new Side(citizenId, administration)) : begun;
        return new Responsibility(held, casesOf(administration), at);
    }

    private void put(Case of, Responsibility following) {
        now.put(of.administration(), following.timeline());
    }
}
