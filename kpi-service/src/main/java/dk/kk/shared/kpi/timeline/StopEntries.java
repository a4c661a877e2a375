package dk.kk.shared.kpi.timeline;

import static dk.kk.shared.kpi.timeline.About.CITIZEN_CONTACTED;
import static dk.kk.shared.kpi.timeline.About.SOF_TOLD;
import static dk.kk.shared.kpi.timeline.About.STOP;
import static dk.kk.shared.kpi.timeline.About.STOPPED;

import dk.kk.shared.kpi.dutymeasure.CitizenStops.Stop;
import dk.kk.shared.platform.clock.BusinessClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a benefit stop was to a citizen and to SOF, step by step. */
final class StopEntries {

    private StopEntries() {}

    /** @param knownAt as known at the end of that day; null: now. How it ended is known as it is now */
    static Stream<EntryView> of(Stop stop, @Nullable LocalDate knownAt) {
        var stoppedFrom = stop.stoppedFrom();
        return Stream.of(
                        Stream.of(at(STOP, codeOf(stop), stop.beganAt())),
                        stoppedFrom == null
                                ? Stream.<EntryView>empty()
                                : Stream.of(EntryView.of(
                                        STOPPED, STOPPED.name(), stoppedFrom, stop.paidFrom(), stop.beganAt())),
                        Stream.ofNullable(stop.toldAt()).map(told -> at(SOF_TOLD, SOF_TOLD.name(), told)),
                        Stream.ofNullable(stop.contactedAt())
                                .map(contacted -> at(CITIZEN_CONTACTED, CITIZEN_CONTACTED.name(), contacted)))
                .flatMap(entries -> entries)
                .filter(entry -> isKnown(entry, knownAt));
    }

    private static String codeOf(Stop stop) {
        if (stop.withdrawn()) {
            return "WITHDRAWN";
        }
        return stop.discovered() ? "DISCOVERED" : "DECIDED";
    }

    /** Something of one day. */
    private static EntryView at(About about, String code, Instant instant) {
        var day = BusinessClock.dayOf(instant);
        return EntryView.of(about, code, day, day.plusDays(1), instant);
    }

    private static boolean isKnown(EntryView entry, @Nullable LocalDate knownAt) {
        var registered = entry.registeredAt();
        return knownAt == null
                || (registered != null && !BusinessClock.dayOf(registered).isAfter(knownAt));
    }
}
