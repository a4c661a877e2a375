/**
 * Reads the topics of a service once more, from their beginning: what is missing here is fetched, what is kept is held against what
 * its events say. For a database that was restored, a kind that is newly heard, facts that are folded anew.
 */
@NullMarked
package dk.kk.shared.platform.replay;

import org.jspecify.annotations.NullMarked;
