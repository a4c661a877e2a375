package dk.kk.shared.platform.importjob;

/**
 * Where an import stands: {@code RECEIVED -> MERGING -> DONE}; a dry run rests at {@code VALIDATED} until its merge is asked for
 * and then is {@code RECEIVED} again, as what was valid may not be any more. {@code FAILED} is the end: upload again.
 */
public enum Phase {
    RECEIVED,
    VALIDATED,
    MERGING,
    DONE,
    FAILED
}
