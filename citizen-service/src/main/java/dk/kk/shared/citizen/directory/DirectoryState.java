package dk.kk.shared.citizen.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit as other services may know it. Add fields; never rename or remove one.
 *
 * @param openingHours none: the city's hours hold
 * @param phone eight digits; null: it has no number of its own
 */
record DirectoryState(
        String code,
        String name,
        Administration administration,
        UnitKind kind,
        @Nullable String parentCode,
        boolean entryPoint,
        List<OpenSpan> openingHours,
        List<Closure> closures,
        @Nullable String phone) {

    static DirectoryState of(Unit unit) {
        var entry = unit.entry();
        return new DirectoryState(
                unit.code(),
                entry.name(),
                entry.administration(),
                entry.kind(),
                entry.parentCode(),
                entry.entryPoint(),
                unit.hours().weekly(),
                unit.hours().closures(),
                unit.phone());
    }
}
