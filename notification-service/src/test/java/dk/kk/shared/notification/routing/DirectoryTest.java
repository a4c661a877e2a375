package dk.kk.shared.notification.routing;

import static dk.kk.shared.notification.known.Administration.BIF;
import static dk.kk.shared.notification.known.Administration.SOF;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.notification.known.Absence;
import dk.kk.shared.notification.known.Employee;
import dk.kk.shared.notification.known.Unit;
import dk.kk.shared.platform.openinghours.SampleHours;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DirectoryTest {

    private static final LocalDate TODAY = LocalDate.of(2007, 11, 30);
    private static final Unit CENTRE = unit("SC1", null, false);
    private static final Unit TEAM = unit("SC1-V1", "SC1", false);
    private static final Unit ENTRY_POINT = unit("SOF-X", null, true);
    private static final Employee ANN = at("S-1", "SC1-V1");

    @Test
    void the_citizens_caseworker_is_asked_first() {
        assertRoute(directory(ANN).to(SOF, "SC1-V1", "S-1"), "SC1-V1", "S-1", RoutedTo.CASEWORKER);
    }

    @Test
    void the_deputy_of_one_who_is_away_is_asked_and_the_deputys_deputy() {
        var first = directory(away("S-1", "S-2"), at("S-2", "SC1-V1"));
        var second = directory(away("S-1", "S-2"), away("S-2", "S-3"), at("S-3", "SC1-V1"));

        assertRoute(first.to(SOF, "SC1-V1", "S-1"), "SC1-V1", "S-2", RoutedTo.DEPUTY);
        assertRoute(second.to(SOF, "SC1-V1", "S-1"), "SC1-V1", "S-3", RoutedTo.DEPUTY);
    }

    @Test
    void absence_of_other_days_does_not_count() {
        var back = new Employee("S-1", "SC1-V1", List.of(new Absence(TODAY.minusDays(9), TODAY.minusDays(1), "S-2")));

        assertRoute(
                directory(back, at("S-2", "SC1-V1")).to(SOF, "SC1-V1", "S-1"), "SC1-V1", "S-1", RoutedTo.CASEWORKER);
    }

    @Test
    void the_team_is_asked_where_nobody_stands_in() {
        assertRoute(directory(away("S-1", null)).to(SOF, "SC1-V1", "S-1"), "SC1-V1", null, RoutedTo.TEAM);
        assertRoute(
                directory(away("S-1", "S-2"), away("S-2", "S-1")).to(SOF, "SC1-V1", "S-1"),
                "SC1-V1",
                null,
                RoutedTo.TEAM);
        assertRoute(
                directory(away("S-1", "S-9"), at("S-9", "SC2-V1")).to(SOF, "SC1-V1", "S-1"),
                "SC1-V1",
                null,
                RoutedTo.TEAM);
        assertRoute(directory(ANN).to(SOF, "SC1-V1", null), "SC1-V1", null, RoutedTo.TEAM);
    }

    @Test
    void who_works_elsewhere_by_now_is_not_asked() {
        assertRoute(directory(ANN, at("S-2", "SC1")).to(SOF, "SC1-V1", "S-2"), "SC1-V1", null, RoutedTo.TEAM);
    }

    @Test
    void the_centre_is_asked_where_the_team_is_empty_or_closed() {
        var closed = new Unit("SC1-V1", SOF, "SC1", false, List.of(), List.of(new Unit.Closure(TODAY, TODAY)));

        assertRoute(directory().to(SOF, "SC1-V1", "S-1"), "SC1", null, RoutedTo.CENTRE);
        assertRoute(
                of(List.of(CENTRE, closed, ENTRY_POINT), ANN).to(SOF, "SC1-V1", "S-1"), "SC1", null, RoutedTo.CENTRE);
    }

    @Test
    void the_entry_point_is_asked_where_there_is_no_centre_and_the_special_unit_where_there_is_no_entry_point() {
        assertRoute(of(List.of(TEAM, ENTRY_POINT)).to(SOF, "SC1-V1", null), "SOF-X", null, RoutedTo.ENTRY_POINT);
        assertRoute(of(List.of(TEAM)).to(SOF, "SC1-V1", null), "SPECIAL", null, RoutedTo.SPECIAL_UNIT);
        assertRoute(directory(ANN).entryPoint(BIF), "SPECIAL", null, RoutedTo.SPECIAL_UNIT);
    }

    @Test
    void a_team_that_was_not_heard_of_yet_is_asked_as_it_was_named() {
        assertRoute(of(List.of()).to(SOF, "SC9-V9", "S-9"), "SC9-V9", "S-9", RoutedTo.CASEWORKER);
        assertRoute(of(List.of()).to(SOF, "SC9-V9", null), "SC9-V9", null, RoutedTo.TEAM);
    }

    @Test
    void until_any_employee_was_heard_of_no_team_is_taken_for_empty() {
        var unheard = new Directory(List.of(CENTRE, TEAM), List.of(), false, TODAY, SampleHours.CITY, "SPECIAL");

        assertRoute(unheard.to(SOF, "SC1-V1", null), "SC1-V1", null, RoutedTo.TEAM);
        assertRoute(unheard.to(SOF, "SC1-V1", "S-1"), "SC1-V1", "S-1", RoutedTo.CASEWORKER);
    }

    @Test
    void a_unit_has_its_own_hours_where_the_directory_gives_it_some() {
        var mondays = new Unit.Hours(DayOfWeek.MONDAY, LocalTime.of(10, 0), LocalTime.of(12, 0));
        var own = new Unit("SC1-V1", SOF, "SC1", false, List.of(mondays), List.of());

        assertThat(of(List.of(own), ANN).to(SOF, "SC1-V1", null).hours().week()).containsOnlyKeys(DayOfWeek.MONDAY);
        assertThat(directory(ANN).to(SOF, "SC1-V1", null).hours()).isSameAs(SampleHours.CITY.hours());
    }

    private static void assertRoute(Addressee to, String team, @Nullable String caseworker, RoutedTo routedTo) {
        assertThat(to.team()).isEqualTo(team);
        assertThat(to.caseworker()).isEqualTo(caseworker);
        assertThat(to.routedTo()).isEqualTo(routedTo);
    }

    private static Directory directory(Employee... employees) {
        return of(List.of(CENTRE, TEAM, ENTRY_POINT), employees);
    }

    private static Directory of(List<Unit> units, Employee... employees) {
        return new Directory(units, List.of(employees), true, TODAY, SampleHours.CITY, "SPECIAL");
    }

    private static Unit unit(String code, @Nullable String centre, boolean entryPoint) {
        return new Unit(code, SOF, centre, entryPoint, List.of(), List.of());
    }

    private static Employee at(String code, String unit) {
        return new Employee(code, unit, List.of());
    }

    private static Employee away(String code, @Nullable String deputy) {
        return new Employee(code, "SC1-V1", List.of(new Absence(TODAY, TODAY, deputy)));
    }
}
