/** Event flows: how events travel between the services and where they wait, for those who keep the suite running. */
@NullMarked
package dk.kk.shared.notification.operations;

import org.jspecify.annotations.NullMarked;
