/** Reads a text file of semicolon-separated fields line by line from a stream, strictly, holding one line at a time. */
@NullMarked
package dk.kk.shared.platform.csv;

import org.jspecify.annotations.NullMarked;
