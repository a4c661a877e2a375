package dk.kk.shared.citizen.responsibility;

import dk.kk.shared.citizen.directory.Administration;
import dk.kk.shared.citizen.directory.ResponsibleTeam;
import dk.kk.shared.platform.timeline.Row;
import dk.kk.shared.platform.timeline.Timeline;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A citizen goes from the team that has them to another one of the same administration.
 *
 * @param by the actor, as in the audit
 */
record Transfer(
        UUID id,
        UUID citizenId,
        Administration administration,
        String fromTeam,
        String fromCentre,
        String toTeam,
        String toCentre,
        LocalDate effectiveFrom,
        TransferReason reason,
        String by,
        Instant recordedAt) {
    /** From today on, whatever the past was said to be: the first day on which another team has a citizen whom a team had. */
    static Optional<Change> between(
            Timeline<ResponsibleTeam> before, Timeline<ResponsibleTeam> after, LocalDate today) {
        return Stream.concat(Stream.of(today), after.current().stream().map(Row::validFrom))
                .filter(day -> !day.isBefore(today))
                .sorted()
                .flatMap(day -> change(before, after, day).stream())
                .findFirst();
    }

    private static Optional<Change> change(
            Timeline<ResponsibleTeam> before, Timeline<ResponsibleTeam> after, LocalDate day) {
        return before.asOf(day)
                .flatMap(had -> after.asOf(day)
                        .filter(has -> !has.team().equals(had.team()))
                        .map(has -> new Change(had, has, day)));
    }

    /** As the audit of whose act it was says it. */
    String inAudit() {
        return "transfer " + reason + " from " + fromTeam + " to " + toTeam;
    }

    /** What happens; why and by whom is asked then. */
    record Change(ResponsibleTeam from, ResponsibleTeam to, LocalDate effectiveFrom) {}
}
