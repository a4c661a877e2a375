package dk.kk.shared.citizen.register;

import dk.kk.shared.citizen.cpr.BirthYear;
import dk.kk.shared.citizen.cpr.NumberKind;
import dk.kk.shared.platform.change.Changeable;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.cpr.Cpr;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.stream.Ids;
import dk.kk.shared.platform.stream.Revision;
import dk.kk.shared.platform.stream.StreamRef;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person known to at least one of the two administrations. The CPR numbers are kept apart, see {@code CprNumbers}. */
@Entity
public class Citizen implements Changeable {
    @Id
    private UUID id;

    @Column
    private String givenName;

    @Column
    private String familyName;

    @Column
    private LocalDate registeredOn;

    @Column
    private @Nullable LocalDate endedOn;

    @Column
    @Enumerated(EnumType.STRING)
    private @Nullable EndReason endReason;

    @Column
    @Convert(converter = EndingsColumn.class)
    private Endings endings;

    @Column
    @Enumerated(EnumType.STRING)
    private NumberKind identity;

    @Column
    private @Nullable Integer birthYear;

    @Embedded
    private Revision revision;

    protected Citizen() {} // for Hibernate

    private Citizen(
            UUID id,
            String givenName,
            String familyName,
            NumberKind identity,
            @Nullable Integer birthYear,
            BusinessClock clock) {
        this.id = id;
        this.givenName = givenName;
        this.familyName = familyName;
        this.endings = Endings.NONE;
        this.identity = identity;
        this.birthYear = unlessAhead(birthYear, clock);
        this.registeredOn = clock.today();
        this.revision = Revision.first(clock);
    }

    static Citizen register(String givenName, String familyName, Cpr number, BusinessClock clock) {
        var identity = NumberKind.of(number);
        return register(Ids.next(), givenName, familyName, identity, BirthYear.of(number), clock);
    }

    /** Under an id the import has already given out. */
    static Citizen register(
            UUID id,
            String givenName,
            String familyName,
            NumberKind identity,
            @Nullable Integer birthYear,
            BusinessClock clock) {
        return new Citizen(id, givenName, familyName, identity, birthYear, clock);
    }

    /** False when that is the name already. */
    boolean rename(String given, String family, BusinessClock clock) {
        if (givenName.equals(given) && familyName.equals(family)) {
            return false;
        }
        givenName = given;
        familyName = family;
        revision = revision.next(clock);
        return true;
    }

    /** Known by another number, see {@code NumberHistory}. */
    String changeNumber(Cpr number, BusinessClock clock) {
        identity = NumberKind.of(number);
        birthYear = unlessAhead(BirthYear.of(number), clock);
        revision = revision.next(clock);
        return "number-changed";
    }

    /** False where it is known already, or the number tells none. */
    boolean learnBirthYear(Cpr number, BusinessClock clock) {
        var learnt = birthYear == null ? unlessAhead(BirthYear.of(number), clock) : null;
        if (learnt == null) {
            return false;
        }
        birthYear = learnt;
        revision = revision.next(clock);
        return true;
    }

    /** A number of somebody yet to be born is a mistake, and no reason to refuse every day that is said of a citizen. */
    private static @Nullable Integer unlessAhead(@Nullable Integer year, BusinessClock clock) {
        return year == null || year > clock.today().getYear() ? null : year;
    }

    /** Died, moved or emigrated. What the administrations still do is theirs to end. */
    String end(LocalDate on, EndReason reason, BusinessClock clock) {
        if (endedOn != null) {
            throw new RuleViolation("citizen-ended", "endedOn", endedOn);
        }
        var move = LifeState.MOVES.move(LifeState.of(endReason), LifeState.of(reason));
        var next = revision.next(clock);
        return now(endings.ended(on, reason, clock.today(), next.recordedAt()), next, move.word());
    }

    String comeBack(LocalDate on, BusinessClock clock) {
        requireEnded();
        if (!LifeState.MOVES.allowed(LifeState.of(endReason)).contains(LifeState.RESIDENT)) {
            throw new RuleViolation("citizen-dead");
        }
        var move = LifeState.MOVES.move(LifeState.of(endReason), LifeState.RESIDENT);
        var next = revision.next(clock);
        return now(endings().returned(on, clock.today(), next.recordedAt()), next, move.word());
    }

    /** The end never was. */
    String correctEnding(EndingMistake mistake, BusinessClock clock) {
        requireEnded();
        var next = revision.next(clock);
        return now(endings().corrected(mistake, next.recordedAt()), next, "ending-corrected");
    }

    /** The return never was: the end before it holds again. */
    String correctReturn(ReturnMistake mistake, BusinessClock clock) {
        var next = revision.next(clock);
        return now(endings().returnCorrected(mistake, next.recordedAt()), next, "return-corrected");
    }

    private String now(Endings said, Revision next, String word) {
        var open = said.open();
        endings = said;
        endedOn = open.map(Ending::endedOn).orElse(null);
        endReason = open.map(Ending::reason).orElse(null);
        revision = next;
        return word;
    }

    private void requireEnded() {
        if (endedOn == null) {
            throw new RuleViolation("citizen-not-ended");
        }
    }

    /** An end that an older version recorded stands in the two fields alone. */
    Endings endings() {
        var kept = endings.said().stream().anyMatch(Ending::isOpen);
        return endedOn == null || endReason == null || kept
                ? endings
                : endings.with(Ending.of(endedOn, endReason, revision.recordedAt()));
    }

    @Override
    public StreamRef stream() {
        return new StreamRef("citizen", id);
    }

    @Override
    public UUID citizenId() {
        return id;
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
        return new CitizenState(
                id,
                registeredOn,
                endedOn,
                endReason,
                identity,
                birthYear,
                endings().told());
    }

    String givenName() {
        return givenName;
    }

    String familyName() {
        return familyName;
    }

    NumberKind identity() {
        return identity;
    }

    @Nullable
    Integer birthYear() {
        return birthYear;
    }

    LocalDate registeredOn() {
        return registeredOn;
    }

    @Nullable
    LocalDate endedOn() {
        return endedOn;
    }

    @Nullable
    EndReason endReason() {
        return endReason;
    }
}
