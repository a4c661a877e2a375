package dk.kk.shared.plan.coordination;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.consumer.Inbox;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import dk.kk.shared.platform.testing.SuiteResource;
import dk.kk.shared.platform.testing.ToldEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whatever comes late, twice or in another order, in whatever polls: the same requests wait in the end, each once. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class CoordinationOrderTest {
    private static final List<List<String>> STORIES =
            List.of(List.of("REFERRED"), List.of("REFERRED", "ACCEPTED"), List.of("REFERRED", "CANCELLED"));

    @Inject
    Inbox inbox;

    @Inject
    Database database;

    @Inject
    BusinessClock clock;

    private record Shared(
            @Nullable LocalDate from, @Nullable LocalDate to) {
        boolean on(LocalDate day) {
            return from != null && !day.isBefore(from) && (to == null || day.isBefore(to));
        }
    }

    private record Decided(UUID id, UUID citizen, boolean imported, boolean bif, Instant at, List<String> story) {}

    @Test
    void any_order_and_duplication_of_what_is_heard_leaves_the_same_requests_waiting() {
        var asked = 0;
        for (var seed = 0; seed < 200; seed++) {
            asked += play(new Random(seed), seed);
        }
        assertThat(asked).as("stories in which somebody is asked").isGreaterThan(20);
    }

    private int play(Random random, int seed) {
        var citizen = UUID.randomUUID();
        var alias = UUID.randomUUID();
        var bif = UUID.randomUUID();
        var sof = UUID.randomUUID();
        var told = new ArrayList<>(List.of(Told.offer(bif, "BIF"), Told.offer(sof, "SOF")));
        var sharing = new Shared(null, null);
        for (var version = 1; version <= 2 + random.nextInt(3); version++) {
            sharing = sharing(random);
            told.add(Told.shared(citizen, version, sharing.from(), sharing.to()));
        }
        UUID seenAs = null;
        for (var version = 1; version <= random.nextInt(3); version++) {
            seenAs = random.nextBoolean() ? citizen : null;
            told.add(Told.merged(alias, version, seenAs, citizen));
        }
        var decided = new ArrayList<Decided>();
        for (var i = 0; i < 3; i++) {
            var one = decided(random, random.nextInt(4) == 0 ? alias : citizen);
            decided.add(one);
            var offer = one.bif() ? bif : sof;
            for (var version = 1; version <= one.story().size(); version++) {
                told.add(Told.enrolment(
                        one.id(),
                        one.citizen(),
                        offer,
                        one.imported(),
                        one.at(),
                        one.story().subList(0, version)));
            }
        }
        told.addAll(List.copyOf(told));
        Collections.shuffle(told, random);
        deliver(told, random);

        var expected = expected(decided, sharing, citizen, seenAs);
        var ids = decided.stream().map(Decided::id).toList();
        assertThat(waiting(ids)).as("seed %d", seed).isEqualTo(expected);
        assertThat(perCause(ids)).as("seed %d", seed).isLessThanOrEqualTo(1);
        return expected.size();
    }

    private Set<UUID> expected(List<Decided> decided, Shared sharing, UUID citizen, @Nullable UUID seenAs) {
        var today = clock.today();
        return decided.stream()
                .filter(one -> one.bif() && !one.imported() && !one.story().contains("CANCELLED"))
                .filter(one -> one.citizen().equals(citizen) || citizen.equals(seenAs))
                .filter(one -> sharing.on(today) && sharing.on(BusinessClock.dayOf(one.at())))
                .filter(one -> !BusinessClock.dayOf(one.at()).isBefore(today.minusDays(30)))
                .map(Decided::id)
                .collect(toSet());
    }

    private Shared sharing(Random random) {
        var today = clock.today();
        return switch (random.nextInt(7)) {
            case 0 -> new Shared(null, null);
            case 1 -> new Shared(today.minusDays(60), today);
            case 2, 3, 4 -> new Shared(today.minusDays(5), null);
            default -> new Shared(today.minusDays(60), null);
        };
    }

    private Decided decided(Random random, UUID citizen) {
        var at = clock.instant().minus(Duration.ofDays(List.of(0, 3, 20, 20, 40).get(random.nextInt(5))));
        return new Decided(
                UUID.randomUUID(),
                citizen,
                random.nextInt(5) == 0,
                random.nextInt(5) > 0,
                at,
                STORIES.get(random.nextInt(STORIES.size())));
    }

    private void deliver(List<ToldEvent> told, Random random) {
        for (var from = 0; from < told.size(); ) {
            var to = Math.min(told.size(), from + 1 + random.nextInt(4));
            inbox.receive(ToldEvent.poll(told.subList(from, to)));
            from = to;
        }
    }

    private Set<UUID> waiting(List<UUID> causes) {
        return new HashSet<>(database.list(
                "select cause_id from coordination_request where phase = 'ASKED' and cause_id = any (?)",
                row -> row.uuid("cause_id"),
                SqlArray.uuids(causes)));
    }

    private long perCause(List<UUID> causes) {
        return database.first(
                        "select coalesce(max(n), 0) as most from (select count(*) as n from coordination_request where cause_id = any (?) group by cause_id) c",
                        row -> row.number("most"),
                        SqlArray.uuids(causes))
                .orElseThrow();
    }
}
