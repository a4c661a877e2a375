package dk.kk.shared.plan.stepnotice;

import dk.kk.shared.plan.administration.Administration;
import dk.kk.shared.plan.stepnotice.StepChange.StepKey;
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
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That a step of a run is overdue, or was taken, as one of those who must know is told. */
@Entity
@Table(name = "procedure_step_notice")
class StepNotice implements Changeable {
    static final String KIND = "procedure-step-notice";

    @Id
    private UUID id;

    private UUID citizenId;
    private UUID runId;
    private int step;

    @Enumerated(EnumType.STRING)
    private NoticeReason reason;

    @Enumerated(EnumType.STRING)
    private Told told;

    @Enumerated(EnumType.STRING)
    private StepNoticePhase phase;

    private int news;
    private LocalDate day;

    @Enumerated(EnumType.STRING)
    private @Nullable Administration takenBy;

    @Embedded
    private Revision revision;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected StepNotice() {}

    StepNotice(StepKey key, UUID citizenId, LocalDate day, @Nullable Administration takenBy, BusinessClock clock) {
        this.id = Ids.next();
        this.citizenId = citizenId;
        this.runId = key.runId();
        this.step = key.step();
        this.reason = key.reason();
        this.told = key.told();
        this.phase = StepNoticePhase.OPEN;
        this.news = 1;
        this.day = day;
        this.takenBy = takenBy;
        this.revision = Revision.first(clock);
    }

    /** It is so again, or by another day. */
    String tell(LocalDate day, @Nullable Administration takenBy, BusinessClock clock) {
        news++;
        this.day = day;
        this.takenBy = takenBy;
        return move(StepNoticePhase.OPEN, clock);
    }

    /** The step was settled or reopened, or the run goes on no more. */
    String clear(BusinessClock clock) {
        return move(StepNoticePhase.GONE, clock);
    }

    private String move(StepNoticePhase to, BusinessClock clock) {
        var move = StepNoticePhase.MOVES.move(phase, to);
        phase = move.to();
        revision = revision.next(clock);
        return move.word();
    }

    StepKey key() {
        return new StepKey(runId, step, reason, told);
    }

    UUID runId() {
        return runId;
    }

    @Override
    public StreamRef stream() {
        return new StreamRef(KIND, id);
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
    public StepNoticeState state() {
        return new StepNoticeState(id, citizenId, runId, step, reason, told, phase, news, day, takenBy);
    }
}
