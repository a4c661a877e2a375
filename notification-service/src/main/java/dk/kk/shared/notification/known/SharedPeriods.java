package dk.kk.shared.notification.known;

import dk.kk.shared.platform.consumer.HeardEvent;
import dk.kk.shared.platform.consumer.StreamKind;
import dk.kk.shared.platform.days.Period;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** On which days citizens have a case on both sides, as believed now and before. */
@ApplicationScoped
public class SharedPeriods {

    public static final StreamKind KIND = new StreamKind("citizen", "shared-periods");

    private final Database database;

    SharedPeriods(Database database) {
        this.database = database;
    }

    void keep(List<HeardEvent> heard) {
        if (heard.isEmpty()) {
            return;
        }
        var states = heard.stream().map(event -> event.state(State.class)).toList();
        database.run(
                "delete from shared_days where citizen_id = any (?)",
                SqlArray.uuids(states.stream().map(State::citizenId).toList()));
        database.batch("""
                insert into shared_days (citizen_id, valid_from, valid_to, recorded_at, superseded_at) values (?, ?, ?, ?, ?)
                """, states.stream().flatMap(State::all).toList(), shared -> new @Nullable Object[] {
            shared.citizenId,
            shared.days.days().from(),
            shared.days.days().to(),
            shared.days.recordedAt(),
            shared.days.supersededAt()
        });
    }

    private record SharedCitizen(UUID citizenId, SharedDays days) {}

    record State(UUID citizenId, List<Row> rows) {

        private Stream<SharedCitizen> all() {
            return rows.stream().map(row -> new SharedCitizen(citizenId, row.days()));
        }

        record Row(
                LocalDate validFrom,
                @Nullable LocalDate validTo,
                @Nullable Instant recordedAt,
                @Nullable Instant supersededAt) {

            private SharedDays days() {
                return new SharedDays(new Period(validFrom, validTo), recordedAt, supersededAt);
            }
        }
    }
}
