package dk.kk.shared.citizen.cases;

import dk.kk.shared.citizen.directory.Administration;
import dk.kk.shared.citizen.directory.ResponsibleTeam;
import dk.kk.shared.platform.change.Changeable;
import dk.kk.shared.platform.days.Period;
import dk.kk.shared.platform.days.Periods;
import dk.kk.shared.platform.outbox.Event;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.stream.Ids;
import dk.kk.shared.platform.stream.StreamRef;
import dk.kk.shared.platform.timeline.DatedValue;
import dk.kk.shared.platform.timeline.Edit;
import dk.kk.shared.platform.timeline.Row;
import dk.kk.shared.platform.timeline.Timeline;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A case of one administration: what it is, who has it, and on which days it is open (on two clocks). */
public final class Case implements Changeable {
    private static final String KIND_OF_SOF_CASE = "sof-case-kind";
    private static final String SENSITIVE_TOPIC = "citizen.target-groups.v1";

    private final UUID id;
    private final UUID citizenId;
    private final @Nullable String number;
    private final Instant at;
    private @Nullable CaseType toldType;
    private CaseType type;
    private ResponsibleTeam holder;
    private long version;
    private Edit<Open> days;
    private String happened = "";

    /** @param closedBecause why the days end; null: not known, or they have no end */
    public record Open(@Nullable ClosingReason closedBecause) {}

    /** @param at when changes to it are recorded */
    public Case(
            UUID id,
            UUID citizenId,
            @Nullable String number,
            CaseType type,
            ResponsibleTeam holder,
            long version,
            Timeline<Open> days,
            Instant at) {
        this.id = id;
        this.citizenId = citizenId;
        this.number = number;
        this.type = type;
        this.toldType = version == 0 ? null : type;
        this.holder = holder;
        this.version = version;
        this.days = new Edit<>(days, List.of(), List.of());
        this.at = at;
    }

    public static Case open(
            UUID citizenId, @Nullable String number, CaseType type, ResponsibleTeam holder, OpenDays days, Instant at) {
        var opened = new Case(Ids.next(), citizenId, number, type, holder, 0, Timeline.empty(), at);
        opened.restate(days);
        opened.happens("opened");
        return opened;
    }

    /**
     * @param closedOn the first day on which it is not open any more
     * @param because null: not known
     */
    public void close(LocalDate closedOn, @Nullable ClosingReason because) {
        if (days().to() != null) {
            throw new RuleViolation("case-closed", "closedOn", days().to());
        }
        restate(new OpenDays(new Period(days().from(), closedOn), because));
        happens("closed");
    }

    /** It was open on these days all along, and closed for this reason. False when that is what we believe already. */
    public boolean correct(OpenDays truth) {
        if (truth.equals(openDays())) {
            return false;
        }
        restate(truth);
        happens("corrected");
        return true;
    }

    /** What a delivery says of it now. False when that is what we believe already. */
    public boolean deliver(CaseType newType, ResponsibleTeam newHolder, OpenDays said) {
        var newDays = said.days();
        var closes = days().to() == null && newDays.from().equals(days().from()) && newDays.to() != null;
        var truth = said.or(closedBecause());
        var sameDays = truth.equals(openDays());
        if (sameDays && type == newType && holder.equals(newHolder)) {
            return false;
        }
        if (!sameDays) {
            restate(truth);
        }
        type = newType;
        holder = newHolder;
        happens(closes ? "closed" : "corrected");
        return true;
    }

    private void restate(OpenDays truth) {
        var open = new DatedValue<>(new Open(truth.closedBecause()), truth.days());
        days = days.then(days.timeline().restate(List.of(open), at));
    }

    private void happens(String what) {
        if (happened.isEmpty()) {
            happened = what;
            version++;
        }
    }

    /** The days it is open, as believed now. */
    public Period days() {
        return believed().days();
    }

    /** Why it was closed, as believed now. */
    public @Nullable ClosingReason closedBecause() {
        return believed().value().closedBecause();
    }

    private OpenDays openDays() {
        return new OpenDays(days(), closedBecause());
    }

    private Row<Open> believed() {
        return days.timeline().current().getFirst();
    }

    /** The days it was believed to be open before, and is not. */
    public Periods lostOf(Period before) {
        return Periods.of(before).without(Periods.of(days()));
    }

    public Periods daysFrom(LocalDate first) {
        return Periods.of(days()).and(Periods.of(Period.since(first)));
    }

    public List<Row<Open>> rows() {
        return days.timeline().rows();
    }

    Edit<Open> edit() {
        return days;
    }

    public boolean isChanged() {
        return !happened.isEmpty();
    }

    boolean isNew() {
        return happened.equals("opened");
    }

    /** What is told of a change: what happened, and of SOF's cases which they are, where only those may hear it who must. */
    public List<Event> events(String cause) {
        var told = event(happened, cause);
        if (administration() == Administration.BIF || type == toldType) {
            return List.of(told);
        }
        var word = toldType == null ? "recorded" : "corrected";
        var kind = new StreamRef(KIND_OF_SOF_CASE, id);
        var state = new CaseKindState(id, citizenId, type);
        return List.of(
                told,
                Event.of(KIND_OF_SOF_CASE + "." + word, kind, version, citizenId, cause, at, state)
                        .onTopic(SENSITIVE_TOPIC));
    }

    @Override
    public StreamRef stream() {
        return new StreamRef(kind(administration()), id);
    }

    public static String kind(Administration administration) {
        return administration.name().toLowerCase(Locale.ROOT) + "-case";
    }

    public UUID id() {
        return id;
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
        return at;
    }

    @Override
    public Object state() {
        return CaseState.of(this);
    }

    public @Nullable String number() {
        return number;
    }

    public Administration administration() {
        return type.administration();
    }

    public CaseType type() {
        return type;
    }

    public ResponsibleTeam holder() {
        return holder;
    }
}
