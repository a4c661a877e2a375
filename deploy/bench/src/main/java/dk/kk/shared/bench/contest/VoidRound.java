package dk.kk.shared.bench.contest;

/** A round that counts for nobody: ratios are of contestants that ran under the same sky. */
public final class VoidRound extends RuntimeException {
    public VoidRound(String why) {
        super(why);
    }
}
