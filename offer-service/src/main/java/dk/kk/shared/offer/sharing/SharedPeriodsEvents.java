package dk.kk.shared.offer.sharing;

import static java.util.stream.Collectors.joining;

import dk.kk.shared.platform.consumer.HeardEvent;
import dk.kk.shared.platform.consumer.Hears;
import dk.kk.shared.platform.consumer.StreamKind;
import dk.kk.shared.platform.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Hears who is shared. The function {@code shared_days_of} of the database reads what is kept, of a merged citizen too. */
@ApplicationScoped
class SharedPeriodsEvents implements Hears {
    private static final StreamKind SHARED_PERIODS = new StreamKind("citizen", "shared-periods");

    private final Database database;

    SharedPeriodsEvents(Database database) {
        this.database = database;
    }

    @Override
    public Set<StreamKind> hears() {
        return Set.of(SHARED_PERIODS);
    }

    @Override
    public void apply(List<HeardEvent> newestPerStream) {
        var states =
                newestPerStream.stream().map(event -> event.state(State.class)).toList();
        database.batch("""
                insert into shared_citizen (citizen_id, days) values (?, cast(? as datemultirange))
                on conflict (citizen_id) do update set days = excluded.days
                """, states, state -> new Object[] {state.citizenId(), state.days()});
    }

    record State(UUID citizenId, List<Row> rows) {

        private String days() {
            return rows.stream()
                    .filter(row -> row.supersededAt() == null)
                    .map(Row::days)
                    .collect(joining(",", "{", "}"));
        }

        record Row(
                LocalDate validFrom,
                @Nullable LocalDate validTo,
                @Nullable Instant supersededAt) {
            private String days() {
                return "[" + validFrom + "," + (validTo == null ? "" : validTo) + ")";
            }
        }
    }
}
