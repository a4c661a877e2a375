package dk.kk.shared.citizen;

import dk.kk.shared.platform.imports.Mode;
import dk.kk.shared.platform.testing.Delivery;
import java.util.Arrays;

/** The files that the systems around the town deliver. */
public final class TownFiles {

    private static final String CASE = "cpr;case_number;case_type;opened_on;closed_on;team_code;caseworker_code";

    private TownFiles() {}

    public static Delivery persons(String... cprs) {
        var rows = Arrays.stream(cprs).map(cpr -> cpr + ";Sejr;Snelund").toArray(String[]::new);
        return file("persons", Mode.BACKFILL, "cpr;given_name;family_name", rows);
    }

    /** Rows of seven fields say nothing of why the case was closed. */
    public static Delivery bifCases(Mode mode, String... rows) {
        var whole = Arrays.stream(rows)
                .map(row -> row.split(";", -1).length == 7 ? row + ";" : row)
                .toArray(String[]::new);
        return file("bif-cases", mode, CASE + ";closed_because", whole);
    }

    public static Delivery sofCases(Mode mode, String... rows) {
        return file("sof-cases", mode, CASE, rows);
    }

    public static Delivery matchGroups(String... rows) {
        return file("match-groups", Mode.BACKFILL, "cpr;model;code;valid_from;assessed_by", rows);
    }

    public static Delivery targetGroups(String... rows) {
        return file("target-groups", Mode.BACKFILL, "cpr;target_group;valid_from;valid_to", rows);
    }

    public static Delivery sofStatus(String... rows) {
        return file("sof-status", Mode.BACKFILL, "cpr;target_group;status_on", rows);
    }

    public static Delivery stays(String... rows) {
        return file("stays", Mode.BACKFILL, "cpr;stay_number;place;kind;arrived_on;left_on", rows);
    }

    public static Delivery addresses(String... rows) {
        return file(
                "addresses", Mode.BACKFILL, "cpr;street;postal_code;town;municipality;moved_on;protected_until", rows);
    }

    public static Delivery interviews(String... rows) {
        return file("interviews", Mode.BACKFILL, "cpr;interview_number;planned_on;kind;unit;employee;phase", rows);
    }

    public static Delivery units(String... rows) {
        return file("units", Mode.BACKFILL, "unit_code;name;administration;kind;parent_code;entry_point", rows);
    }

    public static Delivery employees(String... rows) {
        return file("employees", Mode.BACKFILL, "employee_code;unit_code", rows);
    }

    static Delivery file(String source, Mode mode, String header, String... rows) {
        return Delivery.of(source, mode, header + "\n" + String.join("\n", rows) + "\n");
    }
}
