package dk.kk.shared.citizen.attachment;

import static java.util.stream.Collectors.groupingBy;

import dk.kk.shared.citizen.register.CitizenStream;
import dk.kk.shared.citizen.register.Held;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.outbox.Event;
import dk.kk.shared.platform.outbox.Outbox;
import dk.kk.shared.platform.relation.AccessProjection;
import dk.kk.shared.platform.stream.StreamRef;
import dk.kk.shared.platform.timeline.BitemporalTable;
import dk.kk.shared.platform.timeline.Edit;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Loads and stores attachments, for one citizen or for the thousand of an import's chunk, with the events of what changed. */
@ApplicationScoped
class Attachments {

    private final CaseTable cases;
    private final CitizenStream<Side, Responsible> responsibility;
    private final CitizenStream<SharedKey, Shared> shared;
    private final AccessProjection projection;
    private final Outbox outbox;
    private final BusinessClock clock;

    Attachments(
            AgroalDataSource dataSource,
            CaseTable cases,
            AccessProjection projection,
            Outbox outbox,
            BusinessClock clock) {
        this.cases = cases;
        this.projection = projection;
        this.outbox = outbox;
        this.clock = clock;
        var responsible = new BitemporalTable<>("responsibility_row", Side.class, Responsible.class);
        responsibility = new CitizenStream<>(dataSource, "responsibility", responsible, Side::citizenId);
        var periods = new BitemporalTable<>("shared_period_row", SharedKey.class, Shared.class);
        shared = new CitizenStream<>(dataSource, "shared-periods", periods, SharedKey::citizenId);
    }

    Attachment lock(UUID citizen) {
        return lockAll(List.of(citizen)).values().iterator().next();
    }

    /** Always responsibility, then shared periods, in id order: nobody waits in a circle. The citizens must exist. */
    Map<UUID, Attachment> lockAll(Collection<UUID> citizens) {
        var responsible = responsibility.lockAll(citizens);
        var periods = shared.lockAll(citizens);
        var byCitizen = cases.of(citizens).stream().collect(groupingBy(Case::citizenId));
        var at = clock.instant();
        var attachments = new HashMap<UUID, Attachment>();
        for (var citizen : citizens) {
            attachments.put(
                    citizen,
                    new Attachment(
                            citizen,
                            byCitizen.getOrDefault(citizen, List.of()),
                            responsible.getOrDefault(citizen, Held.none(citizen)),
                            periods.getOrDefault(citizen, Held.none(citizen)),
                            at));
        }
        return attachments;
    }

    Held<Side, Responsible> lockResponsibility(UUID citizen) {
        return responsibility.lock(citizen);
    }

    Held<Side, Responsible> readResponsibility(UUID citizen) {
        return responsibility.read(citizen);
    }

    Held<SharedKey, Shared> readShared(UUID citizen) {
        return shared.read(citizen);
    }

    List<Case> readCases(UUID citizen) {
        return cases.of(List.of(citizen));
    }

    /** @param cause of the case's own event; what follows from it says so */
    void save(Collection<Attachment> attachments, String cause) {
        var events = new ArrayList<Event>();
        var at = clock.instant();
        var changed = attachments.stream()
                .flatMap(attachment -> attachment.changedCases().stream())
                .toList();
        cases.save(changed);
        changed.forEach(one -> events.add(one.event(cause, at)));

        var responsible = new HashMap<UUID, Held<Side, Responsible>>();
        var responsibleEdits = new HashMap<Side, Edit<Responsible>>();
        var periods = new HashMap<UUID, Held<SharedKey, Shared>>();
        var periodEdits = new HashMap<SharedKey, Edit<Shared>>();
        for (var attachment : attachments) {
            responsible.put(attachment.responsible().citizenId(), attachment.responsible());
            responsibleEdits.putAll(attachment.responsibleEdits());
            periods.put(attachment.shared().citizenId(), attachment.shared());
            periodEdits.putAll(attachment.sharedEdits());
        }
        events.addAll(saveResponsibility(responsible, responsibleEdits, "responsibility.changed", "case-" + cause));
        for (var stream : shared.write(periods, periodEdits)) {
            var state = SharedPeriodsState.of(stream);
            var ref = new StreamRef("shared-periods", stream.citizenId());
            events.add(Event.of(
                    "shared-periods.changed", ref, stream.version(), stream.citizenId(), "case-" + cause, at, state));
        }
        outbox.addAll(events);
    }

    /** A change or correction of responsibility on its own; answers the stream after it. */
    Held<Side, Responsible> save(
            Held<Side, Responsible> locked, Side side, Edit<Responsible> edit, String type, String cause) {
        var citizen = locked.citizenId();
        outbox.addAll(saveResponsibility(Map.of(citizen, locked), Map.of(side, edit), type, cause));
        return readResponsibility(citizen);
    }

    private List<Event> saveResponsibility(
            Map<UUID, Held<Side, Responsible>> locked, Map<Side, Edit<Responsible>> edits, String type, String cause) {
        var events = new ArrayList<Event>();
        var current = new ArrayList<AccessProjection.Responsible>();
        var written = responsibility.write(locked, edits);
        for (var stream : written) {
            var state = ResponsibilityState.of(stream);
            state.current().forEach(current::add);
            var ref = new StreamRef("responsibility", stream.citizenId());
            events.add(Event.of(type, ref, stream.version(), stream.citizenId(), cause, clock.instant(), state));
        }
        projection.replace(written.stream().map(Held::citizenId).toList(), current);
        return events;
    }
}
