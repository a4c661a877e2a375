package dk.kk.shared.plan.findingnotice;

import dk.kk.shared.plan.administration.Administration;
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
import java.time.LocalDate;
import java.util.UUID;

/** That something does not fit together for a citizen, as one side may know it: neither what nor how much. */
@Entity
class FindingNotice implements Changeable {
    static final String KIND = "finding-notice";

    @Id
    private UUID id;

    private UUID citizenId;

    @Enumerated(EnumType.STRING)
    private Administration side;

    @Enumerated(EnumType.STRING)
    private NoticePhase phase;

    private int news;

    private LocalDate foundOn;

    @Embedded
    private Revision revision;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected FindingNotice() {}

    FindingNotice(UUID citizenId, Administration side, BusinessClock clock) {
        this.id = Ids.next();
        this.citizenId = citizenId;
        this.side = side;
        this.phase = NoticePhase.OPEN;
        this.news = 1;
        this.foundOn = clock.today();
        this.revision = Revision.first(clock);
    }

    /** Something more, or again. */
    String find(BusinessClock clock) {
        news++;
        foundOn = clock.today();
        return move(NoticePhase.OPEN, clock);
    }

    /** Nothing of what was told is there any more: it was put right, somebody said why it may stand, or the citizen is not shared. */
    String clear(BusinessClock clock) {
        return move(NoticePhase.GONE, clock);
    }

    private String move(NoticePhase to, BusinessClock clock) {
        var move = NoticePhase.MOVES.move(phase, to);
        phase = move.to();
        revision = revision.next(clock);
        return move.word();
    }

    boolean isOpen() {
        return phase == NoticePhase.OPEN;
    }

    Administration side() {
        return side;
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
    public FindingNoticeState state() {
        return new FindingNoticeState(id, citizenId, side, phase, news, foundOn);
    }
}
