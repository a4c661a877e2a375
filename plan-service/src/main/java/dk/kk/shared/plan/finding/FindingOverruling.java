package dk.kk.shared.plan.finding;

import dk.kk.shared.plan.administration.Administration;
import dk.kk.shared.plan.consistency.Finding;
import dk.kk.shared.plan.consistency.Rule;
import dk.kk.shared.platform.change.Changeable;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.stream.Ids;
import dk.kk.shared.platform.stream.Revision;
import dk.kk.shared.platform.stream.StreamRef;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody looked at a finding and said why it may stand: as it was then, so one whose facts have changed is found again. */
@Entity
class FindingOverruling implements Changeable {
    @Id
    private UUID id;

    private UUID citizenId;

    @Enumerated(EnumType.STRING)
    private Rule rule;

    private String about;
    private String facts;

    @Enumerated(EnumType.STRING)
    private OverrulingReason reason;

    private @Nullable String words;

    @Enumerated(EnumType.STRING)
    private Administration side;

    private String saidBy;

    @Enumerated(EnumType.STRING)
    private OverrulingPhase phase;

    @Embedded
    private Revision revision;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected FindingOverruling() {}

    FindingOverruling(
            UUID citizenId,
            Finding finding,
            OverrulingReason reason,
            @Nullable String words,
            Administration side,
            String saidBy,
            BusinessClock clock) {
        this.id = Ids.next();
        this.citizenId = citizenId;
        this.rule = finding.rule();
        this.about = finding.key();
        this.facts = finding.fingerprint();
        this.reason = reason;
        this.words = words;
        this.side = side;
        this.saidBy = saidBy;
        this.phase = OverrulingPhase.OVERRULED;
        this.revision = Revision.first(clock);
    }

    String withdraw(BusinessClock clock) {
        var move = OverrulingPhase.MOVES.move(phase, OverrulingPhase.WITHDRAWN);
        phase = move.to();
        revision = revision.next(clock);
        return move.word();
    }

    boolean covers(Finding finding) {
        return rule == finding.rule() && about.equals(finding.key()) && facts.equals(finding.fingerprint());
    }

    UUID id() {
        return id;
    }

    Rule rule() {
        return rule;
    }

    OverrulingReason reason() {
        return reason;
    }

    @Nullable
    String words() {
        return words;
    }

    Administration side() {
        return side;
    }

    String saidBy() {
        return saidBy;
    }

    OverrulingPhase phase() {
        return phase;
    }

    @Override
    public StreamRef stream() {
        return new StreamRef(FindingOverrulings.KIND, id);
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
    public FindingOverrulingState state() {
        return FindingOverrulingState.of(this);
    }
}
