package dk.kk.shared.citizen.cpr;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.citizen.Town;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.cpr.Cpr;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.stream.Ids;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class NumberHistoriesTest {
    private static final String CITIZEN =
            "insert into citizen (id, given_name, family_name, registered_on, version) values (?, 'Sejr', 'Snelund', ?, 1)";

    @Inject
    NumberHistories histories;

    @Inject
    CprNumbers numbers;

    @Inject
    CprVault vault;

    @Inject
    BusinessClock clock;

    @Inject
    Database database;

    @Test
    void after_any_changes_each_number_finds_whom_a_stack_of_numbers_says() {
        var made = EnumSet.noneOf(NumberReason.class);
        var refused = 0;
        var givenBack = 0;
        for (var seed = 0; seed < 30; seed++) {
            var random = new Random(seed);
            var pool = pool();
            var oracle = new StackedNumbers();
            var citizens = new ArrayList<UUID>();
            for (var step = 0; step < 30; step++) {
                var number = pool.get(random.nextInt(pool.size()));
                if (citizens.size() < 1 + step / 8) {
                    var citizen = Ids.next();
                    var expected = oracle.register(citizen, number);
                    assertThat(registered(citizen, number))
                            .as("seed %s step %s", seed, step)
                            .isEqualTo(expected);
                    if (expected) {
                        citizens.add(citizen);
                    }
                } else {
                    var citizen = citizens.get(random.nextInt(citizens.size()));
                    var former = random.nextInt(6) == 0 ? oracle.former(citizen).orElse(null) : null;
                    var asked = former == null
                            ? new NumberChange(number, day(random), NumberReason.values()[random.nextInt(3)])
                            : new NumberChange(former, null, NumberReason.WRONGLY_REGISTERED);
                    givenBack += former == null ? 0 : 1;
                    var expected = oracle.change(citizen, asked, clock.today());
                    assertThat(changed(citizen, asked))
                            .as("seed %s step %s: %s", seed, step, asked)
                            .isEqualTo(expected);
                    if (expected) {
                        made.add(asked.reason());
                    } else {
                        refused++;
                    }
                }
                assertThat(pool)
                        .as("seed %s step %s", seed, step)
                        .allSatisfy(each -> assertThat(found(each))
                                .isEqualTo(oracle.find(each).orElse(null)));
            }
        }
        assertThat(made).as("moves made").containsExactlyInAnyOrder(NumberReason.values());
        assertThat(refused).isPositive();
        assertThat(givenBack).as("former numbers given back").isGreaterThan(10);
    }

    @Test
    void nobody_has_two_current_numbers_and_every_number_ever_had_opens() {
        var citizen = Ids.next();
        var first = Cpr.parse(Town.freshReplacement());
        var mistaken = Cpr.parse(Town.freshCpr());
        var right = Cpr.parse(Town.freshCpr());
        registered(citizen, first);
        assertThat(changed(citizen, new NumberChange(mistaken, clock.today(), NumberReason.REAL_NUMBER_GIVEN)))
                .isTrue();
        assertThat(changed(citizen, new NumberChange(right, null, NumberReason.WRONGLY_REGISTERED)))
                .isTrue();
        var opened = database.list(
                "select " + SealedCpr.COLUMNS + " from citizen_cpr where citizen_id = ? order by id",
                row -> vault.open(SealedCpr.read(row)),
                citizen);
        assertThat(opened).containsExactly(first, mistaken, right);
        assertThat(histories.view(citizen, 1).numbers())
                .extracting(NumbersView.NumberRow::replacedBecause)
                .containsExactly(NumberReason.REAL_NUMBER_GIVEN, NumberReason.WRONGLY_REGISTERED, null);
    }

    /** Few enough that they meet. */
    private static List<Cpr> pool() {
        return Stream.concat(
                        Stream.generate(Town::freshCpr).limit(5),
                        Stream.generate(Town::freshReplacement).limit(4))
                .map(Cpr::parse)
                .toList();
    }

    private @Nullable LocalDate day(Random random) {
        var days = random.nextInt(9);
        return days == 8 ? null : clock.today().plusDays(days - 6L);
    }

    private boolean registered(UUID citizen, Cpr number) {
        return accepted(() -> {
            database.run(CITIZEN, citizen, clock.today());
            if (!numbers.assign(Map.of(citizen, vault.seal(number)), clock.instant())) {
                throw new RuleViolation("citizen-registered-just-now");
            }
        });
    }

    private boolean changed(UUID citizen, NumberChange asked) {
        return accepted(() -> histories.change(citizen, asked));
    }

    private static boolean accepted(Runnable change) {
        try {
            QuarkusTransaction.requiringNew().run(change);
            return true;
        } catch (RuleViolation refusal) {
            return requireNonNull(refusal.code()).isEmpty();
        }
    }

    private StackedNumbers.@Nullable Found found(Cpr number) {
        return numbers.find(number)
                .map(found -> new StackedNumbers.Found(found.citizenId(), found.former(), found.replacedOn()))
                .orElse(null);
    }
}
