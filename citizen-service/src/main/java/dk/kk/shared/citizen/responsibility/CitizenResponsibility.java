package dk.kk.shared.citizen.responsibility;

import dk.kk.shared.citizen.directory.Administration;
import dk.kk.shared.citizen.directory.ResponsibleTeam;
import dk.kk.shared.citizen.directory.VisibleTeams;
import dk.kk.shared.citizen.stream.CitizenTimelines;
import dk.kk.shared.citizen.stream.StreamDifference;
import dk.kk.shared.citizen.stream.TwoMoments;
import dk.kk.shared.platform.change.Changeable;
import dk.kk.shared.platform.days.Period;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.stream.Ids;
import dk.kk.shared.platform.stream.StreamRef;
import dk.kk.shared.platform.timeline.Row;
import dk.kk.shared.platform.timeline.Timeline;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who is responsible for a citizen on both sides, with the version of the stream. */
public final class CitizenResponsibility implements Changeable {
    private final CitizenTimelines<CitizenSide, ResponsibleTeam> timelines;
    private final List<Transfer> transfers;
    private final Instant at;
    private @Nullable Transfer transfer;

    /** @param at when changes to it are recorded */
    public CitizenResponsibility(CitizenTimelines<CitizenSide, ResponsibleTeam> timelines, Instant at) {
        this(timelines, List.of(), at);
    }

    CitizenResponsibility(
            CitizenTimelines<CitizenSide, ResponsibleTeam> timelines, List<Transfer> transfers, Instant at) {
        this.timelines = timelines;
        this.transfers = transfers;
        this.at = at;
    }

    String change(Administration administration, LocalDate from, ResponsibleTeam to) {
        var side = side(administration);
        timelines.edit(side, timelines.timeline(side).change(from, to, at));
        return "changed";
    }

    /** @param who null: nobody was responsible */
    String correct(Administration administration, Period days, @Nullable ResponsibleTeam who) {
        var side = side(administration);
        timelines.edit(side, timelines.timeline(side).correct(days.from(), days.to(), who, at));
        return "corrected";
    }

    /** As it follows from the cases. */
    public void restate(Administration administration, Timeline<ResponsibleTeam> wanted) {
        var side = side(administration);
        timelines.edit(side, timelines.timeline(side).restate(wanted, at));
    }

    /**
     * After an edit by a person: a citizen who had a team and has another one now is transferred, and why must be said.
     *
     * @param by the actor, as in the audit
     * @throws RuleViolation {@code transfer-needs-reason}
     */
    public void explain(Administration administration, LocalDate today, @Nullable TransferReason reason, String by) {
        var side = side(administration);
        Transfer.between(timelines.before(side), timelines.timeline(side), today)
                .ifPresent(change -> {
                    if (reason == null) {
                        throw new RuleViolation(
                                "transfer-needs-reason", "team", change.from().team());
                    }
                    transfer = new Transfer(
                            Ids.next(),
                            citizenId(),
                            administration,
                            change.from().team(),
                            change.from().centre(),
                            change.to().team(),
                            change.to().centre(),
                            change.effectiveFrom(),
                            reason,
                            by,
                            at);
                });
    }

    Optional<Transfer> newTransfer() {
        return Optional.ofNullable(transfer);
    }

    /** All there were, oldest first; known where it was read for a change. */
    List<Transfer> transfers() {
        return Stream.concat(transfers.stream(), newTransfer().stream()).toList();
    }

    public Timeline<ResponsibleTeam> of(Administration administration) {
        return timelines.timeline(side(administration));
    }

    /** @param visible what of the holders the caller may know: a change of the rest alone is no difference of days */
    StreamDifference difference(TwoMoments moments, VisibleTeams visible) {
        var difference = StreamDifference.nothing(citizenId(), moments);
        for (var side : Administration.values()) {
            var shown = of(side).rows().stream()
                    .map(row -> new Row<>(
                            visible.of(side, row.value()),
                            row.validFrom(),
                            row.validTo(),
                            row.recordedAt(),
                            row.supersededAt()))
                    .toList();
            difference = difference.and(side.name(), shown, ResponsibleTeam::codes);
        }
        return difference;
    }

    CitizenTimelines<CitizenSide, ResponsibleTeam> timelines() {
        return timelines;
    }

    private CitizenSide side(Administration administration) {
        return new CitizenSide(citizenId(), administration);
    }

    @Override
    public StreamRef stream() {
        return new StreamRef(Responsibilities.KIND, citizenId());
    }

    @Override
    public UUID citizenId() {
        return timelines.citizenId();
    }

    @Override
    public long version() {
        return timelines.version();
    }

    @Override
    public Instant recordedAt() {
        return at;
    }

    @Override
    public Object state() {
        return ResponsibilityState.of(this);
    }
}
