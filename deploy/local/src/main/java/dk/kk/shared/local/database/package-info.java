/** An embedded PostgreSQL server and the databases of the services on it. */
@NullMarked
package dk.kk.shared.local.database;

import org.jspecify.annotations.NullMarked;
