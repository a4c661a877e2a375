package dk.kk.shared.plan.specialdesk;

/** A lesson's words as they stand in the form. */
record SentLesson(String title, String words) {
    static final SentLesson NONE = new SentLesson("", "");
}
