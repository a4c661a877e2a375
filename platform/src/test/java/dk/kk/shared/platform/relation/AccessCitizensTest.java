package dk.kk.shared.platform.relation;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.platform.sql.SqlArray;
import dk.kk.shared.platform.sql.Statements;
import dk.kk.shared.platform.testing.TablesOfOurOwn;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The caller's citizens as a set, on random relations, against what is asked of one citizen and what plain Java says. */
class AccessCitizensTest {
    private static final LocalDate START = LocalDate.of(2007, 11, 1);
    private static final int SEEDS = 60;
    private static final List<String> CASEWORKERS = List.of("K1", "K2", "K3");
    private static final List<String> TEAMS = List.of("JC1-T1", "JC1-T2", "SC1-V1");
    private static final List<String> CENTRES = List.of("JC1", "SC1");

    @Test
    void the_callers_citizens_are_those_of_whom_the_relation_is_true_each_once() throws SQLException, IOException {
        var tables = new TablesOfOurOwn(
                "access_citizens", "V20261122_0920__access.sql", "V20261201_1000__access_citizens.sql");
        try (var connection = tables.connect()) {
            for (var size = 1; size <= 8; size++) {
                for (var seed = 0L; seed < SEEDS / size; seed++) {
                    check(connection, size, seed);
                }
            }
        }
    }

    /** To replay a failure, call this alone with the size and the seed it printed. */
    private static void check(Connection connection, int size, long seed) throws SQLException {
        var relations = new RandomRelations(new Random(seed * 31 + size), size);
        relations.write(new Statements(connection));
        for (var day = -1; day <= RandomRelations.DAYS; day++) {
            var asked = relations.caller();
            try {
                relations.check(new Statements(connection), asked, START.plusDays(day));
            } catch (AssertionError e) {
                throw new AssertionError(
                        "check(connection, " + size + ", " + seed + "L), day " + day + ", " + asked, e);
            }
        }
    }

    private record Row(
            UUID citizen,
            String team,
            String centre,
            @Nullable String caseworker,
            LocalDate from,
            @Nullable LocalDate to) {

        boolean isOf(Asked caller, LocalDate day) {
            return !from.isAfter(day)
                    && (to == null || to.isAfter(day))
                    && (caller.employee().equals(caseworker)
                            || caller.units().contains(team)
                            || caller.units().contains(centre));
        }
    }

    private record Asked(String employee, Set<String> units) {}

    private static class RandomRelations {
        static final int DAYS = 6;

        private final Random random;
        private final List<UUID> ids;
        private final List<Row> rows = new ArrayList<>();
        private final Map<UUID, UUID> aliases = new HashMap<>();

        RandomRelations(Random random, int size) {
            this.random = random;
            ids = IntStream.range(0, size + 2)
                    .mapToObj(i -> new UUID(random.nextLong(), random.nextLong()))
                    .toList();
            IntStream.range(0, 3 * size).forEach(i -> addSpell());
            IntStream.range(0, size / 2).forEach(i -> aliases.put(any(ids), any(ids))); // chains, and its own, too
        }

        /** One period, or two that touch, or the same one twice. */
        private void addSpell() {
            var from = START.plusDays(random.nextInt(DAYS));
            var to = from.plusDays(1 + random.nextInt(DAYS));
            var citizen = any(ids);
            add(citizen, from, random.nextInt(3) == 0 ? null : to);
            switch (random.nextInt(4)) {
                case 0 -> add(citizen, to, random.nextBoolean() ? null : to.plusDays(1 + random.nextInt(DAYS)));
                case 1 -> rows.add(rows.getLast());
                default -> {}
            }
        }

        private void add(UUID citizen, LocalDate from, @Nullable LocalDate to) {
            var caseworker = random.nextInt(3) == 0 ? null : any(CASEWORKERS);
            rows.add(new Row(citizen, any(TEAMS), any(CENTRES), caseworker, from, to));
        }

        private Asked caller() {
            var employee = random.nextInt(3) == 0 ? "" : any(CASEWORKERS);
            var units = Stream.concat(TEAMS.stream(), CENTRES.stream())
                    .filter(unit -> random.nextInt(4) == 0)
                    .collect(Collectors.toSet());
            return new Asked(employee, units);
        }

        private void write(Statements statements) throws SQLException {
            statements.run("delete from access_relation");
            statements.run("delete from access_alias");
            statements.batch("insert into access_relation values (?, 'BIF', ?, ?, ?, ?, ?)", rows, row ->
                    new @Nullable Object[] {row.citizen, row.team, row.centre, row.caseworker, row.from, row.to});
            statements.batch("insert into access_alias values (?, ?)", aliases.entrySet(), alias ->
                    new Object[] {alias.getKey(), alias.getValue()});
        }

        private void check(Statements statements, Asked caller, LocalDate day) throws SQLException {
            var units = SqlArray.texts(caller.units());
            var found = statements.list(
                    "select citizen_id from access_citizens(?, ?, ?)",
                    row -> row.uuid("citizen_id"),
                    caller.employee(),
                    units,
                    day);
            var askedOne = statements.list(
                    "select id from unnest(?) asked (id) where access_related(id, ?, ?, ?)",
                    row -> row.uuid("id"),
                    SqlArray.uuids(ids),
                    caller.employee(),
                    units,
                    day);
            assertThat(found).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(related(caller, day));
            assertThat(new HashSet<>(found)).isEqualTo(new HashSet<>(askedOne));
        }

        private Set<UUID> related(Asked caller, LocalDate day) {
            return ids.stream()
                    .filter(id -> rows.stream()
                            .filter(row -> row.citizen.equals(id) || row.citizen.equals(aliases.get(id)))
                            .anyMatch(row -> row.isOf(caller, day)))
                    .collect(Collectors.toSet());
        }

        private <T> T any(List<T> values) {
            return values.get(random.nextInt(values.size()));
        }
    }
}
