package dk.kk.shared.kpi.effort;

import dk.kk.shared.platform.consumer.HeardEvent;
import dk.kk.shared.platform.consumer.Hears;
import dk.kk.shared.platform.consumer.StreamKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Hears who is in the longer-term effort by what, and how long they attended. Each stream's rows follow from its newest state alone. */
@ApplicationScoped
class EffortEvents implements Hears {
    private static final StreamKind PROJECT = new StreamKind("offer", "method-project");
    private static final StreamKind PACKAGE = new StreamKind("offer", "combination-package");
    private static final StreamKind ENROLMENT = new StreamKind("offer", "enrolment");
    private static final StreamKind ATTENDANCE = new StreamKind("offer", "attendance");

    private final HeardEffort heard;

    EffortEvents(HeardEffort heard) {
        this.heard = heard;
    }

    @Override
    public Set<StreamKind> hears() {
        return Set.of(PROJECT, PACKAGE, ENROLMENT, ATTENDANCE);
    }

    @Override
    public void apply(List<HeardEvent> newestPerStream) {
        heard.keepProjects(of(newestPerStream, PROJECT, event -> event.state(HeardProject.class)));
        heard.keepComponents(of(newestPerStream, PACKAGE, event -> event.state(PackageState.class)).stream()
                .flatMap(PackageState::heard)
                .toList());
        heard.keepCourses(of(
                newestPerStream,
                ENROLMENT,
                event -> event.state(CourseState.class).heard()));
        heard.keepWeeks(of(
                newestPerStream,
                ATTENDANCE,
                event -> event.state(WeekState.class).heard()));
    }

    /** Courses that the ledger heard of before the effort was measured. */
    @Override
    public List<HeardEvent> differing(List<HeardEvent> applied) {
        var known = Set.copyOf(heard.courses(of(applied, ENROLMENT, event -> UUID.fromString(event.streamId()))));
        return applied.stream()
                .filter(event -> event.streamKind().equals(ENROLMENT))
                .filter(event -> !known.contains(event.state(CourseState.class).heard()))
                .toList();
    }

    private static <T> List<T> of(List<HeardEvent> events, StreamKind kind, Function<HeardEvent, T> read) {
        return events.stream()
                .filter(event -> event.streamKind().equals(kind))
                .map(read)
                .toList();
    }
}
