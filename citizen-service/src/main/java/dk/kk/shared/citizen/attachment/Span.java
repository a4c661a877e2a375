package dk.kk.shared.citizen.attachment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The days {@code [from, to)}; without {@code to} it is open. */
public record Span(LocalDate from, @Nullable LocalDate to) {}
