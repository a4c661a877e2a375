/** Alerts that tell the responsible team that the other side asks for its answer; due when the answer is. */
@NullMarked
package dk.kk.shared.notification.coordinationalert;

import org.jspecify.annotations.NullMarked;
