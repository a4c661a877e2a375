package dk.kk.shared.plan.citizencopy;

import static dk.kk.shared.plan.citizencopy.EntryPhase.RECORDED;
import static dk.kk.shared.plan.citizencopy.EntryPhase.WITHDRAWN;

import dk.kk.shared.plan.administration.Administration;
import dk.kk.shared.plan.lifecycle.OwnPlan;
import dk.kk.shared.platform.change.Changeable;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.problem.RuleViolation;
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
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The citizen's copy of a plan: statements and receipts, which only ever come to those that are there, or are taken back. */
@Entity
public class CitizenCopy implements Changeable {
    @Id
    private UUID id;

    private UUID citizenId;

    @Enumerated(EnumType.STRING)
    private Administration side;

    @Embedded
    private Revision revision;

    @ElementCollection
    @CollectionTable(name = "citizen_statement", joinColumns = @JoinColumn(name = "plan_id"))
    @OrderColumn(name = "position")
    private List<Statement> statements = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "citizen_receipt", joinColumns = @JoinColumn(name = "plan_id"))
    @OrderColumn(name = "position")
    private List<Receipt> receipts = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "citizen_copy_withdrawal", joinColumns = @JoinColumn(name = "plan_id"))
    @OrderColumn(name = "position")
    private List<Withdrawal> withdrawals = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected CitizenCopy() {}

    /** Of a plan of which nothing was said, and which was never given. */
    static CitizenCopy none(UUID plan, UUID citizen, Administration side) {
        var copy = new CitizenCopy();
        copy.id = plan;
        copy.citizenId = citizen;
        copy.side = side;
        copy.revision = new Revision(0, Instant.EPOCH);
        return copy;
    }

    /** @throws RuleViolation {@code day-in-future} */
    String say(String words, LocalDate on, HowSaid how, String employee, BusinessClock clock) {
        clock.requirePast("saidOn", on);
        revision = revision.next(clock);
        statements.add(new Statement(words, on, how, employee, recordedAt()));
        return "statement-recorded";
    }

    /**
     * @param given the plan in the version that was given
     * @param now the plan as it is
     * @throws RuleViolation {@code day-in-future}, {@code receipt-of-empty-plan}, {@code receipt-before-version}
     */
    String give(OwnPlan given, OwnPlan now, LocalDate on, HowGiven how, String employee, BusinessClock clock) {
        clock.requirePast("givenOn", on);
        if (given.contentVersion() == 0) {
            throw new RuleViolation("receipt-of-empty-plan");
        }
        if (on.isBefore(given.recordedOn())) {
            throw new RuleViolation("receipt-before-version", "earliest", given.recordedOn());
        }
        var isSame = given.version() == now.version();
        var statement =
                StatementEntry.last(statements()).map(StatementEntry::number).orElse(null);
        revision = revision.next(clock);
        receipts.add(new Receipt(
                on,
                how,
                given.version(),
                isSame ? now.followUpDueOn() : null,
                isSame ? now.postponedUntil() : null,
                statement,
                employee,
                recordedAt()));
        return "given";
    }

    /** @throws RuleViolation {@code not-found}, {@code illegal-move} */
    String withdraw(CopyPart part, int number, WithdrawalReason reason, String employee, BusinessClock clock) {
        var size = part == CopyPart.STATEMENT ? statements.size() : receipts.size();
        if (number < 1 || number > size) {
            throw new RuleViolation("not-found", "kind", "citizen-" + part.word(), "id", number);
        }
        var phase = withdrawal(part, number) == null ? RECORDED : WITHDRAWN;
        var move = EntryPhase.MOVES.move(phase, WITHDRAWN);
        revision = revision.next(clock);
        withdrawals.add(new Withdrawal(part, number, reason, employee, recordedAt()));
        return part.word() + "-" + move.word();
    }

    /** In the order in which they were written down; of those that were taken back nobody is told the words. */
    public List<StatementEntry> statements() {
        return IntStream.rangeClosed(1, statements.size())
                .mapToObj(number ->
                        StatementEntry.of(number, statements.get(number - 1), withdrawal(CopyPart.STATEMENT, number)))
                .toList();
    }

    public List<ReceiptEntry> receipts() {
        return IntStream.rangeClosed(1, receipts.size())
                .mapToObj(number ->
                        ReceiptEntry.of(number, receipts.get(number - 1), withdrawal(CopyPart.RECEIPT, number)))
                .toList();
    }

    private @Nullable Withdrawal withdrawal(CopyPart part, int number) {
        return withdrawals.stream()
                .filter(withdrawal -> withdrawal.part() == part && withdrawal.number() == number)
                .findFirst()
                .orElse(null);
    }

    Administration side() {
        return side;
    }

    @Override
    public StreamRef stream() {
        return new StreamRef(CitizenCopies.KIND, id);
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
    public CitizenCopyState state() {
        return CitizenCopyState.of(id, this);
    }
}
