package dk.kk.shared.notification.routing;

import static dk.kk.shared.notification.known.Administration.SOF;

import dk.kk.shared.notification.known.Unit;
import dk.kk.shared.platform.openinghours.SampleHours;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Directories and addressees for the tests of other features. */
public final class SampleDirectory {
    private SampleDirectory() {}

    public static Directory of(List<Unit> units) {
        return new Directory(units, List.of(), false, LocalDate.of(2007, 11, 30), SampleHours.CITY, "SPECIAL-UNIT");
    }

    /** A directory that knows SOF's entry point alone. */
    public static Directory withEntryPoint(String code) {
        return of(List.of(new Unit(code, SOF, null, true, List.of(), List.of())));
    }

    /** Null where the team is. */
    public static @Nullable Addressee team(@Nullable String team) {
        return team == null ? null : new Addressee(team, null, RoutedTo.TEAM, SampleHours.CITY.hours());
    }
}
