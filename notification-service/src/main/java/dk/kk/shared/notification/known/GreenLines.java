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

/** Who must not wait unduly for a caseworker, on which days, as believed now. */
@ApplicationScoped
public class GreenLines {

    public static final StreamKind KIND = new StreamKind("citizen", "green-line");

    private final Database database;

    GreenLines(Database database) {
        this.database = database;
    }

    void keep(List<HeardEvent> heard) {
        if (heard.isEmpty()) {
            return;
        }
        var states = heard.stream().map(event -> event.state(State.class)).toList();
        var current = states.stream().flatMap(State::current).toList();
        database.run(
                """
                with gone as (delete from green_line where citizen_id = any (?))
                insert into green_line (citizen_id, valid_from, valid_to) select * from unnest(?, ?, ?)
                """,
                SqlArray.uuids(states.stream().map(State::citizenId).toList()),
                SqlArray.uuids(current.stream().map(GreenLine::citizenId).toList()),
                SqlArray.days(current.stream().map(line -> line.days().from()).toList()),
                SqlArray.days(current.stream().map(line -> line.days().to()).toList()));
    }

    private record GreenLine(UUID citizenId, Period days) {}

    record State(UUID citizenId, List<Row> rows) {
        private Stream<GreenLine> current() {
            return rows.stream()
                    .filter(row -> row.supersededAt == null)
                    .map(row -> new GreenLine(citizenId, new Period(row.validFrom, row.validTo)));
        }

        record Row(
                LocalDate validFrom,
                @Nullable LocalDate validTo,
                @Nullable Instant supersededAt) {}
    }
}
