/** What was heard of other services, as last said: stops, benefits, sharing, SOF's teams, transfers and the directory. */
@NullMarked
package dk.kk.shared.notification.known;

import org.jspecify.annotations.NullMarked;
