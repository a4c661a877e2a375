/** Pages on the JDK's small HTTP server: in the services' own frame, language and style, by the same templates. */
@NullMarked
package dk.kk.shared.local.web;

import org.jspecify.annotations.NullMarked;
