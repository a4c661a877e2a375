package dk.kk.shared.kpi.effort;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A combination package as its events tell it: of each component the last row holds. */
record PackageState(UUID citizenId, List<Component> components) {
    record Component(UUID componentId, List<Row> rows) {}

    record Row(
            @Nullable UUID enrolmentId,
            @Nullable LocalDate startedOn,
            @Nullable LocalDate endedOn) {}

    Stream<HeardComponent> heard() {
        return components.stream().map(component -> {
            var now = component.rows().getLast();
            return new HeardComponent(
                    component.componentId(), citizenId, now.enrolmentId(), now.startedOn(), now.endedOn());
        });
    }
}
