package dk.kk.shared.citizen.contact;

import static dk.kk.shared.citizen.contact.SampleOffices.at;
import static dk.kk.shared.citizen.contact.SampleOffices.closed;
import static dk.kk.shared.citizen.contact.SampleOffices.office;
import static dk.kk.shared.citizen.directory.Administration.SOF;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.citizen.directory.ResponsibleTeam;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PhonebookTest {
    private static final LocalDate TODAY = LocalDate.of(2007, 11, 28);
    private static final Instant MORNING = at("2007-11-28T10:00");
    private static final ResponsibleTeam ANN = new ResponsibleTeam("V1", "C1", "ANN");

    @Test
    void the_caseworker_is_called_first() {
        assertCalled(book(present("ANN")).whom(ANN, MORNING), "CASEWORKER ANN V1 open", List.of());
    }

    @Test
    void a_deputy_answers_for_one_who_is_away_and_the_deputys_deputy() {
        assertCalled(
                book(away("ANN", "BO"), away("BO", "CAJ"), present("CAJ")).whom(ANN, MORNING),
                "DEPUTY CAJ V1 open",
                List.of("CASEWORKER ANN AWAY", "DEPUTY BO AWAY"));
    }

    @Test
    void deputies_who_name_each_other_are_each_asked_once() {
        assertCalled(
                book(away("ANN", "BO"), away("BO", "ANN"), present("CAJ")).whom(ANN, MORNING),
                "TEAM null V1 open",
                List.of("CASEWORKER ANN AWAY", "DEPUTY BO AWAY"));
    }

    @Test
    void a_team_whose_people_are_all_away_does_not_answer() {
        assertCalled(
                book(away("ANN", null)).whom(ANN, MORNING),
                "CENTRE null C1 open",
                List.of("CASEWORKER ANN AWAY", "DEPUTY null NOBODY_NAMED", "TEAM null NOBODY_THERE"));
    }

    @Test
    void who_works_elsewhere_by_now_is_not_called() {
        assertCalled(
                book(new Colleague("ANN", "V2", null, null), present("BO")).whom(ANN, MORNING),
                "TEAM null V1 open",
                List.of("CASEWORKER ANN WORKS_ELSEWHERE"));
    }

    @Test
    void a_closed_team_is_passed_over_with_the_hour_at_which_it_opens() {
        var closedToday = Map.of("V1", closed("V1", Set.of(TODAY)), "C1", office("C1"));
        var contact = book(closedToday, office("X"), true, present("ANN")).whom(ANN, MORNING);

        assertCalled(contact, "CENTRE null C1 open", List.of("CASEWORKER ANN CLOSED", "TEAM null CLOSED"));
        assertThat(contact.passedOver().getFirst().opensAt()).isEqualTo(at("2007-11-29T08:00"));
        assertThat(contact.passedOver().getFirst().unit()).isEqualTo("V1");
    }

    @Test
    void the_special_unit_answers_where_the_entry_point_is_closed_or_unknown() {
        assertCalled(
                book(Map.of(), closed("X", Set.of(TODAY)), true).whom(null, MORNING),
                "SPECIAL_UNIT null SPECIAL open",
                List.of(
                        "CASEWORKER null NOBODY_RESPONSIBLE",
                        "TEAM null NOBODY_RESPONSIBLE",
                        "CENTRE null NOBODY_RESPONSIBLE",
                        "ENTRY_POINT null CLOSED"));
        assertThat(book(Map.of(), null, true).whom(ANN, MORNING).step()).isEqualTo(ContactStep.SPECIAL_UNIT);
    }

    @Test
    void at_night_it_is_said_when_the_entry_point_opens() {
        assertCalled(
                book(present("ANN")).whom(ANN, at("2007-12-24T23:00")),
                "ENTRY_POINT null X " + at("2007-12-27T08:00"),
                List.of("CASEWORKER ANN CLOSED", "TEAM null CLOSED", "CENTRE null CLOSED"));
    }

    @Test
    void who_may_not_know_the_team_is_put_through_by_the_entry_point() {
        var closedTeam = Map.of("V1", closed("V1", Set.of(TODAY)), "C1", office("C1"));

        assertCalled(
                book(closedTeam, office("X"), false, present("ANN")).whom(ANN, MORNING),
                "CASEWORKER ANN X open",
                List.of());
        assertCalled(
                book(closedTeam, office("X"), false, away("ANN", null)).whom(ANN, MORNING),
                "ENTRY_POINT null X open",
                List.of(
                        "CASEWORKER ANN AWAY",
                        "DEPUTY null NOBODY_NAMED",
                        "TEAM null NOT_SHOWN",
                        "CENTRE null NOT_SHOWN"));
    }

    @Test
    void whatever_the_directory_says_the_call_goes_where_somebody_would_find_out_by_trying() {
        var random = new Random(20_091_104);
        var steps = new TreeSet<ContactStep>();
        var reasons = new TreeSet<PassedOverReason>();
        for (var round = 0; round < 3_000; round++) {
            var book = random(random);
            var responsible = random.nextInt(8) == 0 ? null : new ResponsibleTeam("V1", "C1", name(random));
            var now = at("2007-12-03T00:00").plus(Duration.ofMinutes(15L * random.nextInt(28 * 24 * 4)));
            var contact = book.whom(responsible, now);
            var slowly = new SlowCall(book, responsible, now);

            assertThat(words(contact))
                    .as("%s, %s at %s", book, responsible, now)
                    .isEqualTo(slowly.answer());
            assertThat(inVain(contact))
                    .as("%s, %s at %s", book, responsible, now)
                    .isEqualTo(slowly.inVain());
            steps.add(contact.step());
            contact.passedOver().forEach(passed -> reasons.add(passed.reason()));
        }
        assertThat(steps).as("the control").containsExactly(ContactStep.values());
        assertThat(reasons).as("the control").containsExactly(PassedOverReason.values());
    }

    private static Phonebook random(Random random) {
        var offices = new HashMap<String, Office>();
        for (var code : List.of("V1", "C1")) {
            if (random.nextInt(10) > 0) {
                offices.put(code, SampleOffices.random(code, random));
            }
        }
        var staff = new ArrayList<Colleague>();
        for (var name : List.of("ANN", "BO", "CAJ", "DEA")) {
            if (random.nextInt(5) > 0) {
                var until = random.nextBoolean() ? TODAY.plusDays(random.nextInt(9)) : null;
                var team = random.nextInt(6) == 0 ? "V2" : "V1";
                staff.add(new Colleague(name, team, until, until == null ? null : name(random)));
            }
        }
        var entryPoint = random.nextInt(6) == 0 ? null : SampleOffices.random("X", random);
        return new Phonebook(
                SOF, offices, staff, entryPoint, SampleOffices.random("SPECIAL", random), random.nextInt(3) > 0);
    }

    private static @Nullable String name(Random random) {
        var names = new String[] {"ANN", "BO", "CAJ", "DEA", "EVA", null};
        return names[random.nextInt(names.length)];
    }

    private static void assertCalled(SideContact contact, String called, List<String> inVain) {
        assertThat(words(contact)).isEqualTo(called);
        assertThat(inVain(contact)).isEqualTo(inVain);
    }

    private static String words(SideContact contact) {
        return contact.step() + " " + contact.employee() + " " + contact.unit() + " "
                + (contact.openNow() ? "open" : contact.opensAt());
    }

    private static List<String> inVain(SideContact contact) {
        return contact.passedOver().stream()
                .map(passed -> passed.step() + " " + passed.employee() + " " + passed.reason())
                .toList();
    }

    private static Phonebook book(Colleague... staff) {
        return book(Map.of("V1", office("V1"), "C1", office("C1")), office("X"), true, staff);
    }

    private static Phonebook book(
            Map<String, Office> offices, @Nullable Office entryPoint, boolean showsTeams, Colleague... staff) {
        return new Phonebook(SOF, offices, List.of(staff), entryPoint, office("SPECIAL"), showsTeams);
    }

    private static Colleague present(String code) {
        return new Colleague(code, "V1", null, null);
    }

    private static Colleague away(String code, @Nullable String deputy) {
        return new Colleague(code, "V1", TODAY, deputy);
    }
}
