package dk.kk.shared.kpi.dutymeasure;

import static java.util.stream.Collectors.groupingBy;

import dk.kk.shared.platform.consumer.HeardEvent;
import dk.kk.shared.platform.consumer.Hears;
import dk.kk.shared.platform.consumer.StreamKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Hears of benefit stops and of SOF's alerts about them. Each stream has a row of its own: any order, duplicate or delay gives the same rows. */
@ApplicationScoped
class StopEvents implements Hears {
    private static final StreamKind STOP = new StreamKind("offer", "benefit-stop");
    private static final StreamKind ALERT = new StreamKind("notification", "alert");

    private final StopCourses courses;

    StopEvents(StopCourses courses) {
        this.courses = courses;
    }

    @Override
    public Set<StreamKind> hears() {
        return Set.of(STOP, ALERT);
    }

    @Override
    public void apply(List<HeardEvent> newestPerStream) {
        var heard = newestPerStream.stream().collect(groupingBy(HeardEvent::streamKind));
        courses.keepStops(
                heard.getOrDefault(STOP, List.of()).stream().map(HeardStop::of).toList());
        courses.keepAlerts(heard.getOrDefault(ALERT, List.of()).stream()
                .flatMap(HeardAlert::ofStop)
                .toList());
    }

    /** What was heard of before it was kept when a stop ended. */
    @Override
    public List<HeardEvent> differing(List<HeardEvent> applied) {
        var stops = applied.stream()
                .filter(event -> event.streamKind().equals(STOP))
                .toList();
        var withoutEnd = courses.withoutEnd(
                stops.stream().map(event -> UUID.fromString(event.streamId())).toList());
        return stops.stream()
                .filter(event -> withoutEnd.contains(UUID.fromString(event.streamId())))
                .toList();
    }
}
