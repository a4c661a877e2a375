package dk.kk.shared.plan.lesson;

import dk.kk.shared.plan.specialcase.CaseType;
import dk.kk.shared.platform.change.Changeable;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.stream.Moves;
import dk.kk.shared.platform.stream.Revision;
import dk.kk.shared.platform.stream.StreamRef;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the special unit learnt. It names its type of case and not the case: nothing leads from it to a person. */
@Entity
class Lesson implements Changeable {
    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private CaseType caseType;

    @Embedded
    private LessonText text;

    private LocalDate writtenOn;

    @Enumerated(EnumType.STRING)
    private LessonPhase phase;

    @Embedded
    private Revision revision;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Lesson() {}

    private Lesson(CaseType caseType, LessonText text, BusinessClock clock) {
        this.id = UUID.randomUUID(); // others tell of when they were made, and so of the case
        this.caseType = caseType;
        this.text = text;
        this.writtenOn = clock.today();
        this.phase = LessonPhase.WRITTEN;
        this.revision = Revision.first(clock);
    }

    static Lesson write(CaseType caseType, LessonText text, BusinessClock clock) {
        return new Lesson(caseType, text, clock);
    }

    String correct(LessonText anew, BusinessClock clock) {
        var move = LessonPhase.MOVES.move(phase, LessonPhase.WRITTEN);
        text = anew;
        return moved(move, clock);
    }

    String withdraw(BusinessClock clock) {
        return moved(LessonPhase.MOVES.move(phase, LessonPhase.WITHDRAWN), clock);
    }

    private String moved(Moves.Move<LessonPhase> move, BusinessClock clock) {
        phase = move.to();
        revision = revision.next(clock);
        return move.word();
    }

    UUID id() {
        return id;
    }

    CaseType caseType() {
        return caseType;
    }

    LessonText text() {
        return text;
    }

    YearMonth writtenIn() {
        return YearMonth.from(writtenOn);
    }

    LessonPhase phase() {
        return phase;
    }

    Set<LessonPhase> allowedMoves() {
        return LessonPhase.MOVES.allowed(phase);
    }

    @Override
    public StreamRef stream() {
        return new StreamRef(Lessons.KIND, id);
    }

    /** A lesson is about nobody. */
    @Override
    public @Nullable UUID citizenId() {
        return null;
    }

    @Override
    public long version() {
        return revision.version();
    }

    @Override
    public Instant recordedAt() {
        return revision.recordedAt();
    }

    /** Told to nobody: who works by one reads it here. */
    @Override
    public LessonText state() {
        return text;
    }
}
