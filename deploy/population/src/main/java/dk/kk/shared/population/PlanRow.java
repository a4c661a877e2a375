package dk.kk.shared.population;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A plan of either kind; both layouts have the same columns. */
record PlanRow(
        String phase,
        LocalDate offeredOn,
        @Nullable LocalDate declinedOn,
        @Nullable LocalDate madeOn,
        @Nullable LocalDate followedUpOn,
        @Nullable LocalDate endedOn) {

    static PlanRow offered(LocalDate offered) {
        return new PlanRow("OFFERED", offered, null, null, null, null);
    }

    static PlanRow declined(LocalDate offered, LocalDate declined) {
        return new PlanRow("DECLINED", offered, declined, null, null, null);
    }

    static PlanRow made(LocalDate offered, LocalDate made) {
        return new PlanRow("MADE", offered, null, made, null, null);
    }

    static PlanRow followedUp(LocalDate offered, LocalDate made, LocalDate followedUp) {
        return new PlanRow("FOLLOWED_UP", offered, null, made, followedUp, null);
    }

    PlanRow ended(LocalDate ended) {
        return new PlanRow("ENDED", offeredOn, declinedOn, madeOn, followedUpOn, ended);
    }

    Row row(Layout layout, Citizen citizen, String number) {
        return Row.of(layout, citizen.cpr(), number, phase, offeredOn, declinedOn, madeOn, followedUpOn, endedOn);
    }
}
