package dk.kk.shared.notification.known;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dk.kk.shared.platform.consumer.HeardEvent;
import dk.kk.shared.platform.consumer.StreamKind;
import dk.kk.shared.platform.days.Period;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** On which days citizens have a case on both sides, as believed now. */
@ApplicationScoped
public class SharedPeriods {

    static final StreamKind KIND = new StreamKind("citizen", "shared-periods");

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
        database.batch(
                "insert into shared_days (citizen_id, valid_from, valid_to) values (?, ?, ?)",
                states.stream().flatMap(State::current).toList(),
                shared -> new @Nullable Object[] {shared.citizenId, shared.days.from(), shared.days.to()});
    }

    /** A citizen who is never shared has no entry. */
    public Map<UUID, List<Period>> of(Collection<UUID> citizens) {
        return database
                .list(
                        "select citizen_id, valid_from, valid_to from shared_days where citizen_id = any (?)",
                        row -> new SharedCitizen(
                                row.uuid("citizen_id"), new Period(row.day("valid_from"), row.dayOrNull("valid_to"))),
                        SqlArray.uuids(citizens))
                .stream()
                .collect(groupingBy(SharedCitizen::citizenId, mapping(SharedCitizen::days, toList())));
    }

    private record SharedCitizen(UUID citizenId, Period days) {}

    record State(UUID citizenId, List<Row> rows) {

        private Stream<SharedCitizen> current() {
            return rows.stream()
                    .filter(row -> row.supersededAt == null)
                    .map(row -> new SharedCitizen(citizenId, new Period(row.validFrom, row.validTo)));
        }

        record Row(
                LocalDate validFrom,
                @Nullable LocalDate validTo,
                @Nullable Instant supersededAt) {}
    }
}
