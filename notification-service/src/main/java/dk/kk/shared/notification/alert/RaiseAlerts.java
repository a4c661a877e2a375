package dk.kk.shared.notification.alert;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dk.kk.shared.notification.known.Employees;
import dk.kk.shared.notification.known.KnownStreams;
import dk.kk.shared.notification.known.Units;
import dk.kk.shared.notification.routing.Directories;
import dk.kk.shared.notification.routing.Routes;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.clock.RealClock;
import dk.kk.shared.platform.consumer.HeardEvent;
import dk.kk.shared.platform.consumer.Hears;
import dk.kk.shared.platform.consumer.StreamKind;
import dk.kk.shared.platform.outbox.Event;
import dk.kk.shared.platform.outbox.Outbox;
import dk.kk.shared.platform.relation.MergeAlias;
import dk.kk.shared.platform.stream.StreamRef;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Keeps what is heard, asks each source again what must be told about whom it concerns, and brings the alerts in line. */
@ApplicationScoped
public class RaiseAlerts implements Hears {

    private final KnownStreams known;
    private final Directories directories;
    private final Routes routes;
    private final List<AlertSource> sources;
    private final Alerts alerts;
    private final FormerTeams formerTeams;
    private final Outbox outbox;
    private final BusinessClock clock;
    private final RealClock realClock;

    RaiseAlerts(
            KnownStreams known,
            Directories directories,
            Routes routes,
            @All List<AlertSource> sources,
            Alerts alerts,
            FormerTeams formerTeams,
            Outbox outbox,
            BusinessClock clock,
            RealClock realClock) {
        this.known = known;
        this.directories = directories;
        this.routes = routes;
        this.sources = sources;
        this.alerts = alerts;
        this.formerTeams = formerTeams;
        this.outbox = outbox;
        this.clock = clock;
        this.realClock = realClock;
    }

    @Override
    public Set<StreamKind> hears() {
        return KnownStreams.ALL;
    }

    /** Of whom something else may follow by it, held until it does. */
    @Override
    public Stream<UUID> citizens(HeardEvent event) {
        return MergeAlias.citizensOf(event);
    }

    @Override
    public void apply(List<HeardEvent> newestPerStream) {
        var elsewhere = keep(newestPerStream);
        var asked = sources.stream()
                .flatMap(source -> ask(source, elsewhere, newestPerStream).stream())
                .toList();
        follow(asked, need -> Cause.heard(need, newestPerStream));
    }

    /** Asks again about these citizens though nothing was heard of them: time has passed. Nothing may be heard of them meanwhile. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void askAgain(AlertKind kind, Collection<UUID> citizens, String cause) {
        var asked = sources.stream()
                .filter(source -> source.kind() == kind)
                .map(source -> new AskedSource(kind, source.needs(citizens, List.of())))
                .toList();
        follow(asked, _ -> new Cause(cause, null));
    }

    private Optional<AskedSource> ask(AlertSource source, Set<String> elsewhere, List<HeardEvent> heard) {
        var rerouted = elsewhere.isEmpty() ? List.<String>of() : alerts.openToReroute(source.kind(), elsewhere);
        var concerned = concerned(source, heard);
        return concerned.isEmpty() && rerouted.isEmpty()
                ? Optional.empty()
                : Optional.of(new AskedSource(source.kind(), source.needs(concerned, rerouted)));
    }

    private List<UUID> concerned(AlertSource source, List<HeardEvent> heard) {
        return heard.stream()
                .filter(event -> source.restsOn().contains(event.streamKind()))
                .flatMap(this::citizens)
                .distinct()
                .toList();
    }

    /** The units whose alerts may have to go elsewhere now: none where the directory has not changed. */
    private Set<String> keep(List<HeardEvent> heard) {
        var units = streamIds(heard, Units.KIND);
        var employees = streamIds(heard, Employees.KIND);
        if (units.isEmpty() && employees.isEmpty()) {
            known.keep(heard);
            return Set.of();
        }
        directories.hold();
        var before = directories.touchedBy(units, employees);
        known.keep(heard);
        before.addAll(directories.touchedBy(units, employees));
        return before;
    }

    private static List<String> streamIds(List<HeardEvent> heard, StreamKind kind) {
        return heard.stream()
                .filter(event -> event.streamKind().equals(kind))
                .map(HeardEvent::streamId)
                .toList();
    }

    private void follow(List<AskedSource> asked, Function<AlertNeed, Cause> cause) {
        var citizens = routes.ofCitizens(asked.stream()
                .flatMap(source -> source.needs().citizens().stream())
                .collect(toUnmodifiableSet()));
        outbox.addAll(asked.stream()
                .flatMap(source -> follow(source.kind(), source.needs().of(citizens), cause).stream())
                .toList());
    }

    private List<Event> follow(AlertKind kind, List<AlertNeed> needs, Function<AlertNeed, Cause> cause) {
        if (needs.isEmpty()) {
            return List.of(); // most of what is heard gives no reason for an alert
        }
        var existing = alerts.lockAbout(
                kind, needs.stream().map(need -> need.about().id()).toList());
        var holders = FormerTeams.holders(existing.values());
        var events = needs.stream()
                .flatMap(need -> follow(need, existing.get(need.about().id()), cause.apply(need)).stream())
                .toList();
        formerTeams.keep(holders);
        return events;
    }

    private Optional<Event> follow(AlertNeed need, @Nullable Alert existing, Cause cause) {
        if (existing != null) {
            return existing.follow(need, clock).map(happened -> event(existing, happened, cause));
        }
        var raised = Alert.raise(need, clock, realClock.instant());
        raised.ifPresent(alerts::add);
        return raised.map(alert -> event(alert, "raised", cause));
    }

    private static Event event(Alert alert, String happened, Cause cause) {
        return alert.event(happened, cause.code()).tracedBy(cause.traceparent());
    }

    private record AskedSource(AlertKind kind, PendingNeeds needs) {}

    /** What made us ask again. */
    private record Cause(String code, @Nullable String traceparent) {

        /** Of the stream itself, else of the citizen, else of the directory. */
        static Cause heard(AlertNeed need, List<HeardEvent> heard) {
            var event = heard.stream()
                    .filter(told -> need.about().equals(new StreamRef(told.kind(), told.streamId())))
                    .findFirst()
                    .or(() -> heard.stream()
                            .filter(told -> need.citizenId().equals(told.citizenId()))
                            .findFirst())
                    .orElseGet(heard::getFirst);
            return new Cause(event.type().replace('.', '-'), event.traceparent());
        }
    }
}
