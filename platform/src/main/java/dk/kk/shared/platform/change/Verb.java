package dk.kk.shared.platform.change;

/** What is done to a locked stream: {@code stop -> stop.decide(...)}. Answers what happened, in the event's word: {@code decided}. */
public interface Verb<S extends Changeable> {
    String on(S stream);
}
