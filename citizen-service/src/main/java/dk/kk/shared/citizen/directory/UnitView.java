package dk.kk.shared.citizen.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param centre the unit above a team, or the unit itself
 * @param openingHours in the order of the week; none: the city's hours hold
 * @param closures days on which it is closed, past ones too
 * @param phone eight digits; null: it has no number of its own
 */
record UnitView(
        String code,
        String name,
        Administration administration,
        UnitKind kind,
        @Nullable String parentCode,
        String centre,
        boolean entryPoint,
        List<OpenSpan> openingHours,
        List<Closure> closures,
        @Nullable String phone,
        long version) {

    static UnitView of(Unit unit) {
        var entry = unit.entry();
        return new UnitView(
                unit.code(),
                entry.name(),
                entry.administration(),
                entry.kind(),
                entry.parentCode(),
                unit.centre(),
                entry.entryPoint(),
                unit.hours().weekly(),
                unit.hours().closures(),
                unit.phone(),
                unit.version());
    }
}
