package dk.kk.shared.offer.enrolment;

import dk.kk.shared.offer.catalogue.Offer;
import dk.kk.shared.offer.counting.Counting;
import dk.kk.shared.platform.imports.StagedRow;
import dk.kk.shared.platform.stream.Origin;
import java.time.Instant;

/** A course as OPERA has it. */
record Course(String number, Referral referral, Standing standing, Counting counting, Origin origin) {
    static Course of(StagedRow row, Offer offer, Origin origin, Instant at) {
        var standing = Standing.of(
                row.code("phase", Phase.class),
                row.date("planned_start"),
                row.dateOrNull("actual_start"),
                row.dateOrNull("actual_end"),
                row.dateOrNull("opera_registered_on"),
                at);
        return new Course(
                row.text("course_number"),
                Referral.to(offer, row.date("referred_on")),
                standing,
                offer.counting(),
                origin);
    }
}
