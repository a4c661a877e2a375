package dk.kk.shared.citizen.hotline;

import dk.kk.shared.platform.change.Changeable;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.stream.Ids;
import dk.kk.shared.platform.stream.StreamRef;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** A call of SOF's staff to the hotline. What was said of it first is kept when it is corrected. */
@Entity
class HotlineCall implements Changeable {
    static final String KIND = "hotline-call";

    @Id
    private UUID id;

    @Column
    private UUID citizenId;

    @Column
    private long version;

    @Column
    private @Nullable Instant withdrawnAt;

    @Column
    private @Nullable String withdrawnBy;

    @ElementCollection
    @CollectionTable(name = "hotline_call_account", joinColumns = @JoinColumn(name = "call_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = 200) // a page reads those of many calls at once
    private List<CallAccount> accounts = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected HotlineCall() {}

    private HotlineCall(UUID citizenId, CallAccount account) {
        this.id = Ids.next();
        this.citizenId = citizenId;
        this.version = 1;
        accounts.add(account);
    }

    static HotlineCall register(UUID citizenId, CallAccount account) {
        return new HotlineCall(citizenId, account.sound());
    }

    /** @throws RuleViolation {@code hotline-call-withdrawn} */
    String correct(CallAccount account) {
        requireStanding();
        accounts.add(account.sound());
        version++;
        return "corrected";
    }

    /**
     * There was no such call.
     *
     * @param by the operator, as in the audit
     * @throws RuleViolation {@code hotline-call-withdrawn}
     */
    String withdraw(String by, Instant at) {
        requireStanding();
        withdrawnAt = at;
        withdrawnBy = by;
        version++;
        return "withdrawn";
    }

    private void requireStanding() {
        if (withdrawnAt != null) {
            throw new RuleViolation("hotline-call-withdrawn", "call", id);
        }
    }

    UUID id() {
        return id;
    }

    /** Oldest first; the last one counts. */
    List<CallAccount> accounts() {
        return List.copyOf(accounts);
    }

    /** The one that counts. */
    CallAccount standing() {
        return accounts.getLast();
    }

    @Nullable
    Instant withdrawnAt() {
        return withdrawnAt;
    }

    @Nullable
    String withdrawnBy() {
        return withdrawnBy;
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
        return version;
    }

    @Override
    public Instant recordedAt() {
        return withdrawnAt == null ? standing().saidAt() : withdrawnAt;
    }

    @Override
    public Object state() {
        throw new IllegalStateException("No other service is told of calls");
    }
}
