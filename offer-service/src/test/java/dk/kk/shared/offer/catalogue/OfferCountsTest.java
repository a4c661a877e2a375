package dk.kk.shared.offer.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.kk.shared.offer.counting.Counting;
import dk.kk.shared.offer.counting.CountingChange;
import dk.kk.shared.offer.counting.Counts;
import dk.kk.shared.offer.counting.CountsAs;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.problem.RuleViolation;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class OfferCountsTest {
    private static final LocalDate FIRST = LocalDate.of(2008, 2, 20);
    private static final Counts ACTIVATION = new Counts(CountsAs.ACTIVATION, true);
    private static final Counts NONE = new Counts(CountsAs.NONE, true);
    private static final Instant NOW = Instant.parse("2007-11-30T11:00:00Z");

    @Test
    void of_two_changes_on_one_day_the_later_counts_and_what_was_said_stays() {
        var offer = TestOffers.inForce(FIRST, null);
        offer.count(FIRST.plusDays(9), NONE, "Lov 1", BusinessClock.at(NOW));
        offer.count(FIRST.plusDays(9), ACTIVATION, "Lov 2", BusinessClock.at(NOW));

        assertThat(offer.counting()).isEqualTo(Counting.always(FIRST, ACTIVATION));
        assertThat(offer.countingChanges()).extracting(CountingChange::ground).containsExactly("Lov 1", "Lov 2");
        assertThat(offer.version()).isEqualTo(3);
    }

    @Test
    void a_change_reaches_back_to_the_first_day_of_the_offer_and_no_further() {
        var offer = TestOffers.inForce(FIRST, null);
        offer.count(FIRST, NONE, "Lov", BusinessClock.at(NOW));

        assertThat(offer.counting().on(FIRST)).isEqualTo(NONE);
        assertThat(offer.counting().on(FIRST.minusDays(1))).isEqualTo(ACTIVATION);
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> offer.count(FIRST.minusDays(1), NONE, "Lov", BusinessClock.at(NOW)))
                .extracting(RuleViolation::code)
                .isEqualTo("counting-before-offer");
    }
}
