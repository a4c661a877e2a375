package dk.kk.shared.kpi.effort;

import dk.kk.shared.platform.consumer.HeardEvent;
import dk.kk.shared.platform.consumer.Hears;
import dk.kk.shared.platform.consumer.StreamKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Hears who is in the longer-term effort by what, and how long they attended. Each stream's rows follow from its newest state alone. */
@ApplicationScoped
class EffortEvents implements Hears {
    private static final StreamKind PROJECT = new StreamKind("offer", "method-project");

    private static final SaidRows<HeardComponent> COMPONENTS = new SaidRows<>(
            new StreamKind("offer", "combination-package"),
            event -> event.state(PackageState.class).heard(),
            HeardComponent::componentId);
    private static final SaidRows<HeardCourse> COURSES = new SaidRows<>(
            new StreamKind("offer", "enrolment"),
            event -> event.state(CourseState.class).heard(),
            HeardCourse::enrolmentId);
    private static final SaidRows<HeardWeek> WEEKS = new SaidRows<>(
            new StreamKind("offer", "attendance"),
            event -> event.state(WeekState.class).heard(),
            week -> List.of(week.enrolmentId(), week.monday()));

    private final HeardEffort heard;
    private final EffortRows rows;

    EffortEvents(HeardEffort heard, EffortRows rows) {
        this.heard = heard;
        this.rows = rows;
    }

    @Override
    public Set<StreamKind> hears() {
        return Set.of(PROJECT, COMPONENTS.kind(), COURSES.kind(), WEEKS.kind());
    }

    @Override
    public void apply(List<HeardEvent> newestPerStream) {
        heard.keepProjects(newestPerStream.stream()
                .filter(event -> event.streamKind().equals(PROJECT))
                .map(event -> event.state(HeardProject.class))
                .toList());
        rows.keepComponents(COMPONENTS.of(newestPerStream));
        rows.keepCourses(COURSES.of(newestPerStream));
        rows.keepWeeks(WEEKS.of(newestPerStream));
    }

    /** What was heard of before the effort was measured, and before all that was known of it was kept. */
    @Override
    public List<HeardEvent> differing(List<HeardEvent> applied) {
        var components = COMPONENTS.of(applied).stream().map(HeardComponent::componentId);
        var courses = COURSES.of(applied).stream().map(HeardCourse::enrolmentId);
        var weeks = WEEKS.of(applied).stream().map(HeardWeek::enrolmentId);
        return Stream.of(
                        COMPONENTS.differing(applied, rows.components(components.toList())),
                        COURSES.differing(applied, rows.courses(courses.toList())),
                        WEEKS.differing(applied, rows.weeks(weeks.toList())))
                .flatMap(events -> events)
                .toList();
    }
}
