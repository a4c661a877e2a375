package dk.kk.shared.citizen;

import static dk.kk.shared.platform.access.Role.BIF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;

import dk.kk.shared.citizen.directory.Administration;
import dk.kk.shared.citizen.directory.Employees;
import dk.kk.shared.citizen.directory.UnitEntry;
import dk.kk.shared.citizen.directory.UnitKind;
import dk.kk.shared.citizen.directory.Units;
import dk.kk.shared.platform.access.Role;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.Tokens;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/** A small town to test in: two units on each side, the people who work there, and citizens nobody else has. */
public final class Town {

    private static final Set<String> GIVEN = ConcurrentHashMap.newKeySet();
    private static final Instant AT = Instant.parse("2007-01-01T08:00:00Z");

    private Town() {}

    public static void isLaidOut() {
        var entries = new LinkedHashMap<String, UnitEntry>();
        entries.put("JC1", new UnitEntry("Jobcenter 1", Administration.BIF, UnitKind.CENTRE, null, false));
        entries.put("SC1", new UnitEntry("Socialcenter 1", Administration.SOF, UnitKind.CENTRE, null, false));
        for (var team : new String[] {"JC1-T1", "JC1-T2"}) {
            entries.put(team, new UnitEntry(team, Administration.BIF, UnitKind.JOB_CENTRE_TEAM, "JC1", false));
        }
        entries.put("SOF-INDGANG", new UnitEntry("Indgang", Administration.SOF, UnitKind.ENTRY_POINT, null, true));
        for (var team : new String[] {"SC1-V1", "SC1-V2"}) {
            entries.put(team, new UnitEntry(team, Administration.SOF, UnitKind.ADULT_TEAM, "SC1", false));
        }
        var staff = new LinkedHashMap<String, String>();
        for (var team : new String[] {"JC1-T1", "JC1-T2", "SC1-V1", "SC1-V2"}) {
            for (var n = 1; n <= 3; n++) {
                staff.put((team.startsWith("JC") ? "B-" : "S-") + team + "-" + n, team);
            }
        }
        var units = Arc.container().instance(Units.class).get();
        var employees = Arc.container().instance(Employees.class).get();
        QuarkusTransaction.requiringNew().run(() -> {
            units.register(entries, AT);
            employees.register(staff, AT);
        });
    }

    /** The directory says so of a unit of that code. */
    public static void has(String code, UnitEntry entry) {
        var units = Arc.container().instance(Units.class).get();
        QuarkusTransaction.requiringNew().run(() -> units.register(Map.of(code, entry), AT));
    }

    /** Somebody of whom no other test speaks works there; the code is answered. */
    public static String employee(String unit) {
        var code = (unit.startsWith("JC") ? "B-" : "S-") + UUID.randomUUID();
        works(code, unit);
        return code;
    }

    public static void works(String employee, String unit) {
        var employees = Arc.container().instance(Employees.class).get();
        QuarkusTransaction.requiringNew().run(() -> employees.register(Map.of(employee, unit), AT));
    }

    /** At JC1-T1. */
    public static Call jobCaseworker() {
        return Call.by(BIF_CASEWORKER);
    }

    /** At SC1-V1. */
    public static Call socialCaseworker() {
        return Call.by(SOF_CASEWORKER);
    }

    public static Call member(Role role, String team) {
        return Call.by(role, (role.name().startsWith("SOF") ? "S-" : "B-") + team + "-1", team);
    }

    /** A possible number that no other test uses. */
    public static String freshCpr() {
        return Stream.generate(Town::possibleCpr).filter(GIVEN::add).findFirst().orElseThrow();
    }

    private static String possibleCpr() {
        var random = ThreadLocalRandom.current();
        return "%02d%02d%02d%04d"
                .formatted(
                        random.nextInt(2, 29), random.nextInt(1, 13), random.nextInt(43, 90), random.nextInt(0, 4000));
    }

    /** An authority's own number, which no other test uses. */
    public static String freshReplacement() {
        var cpr = freshCpr();
        return (Integer.parseInt(cpr.substring(0, 2)) + 60) + cpr.substring(2);
    }

    public static UUID registered() {
        return registered(freshCpr());
    }

    public static UUID registered(String cpr) {
        return UUID.fromString(jobCaseworker()
                .post("/api/v1/citizens", Map.of("cpr", cpr, "givenName", "Sejr", "familyName", "Snelund"))
                .statusCode(201)
                .extract()
                .path("id"));
    }

    /** Of whom a file made the number known. */
    public static UUID citizen(String cpr) {
        return UUID.fromString(Call.with(Tokens.system("citizen:swap"))
                .post("/api/v1/citizen-ids", Map.of("cprs", List.of(cpr)))
                .statusCode(200)
                .extract()
                .path("citizenIds[0]"));
    }

    /** @return the case's id */
    public static String withBifCase(UUID citizen, String openedOn) {
        return opened(jobCaseworker(), citizen, "bif", "CASH_BENEFIT", openedOn, "JC1-T1", "B-JC1-T1-1");
    }

    /** @return the case's id */
    public static String withSofCase(UUID citizen, String openedOn) {
        return opened(socialCaseworker(), citizen, "sof", "SOCIAL_SUPPORT", openedOn, "SC1-V1", "S-SC1-V1-1");
    }

    private static String opened(
            Call by, UUID citizen, String side, String type, String on, String team, String employee) {
        var body = Map.of("caseType", type, "openedOn", on, "team", team, "caseworker", employee);
        return by.post("/api/v1/citizens/{id}/" + side + "-cases", body, citizen)
                .statusCode(201)
                .extract()
                .path("id");
    }
}
