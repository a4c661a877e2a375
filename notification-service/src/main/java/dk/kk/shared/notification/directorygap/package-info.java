/** What the directory lacks, so that alerts have to go round it: operations must know. */
@NullMarked
package dk.kk.shared.notification.directorygap;

import org.jspecify.annotations.NullMarked;
