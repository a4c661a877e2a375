package dk.kk.shared.plan.consistency;

import dk.kk.shared.platform.consumer.HeardEvent;
import dk.kk.shared.platform.consumer.Hears;
import dk.kk.shared.platform.consumer.StreamKind;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Hears of courses and whose offers they are in, and keeps the days and hours of those that are planned, run or ran. */
@ApplicationScoped
class CourseEvents implements Hears {
    private static final StreamKind ENROLMENT = new StreamKind("offer", "enrolment");
    private static final StreamKind OFFER = new StreamKind("offer", "offer");

    private static final String COURSE = """
            insert into known_course (enrolment_id, citizen_id, offer_id, started, valid_from, valid_to) values (?, ?, ?, ?, ?, ?)
            on conflict (enrolment_id) do update
            set started = excluded.started, valid_from = excluded.valid_from, valid_to = excluded.valid_to
            """;

    private static final String OFFERS = """
            insert into known_offer (offer_id, administration, weekly_hours) values (?, ?, ?)
            on conflict (offer_id) do update
            set administration = excluded.administration, weekly_hours = excluded.weekly_hours
            """;

    private final Database database;

    CourseEvents(Database database) {
        this.database = database;
    }

    @Override
    public Set<StreamKind> hears() {
        return Set.of(ENROLMENT, OFFER);
    }

    @Override
    public void apply(List<HeardEvent> newestPerStream) {
        var courses = newestPerStream.stream()
                .filter(event -> event.streamKind().equals(ENROLMENT))
                .map(event -> event.state(Enrolment.class))
                .toList();
        var over = courses.stream().filter(course -> course.first() == null).toList();
        if (!over.isEmpty()) {
            database.run(
                    "delete from known_course where enrolment_id = any (?)",
                    SqlArray.uuids(over.stream().map(Enrolment::enrolmentId).toList()));
        }
        var attended = courses.stream().filter(course -> course.first() != null).toList();
        database.batch(COURSE, attended, course -> new @Nullable Object[] {
            course.enrolmentId(), course.citizenId(), course.offerId(), course.started(), course.first(), course.end()
        });
        var offers = newestPerStream.stream()
                .filter(event -> event.streamKind().equals(OFFER))
                .map(event -> event.state(Offer.class))
                .filter(offer -> offer.weeklyHours() != null) // of one that nobody has said hours of, no rule asks
                .toList();
        database.batch(OFFERS, offers, offer ->
                new @Nullable Object[] {offer.offerId(), offer.administration(), offer.weeklyHours()});
    }

    private record Offer(
            UUID offerId, String administration, @Nullable Integer weeklyHours) {}

    private record Enrolment(UUID enrolmentId, UUID citizenId, UUID offerId, List<Row> rows) {
        boolean started() {
            return rows.getLast().actualStart() != null;
        }

        /** Null of one that never took place, waits for a place, or is in a pause that began on its first day. */
        @Nullable
        LocalDate first() {
            var now = rows.getLast();
            if (now.actualStart() != null) {
                return now.isPausedFromTheStart() ? null : now.actualStart();
            }
            return switch (now.phase()) {
                case "REFERRED", "ACCEPTED" -> now.waitingSince() == null ? now.plannedStart() : null;
                default -> null;
            };
        }

        /** A course that ends on its first day takes that day; in a pause nobody is expected. */
        @Nullable
        LocalDate end() {
            var now = rows.getLast();
            if (now.actualEnd() != null) {
                return now.actualEnd().plusDays(1);
            }
            return now.phase().equals("PAUSED") ? now.pausedOn() : null;
        }
    }

    private record Row(
            String phase,
            @Nullable LocalDate plannedStart,
            @Nullable LocalDate actualStart,
            @Nullable LocalDate actualEnd,
            @Nullable LocalDate waitingSince,
            @Nullable LocalDate pausedOn) {
        boolean isPausedFromTheStart() {
            return phase.equals("PAUSED") && pausedOn != null && pausedOn.equals(actualStart);
        }
    }
}
