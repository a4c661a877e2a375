package dk.kk.shared.kpi.duty;

import java.util.List;

/** The administrations that a duty lies on. */
enum Responsible {
    BIF(Administration.BIF),
    SOF(Administration.SOF),
    BOTH(Administration.values());

    private final List<Administration> sides;

    Responsible(Administration... sides) {
        this.sides = List.of(sides);
    }

    List<Administration> sides() {
        return sides;
    }
}
