package dk.kk.shared.citizen.attachment;

import dk.kk.shared.citizen.directory.Administration;
import dk.kk.shared.platform.outbox.Event;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.stream.Ids;
import dk.kk.shared.platform.stream.StreamRef;
import dk.kk.shared.platform.timeline.Edit;
import dk.kk.shared.platform.timeline.Period;
import dk.kk.shared.platform.timeline.Row;
import dk.kk.shared.platform.timeline.Timeline;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A case of one administration: what it is, who has it, and on which days it is open (on two clocks). */
final class Case {

    private final UUID id;
    private final UUID citizenId;
    private final @Nullable String number;
    private CaseType type;
    private Responsible holder;
    private long version;
    private Edit<Open> days;
    private String happened = "";

    /** Being open has no content but its days. */
    record Open() {}

    Case(
            UUID id,
            UUID citizenId,
            @Nullable String number,
            CaseType type,
            Responsible holder,
            long version,
            Timeline<Open> days) {
        this.id = id;
        this.citizenId = citizenId;
        this.number = number;
        this.type = type;
        this.holder = holder;
        this.version = version;
        this.days = new Edit<>(days, List.of(), List.of());
    }

    static Case open(
            UUID citizenId, @Nullable String number, CaseType type, Responsible holder, Span days, Instant at) {
        var opened = new Case(Ids.next(), citizenId, number, type, holder, 0, Timeline.empty());
        opened.restate(days, at);
        opened.happens("opened");
        return opened;
    }

    /** @param closedOn the first day on which it is not open any more */
    void close(LocalDate closedOn, Instant at) {
        if (days().to() != null) {
            throw new RuleViolation("case-closed", "closedOn", days().to());
        }
        requireOrder(days().from(), closedOn);
        days = days.then(days.timeline().end(closedOn, at));
        happens("closed");
    }

    /** It was open on these days all along. False when that is what we believe already. */
    boolean correct(Span truth, Instant at) {
        if (truth.equals(days())) {
            return false;
        }
        requireOrder(truth.from(), truth.to());
        restate(truth, at);
        happens("corrected");
        return true;
    }

    /** What a delivery says of it now. False when that is what we believe already. */
    boolean deliver(CaseType newType, Responsible newHolder, Span newDays, Instant at) {
        var closes = days().to() == null && newDays.equals(new Span(days().from(), newDays.to()));
        var same = type == newType && holder.equals(newHolder);
        if (!newDays.equals(days())) {
            restate(newDays, at);
            type = newType;
            holder = newHolder;
            happens(closes ? "closed" : "corrected");
            return true;
        }
        if (same) {
            return false;
        }
        type = newType;
        holder = newHolder;
        happens("corrected");
        return true;
    }

    private void restate(Span truth, Instant at) {
        days = days.then(days.timeline().restate(List.of(new Period<>(new Open(), truth.from(), truth.to())), at));
    }

    private void happens(String what) {
        if (happened.isEmpty()) {
            happened = what;
            version++;
        }
    }

    static void requireOrder(LocalDate from, @Nullable LocalDate to) {
        if (to != null && !from.isBefore(to)) {
            throw new RuleViolation("period-empty", "from", from, "to", to);
        }
    }

    /** The days it is open, as believed now. */
    Span days() {
        var row = days.timeline().current().getFirst();
        return new Span(row.validFrom(), row.validTo());
    }

    /** The days it was believed to be open before, and is not. */
    Spans lostOf(Span before) {
        return Spans.of(List.of(before)).without(Spans.of(List.of(days())));
    }

    Spans daysFrom(LocalDate first) {
        return Spans.of(List.of(days())).and(Spans.of(List.of(new Span(first, null))));
    }

    List<Row<Open>> rows() {
        return days.timeline().rows();
    }

    Edit<Open> edit() {
        return days;
    }

    boolean isChanged() {
        return !happened.isEmpty();
    }

    boolean isNew() {
        return happened.equals("opened");
    }

    Event event(String cause, Instant at) {
        var kind = kind(administration());
        var state = CaseState.of(this);
        return Event.of(kind + "." + happened, new StreamRef(kind, id), version, citizenId, cause, at, state);
    }

    private static String kind(Administration administration) {
        return administration.name().toLowerCase(Locale.ROOT) + "-case";
    }

    UUID id() {
        return id;
    }

    UUID citizenId() {
        return citizenId;
    }

    @Nullable
    String number() {
        return number;
    }

    Administration administration() {
        return type.administration();
    }

    CaseType type() {
        return type;
    }

    Responsible holder() {
        return holder;
    }

    long version() {
        return version;
    }
}
