package dk.kk.shared.plan.council;

import static dk.kk.shared.plan.council.CouncilMeetingPhase.CANCELLED;
import static dk.kk.shared.plan.council.CouncilMeetingPhase.MINUTES_APPROVED;
import static dk.kk.shared.plan.council.CouncilMeetingPhase.MINUTES_DRAFTED;
import static dk.kk.shared.plan.council.CouncilMeetingPhase.MOVES;
import static dk.kk.shared.plan.council.CouncilMeetingPhase.PLANNED;

import dk.kk.shared.plan.proposal.CouncilOutcome;
import dk.kk.shared.platform.change.Changeable;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.stream.Ids;
import dk.kk.shared.platform.stream.Moves.Move;
import dk.kk.shared.platform.stream.Revision;
import dk.kk.shared.platform.stream.StreamRef;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** A meeting of the project council. */
@Entity
class CouncilMeeting implements Changeable {
    @Id
    private UUID id;

    private LocalDate day;

    @Enumerated(EnumType.STRING)
    private CouncilMeetingPhase phase;

    private @Nullable String remarks;

    @Embedded
    private @Nullable ApprovedMinutes approved;

    @Embedded
    private Revision revision;

    @ElementCollection
    @CollectionTable(name = "council_agenda_item", joinColumns = @JoinColumn(name = "meeting_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = 200) // a list reads those of many at once
    private List<AgendaItem> agenda = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected CouncilMeeting() {}

    /** @throws RuleViolation {@code council-day-unfit} */
    CouncilMeeting(LocalDate day, BusinessClock clock) {
        requireAhead(day, clock);
        this.id = Ids.next();
        this.day = day;
        this.phase = PLANNED;
        this.revision = Revision.first(clock);
    }

    /** @throws RuleViolation {@code council-day-unfit}, {@code council-meeting-over}, {@code council-meeting-begun} */
    String move(LocalDate to, BusinessClock clock) {
        requireNotBegun();
        requireAhead(to, clock);
        day = to;
        revision = revision.next(clock);
        return "moved";
    }

    /**
     * In that order, in place of the agenda before.
     *
     * @throws RuleViolation {@code council-meeting-over}, {@code council-agenda-twice}, {@code council-item-decided} where one
     *     that is decided is left out
     */
    String setAgenda(List<UUID> proposals, BusinessClock clock) {
        requireOpen();
        if (new HashSet<>(proposals).size() < proposals.size()) {
            throw new RuleViolation("council-agenda-twice");
        }
        agenda.stream()
                .filter(item -> item.hasOutcome() && !proposals.contains(item.proposalId()))
                .findFirst()
                .ifPresent(left -> {
                    throw new RuleViolation("council-item-decided", "proposal", left.proposalId());
                });
        var before = List.copyOf(agenda);
        agenda.clear();
        for (var proposal : proposals) {
            agenda.add(before.stream()
                    .filter(item -> item.isOf(proposal))
                    .findFirst()
                    .orElse(new AgendaItem(proposal, null)));
        }
        revision = revision.next(clock);
        return "agenda-set";
    }

    /** @throws RuleViolation {@code council-meeting-over}, {@code council-meeting-ahead}, {@code council-not-on-agenda} */
    String decide(UUID proposal, CouncilOutcome outcome, BusinessClock clock) {
        requireOpen();
        requireBegun(clock);
        var item = agenda.stream()
                .filter(candidate -> candidate.isOf(proposal) && !candidate.hasOutcome())
                .findFirst()
                .orElseThrow(() -> new RuleViolation("council-not-on-agenda", "proposal", proposal));
        agenda.set(agenda.indexOf(item), new AgendaItem(proposal, outcome));
        revision = revision.next(clock);
        return "decided";
    }

    /** @throws RuleViolation {@code council-meeting-ahead} */
    String writeMinutes(String words, BusinessClock clock) {
        var move = MOVES.move(phase, MINUTES_DRAFTED);
        requireBegun(clock);
        remarks = words.strip();
        return moved(move, clock);
    }

    /** For good. @throws RuleViolation {@code council-items-open} */
    String approve(MinutesContent content, String by, BusinessClock clock) {
        var move = MOVES.move(phase, MINUTES_APPROVED);
        var open = agenda.stream().filter(item -> !item.hasOutcome()).count();
        if (open > 0) {
            throw new RuleViolation("council-items-open", "open", open);
        }
        var text = content.text();
        approved = new ApprovedMinutes(text, MinutesContent.sha256(text), clock.instant(), by);
        return moved(move, clock);
    }

    /** Nothing is on its agenda any more. @throws RuleViolation {@code council-meeting-begun} */
    String cancel(BusinessClock clock) {
        var move = MOVES.move(phase, CANCELLED);
        requireNotBegun();
        agenda.clear();
        return moved(move, clock);
    }

    private void requireOpen() {
        if (!phase.isOpen()) {
            throw new RuleViolation("council-meeting-over", "phase", phase);
        }
    }

    private void requireNotBegun() {
        requireOpen();
        if (phase != PLANNED || agenda.stream().anyMatch(AgendaItem::hasOutcome)) {
            throw new RuleViolation("council-meeting-begun", "phase", phase);
        }
    }

    private void requireBegun(BusinessClock clock) {
        if (day.isAfter(clock.today())) {
            throw new RuleViolation("council-meeting-ahead", "day", day);
        }
    }

    private static void requireAhead(LocalDate day, BusinessClock clock) {
        var today = clock.today();
        if (day.isBefore(today) || day.isAfter(today.plusYears(1))) {
            throw new RuleViolation("council-day-unfit", "from", today, "to", today.plusYears(1));
        }
    }

    private String moved(Move<CouncilMeetingPhase> move, BusinessClock clock) {
        phase = move.to();
        revision = revision.next(clock);
        return move.word();
    }

    UUID id() {
        return id;
    }

    LocalDate day() {
        return day;
    }

    CouncilMeetingPhase phase() {
        return phase;
    }

    String remarks() {
        return remarks == null ? "" : remarks;
    }

    List<AgendaItem> agenda() {
        return agenda;
    }

    @Nullable
    ApprovedMinutes approved() {
        return approved;
    }

    @Override
    public StreamRef stream() {
        return new StreamRef(CouncilMeetings.KIND, id);
    }

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

    @Override
    public CouncilMeetingState state() {
        return CouncilMeetingState.of(this);
    }
}
