package dk.kk.shared.notification.known;

import static java.util.stream.Collectors.partitioningBy;

import dk.kk.shared.platform.consumer.HeardEvent;
import dk.kk.shared.platform.consumer.StreamKind;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import dk.kk.shared.platform.stream.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who is about to drop out of an offer. Of an enrolment that was never warned of nothing is kept: an import brings thousands. */
@ApplicationScoped
public class DropOutWarnings {

    public static final StreamKind KIND = new StreamKind("offer", "enrolment");

    private final Database database;

    DropOutWarnings(Database database) {
        this.database = database;
    }

    void keep(List<HeardEvent> heard) {
        var told = heard.stream()
                .map(event -> event.state(State.class))
                .collect(partitioningBy(state -> state.now().dropOutWarningSince() != null));
        warn(told.getOrDefault(true, List.of()));
        end(told.getOrDefault(false, List.of()));
    }

    private void warn(List<State> warned) {
        if (warned.isEmpty()) {
            return;
        }
        database.run(
                """
                insert into drop_out_warning (enrolment_id, citizen_id, offer_id, phase, since, standing, origin)
                select id, citizen, offer, phase, since, true, origin
                from unnest(?, ?, ?, ?, ?, ?) told (id, citizen, offer, phase, since, origin)
                on conflict (enrolment_id) do update
                set phase = excluded.phase, since = excluded.since, standing = true, origin = excluded.origin
                """,
                SqlArray.uuids(warned.stream().map(State::enrolmentId).toList()),
                SqlArray.uuids(warned.stream().map(State::citizenId).toList()),
                SqlArray.uuids(warned.stream().map(State::offerId).toList()),
                SqlArray.texts(warned.stream().map(state -> state.now().phase()).toList()),
                SqlArray.texts(warned.stream()
                        .map(state -> state.now().dropOutWarningSince())
                        .toList()),
                SqlArray.texts(warned.stream().map(State::origin).toList()));
    }

    /** The week is kept: who was told of it is told that it is over. */
    private void end(List<State> unwarned) {
        if (unwarned.isEmpty()) {
            return;
        }
        database.run(
                """
                update drop_out_warning set phase = told.phase, standing = false, origin = told.origin
                from unnest(?, ?, ?) told (id, phase, origin) where enrolment_id = told.id
                """,
                SqlArray.uuids(unwarned.stream().map(State::enrolmentId).toList()),
                SqlArray.texts(
                        unwarned.stream().map(state -> state.now().phase()).toList()),
                SqlArray.texts(unwarned.stream().map(State::origin).toList()));
    }

    /** All of these citizens, and of these enrolments, in the order of the enrolments' ids; those that are over too. */
    public List<DropOutWarning> of(Collection<UUID> citizens, Collection<UUID> enrolments) {
        return database.list(
                "select * from drop_out_warning where citizen_id = any (array(select id from ids_of(?))) or enrolment_id = any (?) order by enrolment_id",
                row -> new DropOutWarning(
                        row.uuid("enrolment_id"),
                        row.uuid("citizen_id"),
                        row.uuid("offer_id"),
                        row.code("phase", EnrolmentPhase.class),
                        row.text("since"),
                        row.flag("standing"),
                        row.code("origin", Origin.class)),
                SqlArray.uuids(citizens),
                SqlArray.uuids(enrolments));
    }

    /** @param rows all that was ever recorded of it, oldest first */
    record State(UUID enrolmentId, UUID citizenId, UUID offerId, Origin origin, List<Row> rows) {

        private Row now() {
            return rows.getLast();
        }

        record Row(EnrolmentPhase phase, @Nullable String dropOutWarningSince) {}
    }
}
