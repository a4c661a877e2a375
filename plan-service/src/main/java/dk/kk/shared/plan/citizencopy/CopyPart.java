package dk.kk.shared.plan.citizencopy;

/** What a copy has, each counted from 1. */
public enum CopyPart {
    STATEMENT("statement"),
    RECEIPT("receipt");

    private final String word;

    CopyPart(String word) {
        this.word = word;
    }

    /** In what is told: {@code statement-withdrawn}. */
    String word() {
        return word;
    }
}
