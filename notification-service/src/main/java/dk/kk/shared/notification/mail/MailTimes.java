package dk.kk.shared.notification.mail;

import static dk.kk.shared.platform.clock.BusinessClock.COPENHAGEN;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;

import java.time.Instant;
import java.time.LocalTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** When a person is told by e-mail, by what they chose. What is urgent waits for nothing. */
record MailTimes(MailChoice choice, LocalTime digestAt) {

    Instant of(Hint hint) {
        if (hint.isUrgent()) {
            return hint.at();
        }
        var local = hint.at().atZone(COPENHAGEN);
        if (choice.digest()) {
            var today = local.toLocalDate().atTime(digestAt).atZone(COPENHAGEN);
            return (today.isAfter(local) ? today : today.plusDays(1)).toInstant();
        }
        if (!choice.isQuietAt(local.toLocalTime())) {
            return hint.at();
        }
        var end = local.toLocalDate().atTime(choice.quietUntil()).atZone(COPENHAGEN);
        return (end.isAfter(local) ? end : end.plusDays(1)).toInstant();
    }

    /** What these hints come to: what goes at the same moment goes together, in the order of time. */
    List<PlannedMail> plan(List<Hint> hints) {
        return hints.stream()
                .filter(choice::isFor)
                .collect(groupingBy(this::of, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(mail -> PlannedMail.of(mail.getKey(), mail.getValue()))
                .toList();
    }

    /** @param urgent at least one of them is */
    record PlannedMail(Instant sendAt, Set<UUID> alerts, boolean urgent) {
        private static PlannedMail of(Instant sendAt, List<Hint> hints) {
            var alerts = hints.stream().map(Hint::alert).collect(toCollection(LinkedHashSet::new));
            return new PlannedMail(sendAt, alerts, hints.stream().anyMatch(Hint::isUrgent));
        }
    }
}
