package dk.kk.shared.plan.stepnotice;

/** Of what a step's notice tells. */
enum NoticeReason {
    /** Its last day is over, and the run goes on: told to each side that is to take it. */
    OVERDUE,
    /** It was taken: told to those whom the procedure names, but not to the side that took it. */
    DONE
}
