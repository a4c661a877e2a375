package dk.kk.shared.citizen.register;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.cpr.Cpr;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CitizenBirthYearTest {
    private static final BusinessClock CLOCK = BusinessClock.at(Instant.parse("2009-04-08T09:00:00Z"));
    private static final Cpr OF_1943 = Cpr.parse("0704431234");
    private static final Cpr OF_2004 = Cpr.parse("0704044234");
    private static final Cpr REPLACEMENT = Cpr.parse("6704431234");

    @Test
    void the_number_tells_the_year_with_its_century_and_a_replacement_number_tells_none() {
        assertThat(registered("0704431234").birthYear()).isEqualTo(1943);
        assertThat(registered("0704041234").birthYear()).isEqualTo(1904);
        assertThat(registered("0704044234").birthYear()).isEqualTo(2004);
        assertThat(registered("6704431234").birthYear()).isNull();
    }

    @Test
    void a_year_to_come_is_not_believed() {
        assertThat(registered("0704094234").birthYear()).isEqualTo(2009);
        assertThat(registered("0704104234").birthYear()).isNull();
        assertThat(registered("0704364234").birthYear()).isNull();
    }

    @Test
    void the_year_is_the_current_numbers() {
        var citizen = registered("6704431234");

        citizen.changeNumber(OF_1943, CLOCK);
        assertThat(citizen.birthYear()).isEqualTo(1943);
        citizen.changeNumber(OF_2004, CLOCK);
        assertThat(citizen.birthYear()).isEqualTo(2004);
        citizen.changeNumber(REPLACEMENT, CLOCK);
        assertThat(citizen.birthYear()).isNull();
    }

    @Test
    void who_has_no_year_learns_it_once_and_only_that_is_a_change() {
        var known = registered("0704431234");
        assertThat(known.learnBirthYear(OF_2004, CLOCK)).isFalse();
        assertThat(known.birthYear()).isEqualTo(1943);
        assertThat(known.version()).isEqualTo(1);

        var unknown = registered("6704431234");
        assertThat(unknown.learnBirthYear(REPLACEMENT, CLOCK)).isFalse();
        assertThat(unknown.version()).isEqualTo(1);
        assertThat(unknown.learnBirthYear(OF_1943, CLOCK)).isTrue();
        assertThat(unknown.birthYear()).isEqualTo(1943);
        assertThat(unknown.version()).isEqualTo(2);
    }

    private static Citizen registered(String number) {
        return Citizen.register("Sejr", "Snelund", Cpr.parse(number), CLOCK);
    }
}
