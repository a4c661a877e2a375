package dk.kk.shared.citizen.attachment;

import static java.util.Objects.requireNonNull;

import dk.kk.shared.citizen.cases.Case;
import dk.kk.shared.citizen.cases.CaseTable;
import dk.kk.shared.citizen.cases.CaseType;
import dk.kk.shared.citizen.cases.ClosingReason;
import dk.kk.shared.citizen.cases.OpenDays;
import dk.kk.shared.citizen.directory.Administration;
import dk.kk.shared.citizen.directory.ResponsibleTeam;
import dk.kk.shared.citizen.responsibility.TransferReason;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.access.Subject;
import dk.kk.shared.platform.change.Streams;
import dk.kk.shared.platform.days.Period;
import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.outbox.Event;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.sql.SqlArray;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The cases of one administration, as one request reads and changes them: each with all of the citizen's that moves with it. */
final class SideCases implements Streams<Case> {
    private static final String OF_CASE = "select citizen_id from citizen_case where id = ? and administration = ?";
    private static final String BY_HOLDER = OF_CASE + " and (team = any (?) or centre = any (?) or caseworker = ?)";

    private final Administration administration;
    private final CaseTable cases;
    private final Attachments attachments;
    private final @Nullable Caller holder;
    private @Nullable Attachment locked;

    private SideCases(
            Administration administration, CaseTable cases, Attachments attachments, @Nullable Caller holder) {
        this.administration = administration;
        this.cases = cases;
        this.attachments = attachments;
        this.holder = holder;
    }

    static SideCases of(Administration administration, CaseTable cases, Attachments attachments) {
        return new SideCases(administration, cases, attachments, null);
    }

    /** Only those that the caller, or a unit of the caller's, holds. */
    SideCases heldBy(Caller caller) {
        return new SideCases(administration, cases, attachments, caller);
    }

    Case open(UUID citizen, CaseType type, @Nullable String number, ResponsibleTeam team, LocalDate from) {
        locked = attachments.lock(citizen);
        if (number != null && cases.isTaken(administration, number)) {
            throw new RuleViolation("case-number-taken");
        }
        return locked.open(type, number, team, OpenDays.of(Period.since(from)));
    }

    /** Why the citizen is taken from the team that has them, if one has. */
    void explain(LocalDate today, @Nullable TransferReason reason, String by) {
        locked().settle();
        locked().responsibility().explain(administration, today, reason, by);
    }

    String close(Case open, LocalDate closedOn, @Nullable ClosingReason because) {
        locked().close(open, closedOn, because);
        return "closed";
    }

    /** It was open on these days all along, and closed for this reason. */
    String correct(Case wrong, OpenDays truth) {
        locked().correct(wrong, truth);
        return "corrected";
    }

    @Override
    public String kind() {
        return Case.kind(administration);
    }

    @Override
    public Subject subject(UUID id) {
        return holder == null
                ? new Subject(kind(), id, OF_CASE, List.of(id, administration))
                : new Subject(kind(), id, BY_HOLDER, heldBy(id, holder));
    }

    private List<Object> heldBy(UUID id, Caller caller) {
        var units = SqlArray.texts(caller.units());
        return List.of(id, administration, units, units, caller.employee());
    }

    @Override
    public Case get(UUID id) {
        return cases.find(id).orElseThrow(() -> unknown(id));
    }

    @Override
    public Case lock(UUID id) {
        locked = attachments.lock(cases.citizenOf(id).orElseThrow(() -> unknown(id)));
        return locked.require(administration, id);
    }

    @Override
    public List<Case> ofCitizen(List<UUID> ids, PageRequest page) {
        return cases.of(ids).stream()
                .filter(found -> found.administration() == administration)
                .filter(found -> found.id().toString().compareTo(page.afterId().toString()) > 0)
                .limit(page.fetch())
                .toList();
    }

    /** A new one is stored with all that follows from it. */
    @Override
    public void add(Case made) {}

    @Override
    public List<Event> changed(Case changed, String happened, String cause) {
        return attachments.save(List.of(locked()), cause, "case-" + cause);
    }

    private Attachment locked() {
        return requireNonNull(locked, "locked before it is changed");
    }

    private RuleViolation unknown(UUID id) {
        return new RuleViolation("not-found", "kind", kind(), "id", id);
    }
}
