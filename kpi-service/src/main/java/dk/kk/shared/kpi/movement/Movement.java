package dk.kk.shared.kpi.movement;

import dk.kk.shared.kpi.definition.Cell;
import dk.kk.shared.kpi.definition.Measure;
import java.time.LocalDate;

/**
 * So many citizens more, or fewer, from a day on.
 *
 * @param knownOn the day at whose end this was known; on earlier days it was not
 * @param citizens below zero where they leave
 */
record Movement(LocalDate day, LocalDate knownOn, Place place, int citizens) {

    Movement(LocalDate day, LocalDate knownOn, Cell cell, Measure measure, int citizens) {
        this(day, knownOn, new Place(cell, measure), citizens);
    }
}
