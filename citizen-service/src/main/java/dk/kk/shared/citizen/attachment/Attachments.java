package dk.kk.shared.citizen.attachment;

import static java.util.Objects.requireNonNull;

import dk.kk.shared.citizen.cases.CaseTable;
import dk.kk.shared.citizen.responsibility.Responsibilities;
import dk.kk.shared.citizen.sharing.SharedPeriods;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.outbox.Event;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Locks and stores attachments, of one citizen or of the thousand of an import's chunk, with the events of what changed. */
@ApplicationScoped
class Attachments {
    private final CaseTable cases;
    private final Responsibilities responsibilities;
    private final SharedPeriods shared;
    private final BusinessClock clock;

    Attachments(CaseTable cases, Responsibilities responsibilities, SharedPeriods shared, BusinessClock clock) {
        this.cases = cases;
        this.responsibilities = responsibilities;
        this.shared = shared;
        this.clock = clock;
    }

    Attachment lock(UUID citizen) {
        return lockAll(List.of(citizen)).getFirst();
    }

    /** Always responsibility, then shared periods, in id order: nobody waits in a circle. The citizens must exist. */
    List<Attachment> lockAll(Collection<UUID> citizens) {
        var locked = responsibilities.lockAll(citizens);
        var periods = shared.lockAll(citizens);
        var byCitizen = cases.bySeenAs(citizens);
        var at = clock.instant();
        var attachments = new ArrayList<Attachment>();
        locked.forEach((citizen, responsibility) -> attachments.add(new Attachment(
                citizen,
                byCitizen.getOrDefault(citizen, List.of()),
                responsibility,
                requireNonNull(periods.get(citizen)),
                at)));
        return attachments;
    }

    /** Stores what was locked; answers the events of what changed.
     *
     * @param cause of the cases' own events
     * @param following of what follows from them */
    List<Event> save(Collection<Attachment> locked, String cause, String following) {
        var events = new ArrayList<Event>();
        var changed = locked.stream()
                .flatMap(attachment -> attachment.changedCases().stream())
                .toList();
        cases.save(changed);
        changed.forEach(saved -> events.addAll(saved.events(cause)));
        locked.forEach(Attachment::settle);
        events.addAll(responsibilities.save(
                locked.stream().map(Attachment::responsibility).toList(), "changed", following));
        events.addAll(shared.save(locked.stream().map(Attachment::shared).toList(), following));
        return events;
    }
}
