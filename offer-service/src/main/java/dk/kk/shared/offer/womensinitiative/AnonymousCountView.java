package dk.kk.shared.offer.womensinitiative;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * @param withdrawn registered by mistake: it never counts
 * @param rows all that was ever recorded of it, oldest first; the last one holds
 */
@Schema(name = "AnonymousCount")
record AnonymousCountView(
        UUID id,
        LocalDate heldOn,
        String place,
        Theme theme,
        int visitors,
        boolean withdrawn,
        List<AnonymousCountState.Row> rows,
        long version) {

    static AnonymousCountView of(AnonymousCount count) {
        var visits = count.visits();
        return new AnonymousCountView(
                count.id(),
                visits.heldOn(),
                visits.place(),
                visits.theme(),
                visits.visitors(),
                count.isWithdrawn(),
                AnonymousCountState.of(count).rows(),
                count.version());
    }
}
