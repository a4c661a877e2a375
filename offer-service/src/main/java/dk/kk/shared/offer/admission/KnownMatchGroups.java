package dk.kk.shared.offer.admission;

import dk.kk.shared.platform.consumer.HeardEvent;
import dk.kk.shared.platform.consumer.Hears;
import dk.kk.shared.platform.consumer.StreamKind;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * In which match group of the model of 2009 citizens are on which days, as citizen-service believes now. Offers ask for those groups, and
 * no group of a later model is one of them.
 */
@ApplicationScoped
class KnownMatchGroups implements Hears {
    private static final String MODEL_OF_2009 = "2009";
    private static final String ON = """
            select code from known_match_group
            where citizen_id in (select id from ids_of(array[cast(? as uuid)]))
              and valid_from <= ? and (valid_to is null or valid_to > ?)
            order by valid_from desc
            """;

    private final Database database;

    KnownMatchGroups(Database database) {
        this.database = database;
    }

    @Override
    public Set<StreamKind> hears() {
        return Set.of(new StreamKind("citizen", "match-group"));
    }

    /** An event carries all that is known of a citizen: it replaces what was known. */
    @Override
    public void apply(List<HeardEvent> newestPerStream) {
        var states =
                newestPerStream.stream().map(event -> event.state(State.class)).toList();
        database.run(
                "delete from known_match_group where citizen_id = any (?)",
                SqlArray.uuids(states.stream().map(State::citizenId).toList()));
        var believed = states.stream().flatMap(State::believed).toList();
        database.run(
                "insert into known_match_group (citizen_id, code, valid_from, valid_to) select * from unnest(?, ?, ?, ?)",
                SqlArray.uuids(believed.stream().map(KnownRow::citizenId).toList()),
                SqlArray.texts(
                        believed.stream().map(known -> known.row().code()).toList()),
                SqlArray.days(
                        believed.stream().map(known -> known.row().validFrom()).toList()),
                SqlArray.days(
                        believed.stream().map(known -> known.row().validTo()).toList()));
    }

    /** {@code 1} to {@code 5}, or the code of a reason for having none; empty: unknown. */
    Optional<String> on(LocalDate day, UUID citizen) {
        return database.first(ON, row -> row.text("code"), citizen, day, day);
    }

    private record KnownRow(UUID citizenId, State.Row row) {}

    record State(UUID citizenId, List<Row> rows) {
        private Stream<KnownRow> believed() {
            return rows.stream()
                    .filter(row -> row.model.equals(MODEL_OF_2009))
                    .filter(row -> row.supersededAt == null && !row.validFrom.equals(row.validTo))
                    .map(row -> new KnownRow(citizenId, row));
        }

        record Row(
                String model,
                String code,
                LocalDate validFrom,
                @Nullable LocalDate validTo,
                @Nullable Instant supersededAt) {}
    }
}
