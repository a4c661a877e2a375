package dk.kk.shared.citizen.attachment;

import dk.kk.shared.citizen.directory.Administration;
import dk.kk.shared.citizen.register.Held;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.timeline.Edit;
import dk.kk.shared.platform.timeline.Period;
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
    private final Map<Administration, Edit<Responsible>> edits = new EnumMap<>(Administration.class);
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
        put(opened, responsibility(opened).takeOver(opened, days.from()).follow());
        return opened;
    }

    void close(Case open, LocalDate closedOn) {
        open.close(closedOn, at);
        put(open, responsibility(open).leave(open).follow());
    }

    void correct(Case wrong, Span truth) {
        if (wrong.correct(truth, at)) {
            put(wrong, responsibility(wrong).leave(wrong).follow());
        }
    }

    /** A delivery says what a case is like now; a new team or caseworker has the citizen from today on. */
    void deliver(Case known, CaseType type, Responsible holder, Span days, LocalDate today) {
        var handedOver = !known.holder().equals(holder);
        if (known.deliver(type, holder, days, at)) {
            var following = responsibility(known);
            var from = today.isBefore(days.from()) ? days.from() : today;
            put(
                    known,
                    (handedOver ? following.takeOver(known, from) : following)
                            .leave(known)
                            .follow());
        }
    }

    /** As {@link #deliver}, in a first load: responsibility is what the cases say on every day. */
    void restate(Case known, CaseType type, Responsible holder, Span days) {
        known.deliver(type, holder, days, at);
        restateResponsibility(known.administration());
    }

    void restateResponsibility(Administration administration) {
        var held = responsible.timeline(new Side(citizenId, administration));
        edits.put(
                administration,
                new Responsibility(held, casesOf(administration), at).restate().edit());
    }

    Case requireCase(UUID id) {
        var found = cases.get(id);
        if (found == null) {
            throw new RuleViolation("not-found", "kind", "case", "id", id);
        }
        return found;
    }

    @Nullable
    Case caseNumbered(Administration administration, String number) {
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
        edits.forEach((administration, edit) -> bySide.put(new Side(citizenId, administration), edit));
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

    private Responsibility responsibility(Case of) {
        var side = new Side(citizenId, of.administration());
        var begun = edits.get(side.administration());
        var sameSide = casesOf(side.administration());
        return begun == null
                ? new Responsibility(responsible.timeline(side), sameSide, at)
                : new Responsibility(begun, sameSide, at);
    }

    private void put(Case of, Responsibility following) {
        edits.put(of.administration(), following.edit());
    }
}
