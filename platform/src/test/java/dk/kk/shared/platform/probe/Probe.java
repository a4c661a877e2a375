package dk.kk.shared.platform.probe;

import dk.kk.shared.platform.change.Changeable;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.outbox.Event;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.stream.Ids;
import dk.kk.shared.platform.stream.Revision;
import dk.kk.shared.platform.stream.StreamRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Something to change that exists in tests alone. */
final class Probe implements Changeable {
    private final UUID id = Ids.next();
    private final UUID citizenId;
    private final String label;
    private final LocalDate day;
    private Revision revision;

    record ProbeState(UUID probeId, UUID citizenId, LocalDate day) {}

    Probe(UUID citizenId, String label, LocalDate day, BusinessClock clock) {
        if (label.equals("refused")) {
            throw new RuleViolation("illegal-move", "from", "A", "to", "B", "allowed", "C");
        }
        this.citizenId = citizenId;
        this.label = label;
        this.day = day;
        this.revision = Revision.first(clock);
    }

    String move(BusinessClock clock) {
        revision = revision.next(clock);
        return "moved";
    }

    String label() {
        return label;
    }

    @Override
    public Event event(String happened, String cause) {
        return Changeable.super.event(happened, cause).onTopic("kpi.events.v1");
    }

    @Override
    public StreamRef stream() {
        return new StreamRef("probe", id);
    }

    @Override
    public UUID citizenId() {
        return citizenId;
    }

    @Override
    public long version() {
        return revision.version();
    }

    @Override
    public Instant recordedAt() {
        return revision.recordedAt();
    }

    @Override
    public Object state() {
        return new ProbeState(id, citizenId, day);
    }
}
