package dk.kk.shared.citizen.duplicate;

import dk.kk.shared.platform.change.Changeable;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.stream.StreamRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Two registrations that may be one person, and whether somebody looked and says that they are not. */
final class Duplicate implements Changeable {
    static final String KIND = "duplicate";

    private final UUID id;
    private final UUID first;
    private final UUID second;
    private final List<Likeness> likeness;
    private final LocalDate foundOn;
    private final Instant at;
    private DuplicateState state;
    private long version;
    private @Nullable Dismissal dismissal;

    record Dismissal(DismissalReason reason, Instant at, String by) {}

    /** @param at when a change to it is recorded */
    Duplicate(
            UUID id,
            UUID first,
            UUID second,
            List<Likeness> likeness,
            LocalDate foundOn,
            DuplicateState state,
            long version,
            @Nullable Dismissal dismissal,
            Instant at) {
        this.id = id;
        this.first = first;
        this.second = second;
        this.likeness = List.copyOf(likeness);
        this.foundOn = foundOn;
        this.state = state;
        this.version = version;
        this.dismissal = dismissal;
        this.at = at;
    }

    String dismiss(DismissalReason reason, String by) {
        require(DuplicateState.OPEN);
        dismissal = new Dismissal(reason, at, by);
        return becomes(DuplicateState.DISMISSED, "dismissed");
    }

    String reopen() {
        require(DuplicateState.DISMISSED);
        dismissal = null;
        return becomes(DuplicateState.OPEN, "reopened");
    }

    private void require(DuplicateState needed) {
        if (state != needed) {
            throw new RuleViolation("duplicate-move-unfit", "state", state);
        }
    }

    private String becomes(DuplicateState next, String happened) {
        state = next;
        version++;
        return happened;
    }

    UUID first() {
        return first;
    }

    UUID second() {
        return second;
    }

    List<Likeness> likeness() {
        return likeness;
    }

    LocalDate foundOn() {
        return foundOn;
    }

    DuplicateState now() {
        return state;
    }

    @Nullable
    Dismissal dismissal() {
        return dismissal;
    }

    @Override
    public StreamRef stream() {
        return new StreamRef(KIND, id);
    }

    @Override
    public UUID citizenId() {
        return first;
    }

    @Override
    public long version() {
        return version;
    }

    @Override
    public Instant recordedAt() {
        return at;
    }

    @Override
    public Object state() {
        throw new IllegalStateException("No other service is told of duplicates");
    }
}
