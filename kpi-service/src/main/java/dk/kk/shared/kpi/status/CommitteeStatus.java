package dk.kk.shared.kpi.status;

import dk.kk.shared.kpi.duty.Administration;
import dk.kk.shared.kpi.duty.Author;
import dk.kk.shared.kpi.measurement.Measurement;
import dk.kk.shared.platform.change.Changeable;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.sign.SigningKey;
import dk.kk.shared.platform.stream.Ids;
import dk.kk.shared.platform.stream.StreamRef;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A committee's status of a year. What stands in it but the words of people is drawn up of its basis, see {@link DrawUpStatus}. */
@Entity
class CommitteeStatus implements Changeable {
    static final String KIND = "committee-status";

    @Id
    private UUID id;

    private long version;

    @Enumerated(EnumType.STRING)
    private Committee committee;

    private int ofYear;
    private LocalDate day;
    private UUID[] measurements;
    private String introduction = "";
    private String deviationsBif = "";
    private String deviationsSof = "";

    @Enumerated(EnumType.STRING)
    private StatusPhase phase = StatusPhase.DRAFT;

    @Embedded
    @AttributeOverride(name = "actor", column = @Column(name = "bif_actor"))
    @AttributeOverride(name = "approvedAt", column = @Column(name = "bif_approved_at"))
    @AttributeOverride(name = "sha256", column = @Column(name = "bif_sha256"))
    @Nullable
    private Approval bif;

    @Embedded
    @AttributeOverride(name = "actor", column = @Column(name = "sof_actor"))
    @AttributeOverride(name = "approvedAt", column = @Column(name = "sof_approved_at"))
    @AttributeOverride(name = "sha256", column = @Column(name = "sof_sha256"))
    @Nullable
    private Approval sof;

    @Embedded
    @Nullable
    private Seal seal;

    private Instant changedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected CommitteeStatus() {}

    CommitteeStatus(ScheduledStatus scheduled, Basis basis, BusinessClock clock) {
        this.id = Ids.next();
        this.version = 1;
        this.committee = scheduled.committee();
        this.ofYear = scheduled.year();
        this.day = basis.day();
        this.measurements = idsOf(basis);
        this.changedAt = clock.instant();
    }

    private static UUID[] idsOf(Basis basis) {
        return basis.measurements().stream().map(Measurement::id).toArray(UUID[]::new);
    }

    String drawOf(Basis basis, BusinessClock clock) {
        var word = change(clock);
        day = basis.day();
        measurements = idsOf(basis);
        return word;
    }

    String introduce(String wording, BusinessClock clock) {
        var word = change(clock);
        introduction = wording;
        return word;
    }

    /** @throws RuleViolation {@code status-of-other-side}, {@code illegal-move} */
    String tellDeviations(Administration of, String wording, Author by, BusinessClock clock) {
        requireOwn(of, by);
        var word = change(clock);
        if (of == Administration.BIF) {
            deviationsBif = wording;
        } else {
            deviationsSof = wording;
        }
        return word;
    }

    /** What others approved was another text. */
    private String change(BusinessClock clock) {
        var move = StatusPhase.MOVES.move(phase, StatusPhase.DRAFT);
        phase = move.to();
        bif = null;
        sof = null;
        raise(clock);
        return move.word();
    }

    /** @throws RuleViolation {@code status-of-other-side}, {@code illegal-move}, {@code status-day-not-over} */
    String approve(Administration of, Author by, StatusContent content, BusinessClock clock) {
        requireOwn(of, by);
        var move = StatusPhase.MOVES.move(phase, phase.approvedBy(of));
        requireOver(clock);
        var approval = new Approval(by.actor(), clock.instant(), content.sha256());
        if (of == Administration.BIF) {
            bif = approval;
        } else {
            sof = approval;
        }
        phase = move.to();
        raise(clock);
        return move.word();
    }

    /**
     * @throws RuleViolation {@code illegal-move}, {@code status-goal-not-measured} of a goal that was to be measured before, {@code
     *     status-approved-otherwise} when what is known of the day has changed since an approval
     */
    String freeze(StatusContent content, SigningKey key, BusinessClock clock) {
        var move = StatusPhase.MOVES.move(phase, StatusPhase.FROZEN);
        var missing = content.document().missing(scheduled().dueGoals());
        if (!missing.isEmpty()) {
            throw new RuleViolation("status-goal-not-measured", "goals", missing);
        }
        var others = Arrays.stream(Administration.values())
                .filter(side ->
                        !Objects.requireNonNull(approvalOf(side)).sha256().equals(content.sha256()))
                .toList();
        if (!others.isEmpty()) {
            throw new RuleViolation("status-approved-otherwise", "administrations", others);
        }
        seal = new Seal(content.text(), content.sha256(), key.sign(content.text()), clock.instant());
        phase = move.to();
        raise(clock);
        return move.word();
    }

    /** What is known today of a day can still grow. */
    private void requireOver(BusinessClock clock) {
        if (!day.isBefore(clock.today())) {
            throw new RuleViolation("status-day-not-over", "day", day);
        }
    }

    private static void requireOwn(Administration of, Author by) {
        if (by.administration() != of) {
            throw new RuleViolation("status-of-other-side", "administration", of);
        }
    }

    private void raise(BusinessClock clock) {
        version++;
        changedAt = clock.instant();
    }

    UUID id() {
        return id;
    }

    ScheduledStatus scheduled() {
        return ScheduledStatus.of(committee, ofYear);
    }

    LocalDate day() {
        return day;
    }

    List<UUID> measurements() {
        return List.of(measurements);
    }

    String introduction() {
        return introduction;
    }

    String deviationsOf(Administration side) {
        return side == Administration.BIF ? deviationsBif : deviationsSof;
    }

    StatusPhase phase() {
        return phase;
    }

    @Nullable
    Approval approvalOf(Administration side) {
        return side == Administration.BIF ? bif : sof;
    }

    Stream<Administration> approvers() {
        return Arrays.stream(Administration.values()).filter(side -> approvalOf(side) != null);
    }

    @Nullable
    Seal seal() {
        return seal;
    }

    @Override
    public StreamRef stream() {
        return new StreamRef(KIND, id.toString());
    }

    /** Nobody's: it is the city's. */
    @Override
    public @Nullable UUID citizenId() {
        return null;
    }

    @Override
    public long version() {
        return version;
    }

    @Override
    public Instant recordedAt() {
        return changedAt;
    }

    @Override
    public CommitteeStatusState state() {
        return CommitteeStatusState.of(this);
    }
}
