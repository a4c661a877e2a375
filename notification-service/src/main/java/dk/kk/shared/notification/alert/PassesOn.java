package dk.kk.shared.notification.alert;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A source whose alerts go to whoever of a side has the citizen, which may change on a day that was known beforehand. */
public interface PassesOn extends AlertSource {

    /** Whether something waits for somebody who has its citizen no more, or not alone, though nothing was heard of it. */
    boolean anyPassedOn(LocalDate today);

    /** @return whose those are; they are routed by this day now */
    List<UUID> routePassedOn(LocalDate today, int atMost);
}
