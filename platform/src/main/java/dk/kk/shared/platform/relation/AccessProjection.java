package dk.kk.shared.platform.relation;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The small copy of who is responsible for whom, by day, that every service keeps to answer "whose case is this". */
@ApplicationScoped
public class AccessProjection {

    private final AgroalDataSource dataSource;

    AccessProjection(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** A current row of a citizen's responsibility. */
    public record Responsible(
            UUID citizenId,
            String administration,
            String team,
            String centre,
            @Nullable String caseworker,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    /** Replaces all rows of each citizen named by those given. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void replace(Collection<UUID> citizens, Collection<Responsible> rows) {
        try (var connection = dataSource.getConnection();
                var delete = connection.prepareStatement("delete from access_relation where citizen_id = any (?)");
                var insert = connection.prepareStatement("insert into access_relation values (?, ?, ?, ?, ?, ?, ?)")) {
            delete.setArray(1, connection.createArrayOf("uuid", citizens.toArray()));
            delete.executeUpdate();
            for (var row : rows) {
                insert.setObject(1, row.citizenId());
                insert.setString(2, row.administration());
                insert.setString(3, row.team());
                insert.setString(4, row.centre());
                insert.setString(5, row.caseworker());
                insert.setObject(6, row.validFrom());
                insert.setObject(7, row.validTo());
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("The access projection cannot be written", e);
        }
    }

    /** From now on {@code alias} is seen as the citizen it was merged into; a null citizen ends that. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void alias(Map<UUID, @Nullable UUID> citizensByAlias) {
        try (var connection = dataSource.getConnection();
                var delete = connection.prepareStatement("delete from access_alias where alias_id = any (?)");
                var insert = connection.prepareStatement("insert into access_alias values (?, ?)")) {
            delete.setArray(
                    1, connection.createArrayOf("uuid", citizensByAlias.keySet().toArray()));
            delete.executeUpdate();
            for (var merged : citizensByAlias.entrySet()) {
                if (merged.getValue() != null) {
                    insert.setObject(1, merged.getKey());
                    insert.setObject(2, merged.getValue());
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("The access projection cannot be written", e);
        }
    }
}
