package dk.kk.shared.citizen.protectionnotice;

import dk.kk.shared.citizen.directory.Administration;
import dk.kk.shared.citizen.protectionnotice.LapseChange.LapseKey;
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

/** That a citizen's name and address protection lapses soon, as one side that has the citizen is told. */
@Entity
class ProtectionNotice implements Changeable {
    static final String KIND = "protection-notice";

    @Id
    private UUID id;

    private UUID citizenId;

    @Enumerated(EnumType.STRING)
    private Administration side;

    @Enumerated(EnumType.STRING)
    private NoticePhase phase;

    private int news;
    private LocalDate lapsesOn;

    @Embedded
    private Revision revision;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected ProtectionNotice() {}

    ProtectionNotice(LapseKey key, LocalDate lapsesOn, BusinessClock clock) {
        this.id = Ids.next();
        this.citizenId = key.citizenId();
        this.side = key.side();
        this.phase = NoticePhase.OPEN;
        this.news = 1;
        this.lapsesOn = lapsesOn;
        this.revision = Revision.first(clock);
    }

    /** It is so again, or by another day. */
    String tell(LocalDate lapsesOn, BusinessClock clock) {
        news++;
        this.lapsesOn = lapsesOn;
        return move(NoticePhase.OPEN, clock);
    }

    /** It was renewed, ended or corrected, has lapsed, or the side has the citizen no more. */
    String clear(BusinessClock clock) {
        return move(NoticePhase.GONE, clock);
    }

    private String move(NoticePhase to, BusinessClock clock) {
        var move = NoticePhase.MOVES.move(phase, to);
        phase = move.to();
        revision = revision.next(clock);
        return move.word();
    }

    LapseKey key() {
        return new LapseKey(citizenId, side);
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
    public ProtectionNoticeState state() {
        return new ProtectionNoticeState(id, citizenId, side, phase, news, lapsesOn);
    }
}
