package dk.kk.shared.kpi.ledger;

/** What a fact says; its code says more. */
public enum FactKind {
    /** Dead, moved away or otherwise gone, code: the reason. Counts nowhere from that day on. */
    ENDED,
    /** Has a current case on both sides, as citizen-service derives it. */
    SHARED,
    /** An open BIF case, code: its type. */
    BIF_CASE,
    /** An open SOF case, code: its type; also those that do not count as shared. */
    SOF_CASE,
    /** Assessed under the model of 2009, code: {@code 1} to {@code 5} or the reason for having no match group. */
    MATCH_GROUP,
    /** Assessed under a later model by now, code: the last assessment under the model of 2009. */
    EARLIER_MATCH_GROUP,
    /** One of SOF's target groups, several at a time. */
    TARGET_GROUP,
    /** A social action plan has been offered, whatever came of it. */
    SOCIAL_PLAN_OFFERED,
    /** A social action plan is in force; each fact begins with a making or a follow-up and lasts until the next. */
    SOCIAL_PLAN,
    /** A job plan is in force, likewise. */
    JOB_PLAN,
    /** On a course that counts in the activation rate, code: as what. Its last day counts. */
    ACTIVATION,
    /** On a course that is registered in OPERA and counts for goal 3. Its last day counts. */
    OPERA_COURSE,
    /** Receives a benefit, code: its type. */
    BENEFIT
}
