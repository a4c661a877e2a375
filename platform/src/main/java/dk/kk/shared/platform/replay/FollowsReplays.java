package dk.kk.shared.platform.replay;

/** Who keeps something that follows from all that is applied, and may work it out once after a replay instead of with each batch. A CDI bean. */
public interface FollowsReplays {
    /** Before anything of it is applied. */
    void begins(ReplayMode mode);

    /** It applies nothing more: it was read to its end, was cut or broke off. */
    void ends();
}
