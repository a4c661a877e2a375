package dk.kk.shared.citizen.precedence;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dk.kk.shared.citizen.Town;
import dk.kk.shared.citizen.TownFiles;
import dk.kk.shared.platform.access.Role;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.imports.Mode;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.Delivery;
import io.quarkus.arc.Arc;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** What files and people say of one citizen's name, address, protection, interviews and stays, and of a unit. */
final class PersonPlayed {
    private static final String ADDRESS = "/api/v1/citizens/{id}/address";
    private static final String PROTECTION = "/api/v1/citizens/{id}/protection";
    private static final String INTERVIEWS = "/api/v1/citizens/{id}/interviews";

    private final String cpr = Town.freshCpr();
    private final UUID citizen = Town.registered(cpr);
    private final String number = UUID.randomUUID().toString().substring(0, 8);
    private final LocalDate today =
            Arc.container().instance(BusinessClock.class).get().today();

    PersonPlayed() {
        Town.withBifCase(citizen, "2007-01-01");
        Town.withSofCase(citizen, "2007-01-01");
    }

    void the_last_name_stands() {
        Delivery.of("persons", Mode.LIVE, "cpr;given_name;family_name\n" + cpr + ";Sejr;Nyland\n")
                .ended();
        Town.jobCaseworker().get("/api/v1/citizens/{id}", citizen).body("familyName", equalTo("Nyland"));
    }

    void a_row_of_a_day_stands_over_a_move_by_hand() {
        moves("Engvej 1", "2007-03-01");
        address("Bakkevej 2", "2007-03-01", "");
        livesOn("2007-03-01").body("address.street", equalTo("Bakkevej 2"));
    }

    void each_day_has_its_own_move() {
        moves("Engvej 1", "2007-03-01");
        address("Bakkevej 2", "2007-04-01", "");
        address("Skovvej 3", "2007-02-01", "");
        livesOn("2007-02-01").body("address.street", equalTo("Skovvej 3"));
        livesOn("2007-03-01").body("address.street", equalTo("Engvej 1"));
        livesOn("2007-04-01").body("address.street", equalTo("Bakkevej 2"));
    }

    void the_longest_grant_stands() {
        protect("/grant", Map.of("grantedOn", today.minusMonths(6).toString()));
        address("Engvej 1", "2007-03-01", today.plusMonths(3).toString());
        protection().body("until", equalTo(today.minusMonths(6).plusYears(1).toString()));
        address("Engvej 1", "2007-03-01", today.plusMonths(9).toString());
        protection().body("until", equalTo(today.plusMonths(9).toString()));
    }

    void a_file_neither_takes_protection_nor_brings_it_back() {
        var until = today.plusMonths(9).toString();
        address("Engvej 1", "2007-03-01", until);
        address("Engvej 1", "2007-03-01", "");
        protection().body("until", equalTo(until));
        protect("/end", Map.of("endsOn", today.toString()));
        address("Bakkevej 2", "2007-04-01", until);
        protection().body("protected", equalTo(false));
    }

    void the_last_word_of_an_interview_stands_but_for_its_hour() {
        var day = today.plusDays(7).toString();
        interview(day, "PLANNED", "B-JC1-T1-1");
        var body = Map.of("plannedOn", day, "plannedAt", "09:30", "unit", "JC1-T1", "employee", "B-JC1-T1-2");
        Town.jobCaseworker()
                .seeing(1)
                .post(
                        "/api/v1/interviews/{id}/move",
                        body,
                        interviews().extract().<String>path("[0].id"))
                .statusCode(200);
        interview(day, "PLANNED", "B-JC1-T1-1");
        interviews().body("employee", contains("B-JC1-T1-2"));
        interview(day, "PLANNED", "B-JC1-T1-3");
        interviews().body("employee", contains("B-JC1-T1-3")).body("plannedAt", contains("09:30"));
    }

    void a_withdrawn_interview_stays_so_until_there_is_news() {
        interview("2007-02-01", "HELD", "B-JC1-T1-1");
        String id = interviews().extract().path("[0].id");
        Town.jobCaseworker()
                .seeing(1)
                .request()
                .post("/api/v1/interviews/{id}/withdrawal", id)
                .then()
                .statusCode(200);
        interview("2007-02-01", "HELD", "B-JC1-T1-1");
        interviews().body("phase", contains("WITHDRAWN"));
        interview("2007-02-01", "NO_SHOW", "B-JC1-T1-1");
        interviews().body("phase", contains("NO_SHOW"));
    }

    void the_last_word_of_a_stay_stands() {
        TownFiles.stays(cpr + ";F" + number + ";FH-03;SHELTER;2007-02-01;").ended();
        TownFiles.stays(cpr + ";F" + number + ";FH-04;SHELTER;2007-02-03;2007-03-01")
                .ended();
        Town.socialCaseworker()
                .get("/api/v1/citizens/{id}/stays", citizen)
                .body("place", contains("FH-04"))
                .body("arrivedOn", contains("2007-02-03"));
    }

    void files_say_what_a_unit_is_called() {
        unit("Hold 1");
        unit("Hold 2");
        Town.jobCaseworker().get("/api/v1/units/T" + number).body("name", equalTo("Hold 2"));
    }

    void a_file_leaves_the_number_of_a_unit() {
        unit("Hold 1");
        Call.by(Role.SOF_MANAGER)
                .seeing(1)
                .post("/api/v1/units/{code}/phone", Map.of("phone", "00001234"), "T" + number)
                .statusCode(200);
        unit("Hold 2");
        Town.jobCaseworker().get("/api/v1/units/T" + number).body("phone", equalTo("00001234"));
    }

    private void unit(String name) {
        TownFiles.units("T" + number + ";" + name + ";SOF;ADULT_TEAM;SC1;false").ended();
    }

    private void moves(String street, String day) {
        var move = Map.of(
                "movedOn", day, "street", street, "postalCode", "2200", "town", "København N", "municipality", "0101");
        Town.jobCaseworker().post(ADDRESS + "/change", move, citizen).statusCode(200);
    }

    private void address(String street, String day, String protectedUntil) {
        TownFiles.addresses(cpr + ";" + street + ";2200;København N;0101;" + day + ";" + protectedUntil)
                .ended();
    }

    private void protect(String verb, Map<String, ?> body) {
        var seen = Town.socialCaseworker().get(PROTECTION, citizen).extract().response();
        var caller = seen.header("ETag") == null || seen.header("ETag").equals("\"0\"")
                ? Town.socialCaseworker()
                : Town.socialCaseworker().seeing(seen);
        caller.post(PROTECTION + verb, body, citizen).statusCode(200);
    }

    private void interview(String day, String phase, String employee) {
        TownFiles.interviews("%s;I%s;%s;JOB_INTERVIEW;JC1-T1;%s;%s".formatted(cpr, number, day, employee, phase))
                .ended();
    }

    private ValidatableResponse livesOn(String day) {
        return Town.jobCaseworker().get(ADDRESS + "?asOf=" + day, citizen).statusCode(200);
    }

    private ValidatableResponse protection() {
        return Town.socialCaseworker().get(PROTECTION, citizen).statusCode(200);
    }

    private ValidatableResponse interviews() {
        return Town.jobCaseworker().get(INTERVIEWS, citizen).statusCode(200);
    }
}
