package dk.kk.shared.plan.silence;

import java.time.LocalDate;

/** @param on the day it happened, whenever it was recorded */
record SignOfLife(SignKind kind, LocalDate on) {}
