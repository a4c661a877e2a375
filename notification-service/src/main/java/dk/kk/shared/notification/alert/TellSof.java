package dk.kk.shared.notification.alert;

import static dk.kk.shared.notification.routing.Facts.DIRECTORY;
import static dk.kk.shared.notification.routing.Facts.STOP;

import dk.kk.shared.notification.routing.EntryPoint;
import dk.kk.shared.notification.routing.EntryPoint.Use;
import dk.kk.shared.notification.routing.Facts;
import dk.kk.shared.notification.routing.Situation;
import dk.kk.shared.notification.routing.Situations;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.clock.RealClock;
import dk.kk.shared.platform.consumer.Heard;
import dk.kk.shared.platform.consumer.Hears;
import dk.kk.shared.platform.consumer.StreamKind;
import dk.kk.shared.platform.outbox.Event;
import dk.kk.shared.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Keeps what is heard, and asks again of every stop it concerns whether SOF must be told, and which team. */
@ApplicationScoped
class TellSof implements Hears {

    private final Facts facts;
    private final Situations situations;
    private final EntryPoint entryPoint;
    private final Alerts alerts;
    private final Outbox outbox;
    private final BusinessClock clock;
    private final RealClock realClock;

    TellSof(
            Facts facts,
            Situations situations,
            EntryPoint entryPoint,
            Alerts alerts,
            Outbox outbox,
            BusinessClock clock,
            RealClock realClock) {
        this.facts = facts;
        this.situations = situations;
        this.entryPoint = entryPoint;
        this.alerts = alerts;
        this.outbox = outbox;
        this.clock = clock;
        this.realClock = realClock;
    }

    @Override
    public Set<StreamKind> hears() {
        return Facts.ALL;
    }

    @Override
    public void apply(List<Heard> newestPerStream) {
        var directoryChanges =
                newestPerStream.stream().anyMatch(event -> event.streamKind().equals(DIRECTORY));
        var before = entryPoint.team(directoryChanges ? Use.CHANGE : Use.ROUTE);
        facts.keep(newestPerStream);
        var now = entryPoint.team(Use.ROUTE);
        var rerouted = before.equals(now) ? List.<UUID>of() : alerts.openAt(before);
        var citizens = newestPerStream.stream()
                .map(Heard::citizenId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        tell(situations.of(citizens, rerouted, now), newestPerStream);
    }

    private void tell(List<Situation> concerned, List<Heard> heard) {
        if (concerned.isEmpty()) {
            return; // most of what is heard is of citizens without a stop
        }
        var existing = alerts.lockByStop(
                concerned.stream().map(situation -> situation.stop().stopId()).toList());
        var events = new ArrayList<Event>();
        for (var situation : concerned) {
            var cause = cause(situation, heard);
            var alert = existing.get(situation.stop().stopId());
            var happened = alert == null
                    ? raise(situation)
                    : alert.follow(situation, clock).map(change -> new Told(alert, change));
            happened.map(told -> told.event(cause)).ifPresent(events::add);
        }
        outbox.addAll(events);
    }

    private Optional<Told> raise(Situation situation) {
        var raised = Alert.raise(situation, clock, realClock.instant());
        raised.ifPresent(alerts::persist);
        return raised.map(alert -> new Told(alert, Alert.Change.RAISED));
    }

    /** The event that made us ask again: the stop's own, else the citizen's, else the directory's. */
    private static Heard cause(Situation situation, List<Heard> heard) {
        var stop = situation.stop();
        return heard.stream()
                .filter(event -> event.streamKind().equals(STOP)
                        && event.streamId().equals(stop.stopId().toString()))
                .findFirst()
                .or(() -> heard.stream()
                        .filter(event -> stop.citizenId().equals(event.citizenId()))
                        .findFirst())
                .orElseGet(heard::getFirst);
    }

    private record Told(Alert alert, Alert.Change change) {

        Event event(Heard cause) {
            return alert.event(
                            change.name().toLowerCase(Locale.ROOT), cause.type().replace('.', '-'))
                    .tracedBy(cause.traceparent());
        }
    }
}
