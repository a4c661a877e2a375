/** The one door to plain SQL: statements with their arguments in order, rows read by column, and what an SQLState means. */
@NullMarked
package dk.kk.shared.platform.sql;

import org.jspecify.annotations.NullMarked;
