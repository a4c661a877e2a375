package dk.kk.shared.notification.known;

import dk.kk.shared.platform.consumer.HeardEvent;
import dk.kk.shared.platform.consumer.StreamKind;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import dk.kk.shared.platform.sql.SqlRow;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The transfers of citizens between teams: they stand in the citizens' responsibility. */
@ApplicationScoped
public class Transfers {

    public static final StreamKind KIND = SofTeams.KIND;

    /** A transfer does not change: it stands, or is told of no more. What is gone is kept, so that its alert can be withdrawn. */
    private static final String KEEP = """
            with gone as (update transfer set standing = false where citizen_id = any (?) and standing and id <> all (?))
            insert into transfer (id, citizen_id, administration, from_team, to_team, effective_from, reason, standing)
            select *, true from unnest(?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do update set standing = true where not transfer.standing
            """;

    private final Database database;

    Transfers(Database database) {
        this.database = database;
    }

    void keep(List<HeardEvent> heard) {
        if (heard.isEmpty()) {
            return;
        }
        var states = heard.stream().map(event -> event.state(State.class)).toList();
        var told = states.stream().flatMap(State::told).toList();
        var ids = SqlArray.uuids(told.stream().map(Transfer::id).toList());
        var citizens = SqlArray.uuids(told.stream().map(Transfer::citizenId).toList());
        database.run(
                KEEP,
                SqlArray.uuids(states.stream().map(State::citizenId).toList()),
                ids,
                ids,
                citizens,
                SqlArray.texts(told.stream().map(Transfer::administration).toList()),
                SqlArray.texts(told.stream().map(Transfer::fromTeam).toList()),
                SqlArray.texts(told.stream().map(Transfer::toTeam).toList()),
                SqlArray.days(told.stream().map(Transfer::effectiveFrom).toList()),
                SqlArray.texts(told.stream().map(Transfer::reason).toList()));
    }

    /** All of these citizens, and these, in the order of their ids. */
    public List<Transfer> of(Collection<UUID> citizens, Collection<UUID> transfers) {
        return database.list(
                "select * from transfer where citizen_id = any (array(select id from ids_of(?))) or id = any (?) order by id",
                Transfers::transfer,
                SqlArray.uuids(citizens),
                SqlArray.uuids(transfers));
    }

    private static Transfer transfer(SqlRow row) {
        return new Transfer(
                row.uuid("id"),
                row.uuid("citizen_id"),
                row.code("administration", Administration.class),
                row.text("from_team"),
                row.text("to_team"),
                row.day("effective_from"),
                row.code("reason", TransferReason.class),
                row.flag("standing"));
    }

    /** @param transfers null in events sent before there were any */
    record State(UUID citizenId, @Nullable List<Row> transfers) {

        /** Those sent before they had ids wait for the citizen's next event, which brings the ids. */
        private Stream<Transfer> told() {
            return transfers == null
                    ? Stream.empty()
                    : transfers.stream().flatMap(row -> row.transfer(citizenId).stream());
        }
    }

    record Row(
            @Nullable UUID transferId,
            Administration administration,
            String fromTeam,
            String toTeam,
            LocalDate effectiveFrom,
            TransferReason reason) {

        private Optional<Transfer> transfer(UUID citizenId) {
            return Optional.ofNullable(transferId)
                    .map(id ->
                            new Transfer(id, citizenId, administration, fromTeam, toTeam, effectiveFrom, reason, true));
        }
    }
}
