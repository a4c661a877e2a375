package dk.kk.shared.notification;

import dk.kk.shared.platform.testing.ToldEvent;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Who works where, told the way citizen-service tells it. */
public final class Staff {
    private Staff() {}

    /** A team of SOF's under no centre. */
    public static ToldEvent unit(String code) {
        var unit =
                Map.of("code", code, "name", "x", "administration", "SOF", "kind", "ADULT_TEAM", "entryPoint", false);
        return new ToldEvent("citizen", "unit.registered", "directory", code, 1, UUID.randomUUID(), unit);
    }

    public static ToldEvent at(String unit, String code) {
        return moved(1, code, unit);
    }

    public static ToldEvent moved(long version, String code, String unit) {
        return employee(version, code, Map.of("code", code, "unitCode", unit, "absences", List.of()));
    }

    /** For years. */
    public static ToldEvent away(long version, String unit, String code, String deputy) {
        var absence = Map.of("from", "2007-01-01", "until", "2100-01-01", "deputy", deputy);
        return employee(version, code, Map.of("code", code, "unitCode", unit, "absences", List.of(absence)));
    }

    private static ToldEvent employee(long version, String code, Object state) {
        return new ToldEvent("citizen", "employee.changed", "employee", code, version, UUID.randomUUID(), state);
    }
}
