/** What is measured, each the goal of a question somebody asked. */
@NullMarked
package dk.kk.shared.bench.measure;

import org.jspecify.annotations.NullMarked;
