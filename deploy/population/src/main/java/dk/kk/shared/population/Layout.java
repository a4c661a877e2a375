package dk.kk.shared.population;

import java.util.List;

/** The sixteen source layouts in the order they are imported; docs/imports.md says what each column means. */
public enum Layout {
    UNITS("units", "unit_code;name;administration;kind;parent_code;entry_point"),
    EMPLOYEES("employees", "employee_code;unit_code"),
    PERSONS("persons", "cpr;given_name;family_name"),
    BIF_CASES("bif-cases", "cpr;case_number;case_type;opened_on;closed_on;team_code;caseworker_code;closed_because"),
    MATCH_GROUPS("match-groups", "cpr;model;code;valid_from;assessed_by"),
    SOF_CASES("sof-cases", "cpr;case_number;case_type;opened_on;closed_on;team_code;caseworker_code"),
    TARGET_GROUPS("target-groups", "cpr;target_group;valid_from;valid_to"),
    OFFERS(
            "offers",
            "offer_code;name;provider;provider_code;administration;counts_as;counts_for_goal3;weekly_hours;valid_from;valid_to"),
    BENEFITS("benefits", "cpr;benefit_number;benefit_type;started_on;ended_on"),
    ENROLMENTS(
            "enrolments",
            "cpr;course_number;offer_code;phase;referred_on;planned_start;actual_start;actual_end;opera_registered_on"),
    SOCIAL_PLANS("social-plans", "cpr;plan_number;phase;offered_on;declined_on;made_on;followed_up_on;ended_on"),
    JOB_PLANS("job-plans", "cpr;plan_number;phase;offered_on;declined_on;made_on;followed_up_on;ended_on"),
    ADDRESSES("addresses", "cpr;street;postal_code;town;municipality;moved_on;protected_until"),
    INTERVIEWS("interviews", "cpr;interview_number;planned_on;kind;unit;employee;phase"),
    SOF_STATUS("sof-status", "cpr;target_group;status_on"),
    STAYS("stays", "cpr;stay_number;place;kind;arrived_on;left_on");

    private final String source;
    private final List<String> columns;

    Layout(String source, String header) {
        this.source = source;
        this.columns = List.of(header.split(";"));
    }

    /** The code the import API knows it by. */
    public String source() {
        return source;
    }

    public List<String> columns() {
        return columns;
    }

    public String fileName() {
        return source + ".csv";
    }

    /** No figure is made of it: a folder may lack it. */
    public boolean isOptional() {
        return compareTo(ADDRESSES) >= 0;
    }

    boolean isAboutCitizens() {
        return columns.getFirst().equals("cpr");
    }
}
