package dk.kk.shared.local.process;

/** The stack cannot run, for a reason that one sentence tells; whoever reads it can act on it. */
public final class CannotRun extends RuntimeException {
    public CannotRun(String sentence) {
        super(sentence);
    }
}
