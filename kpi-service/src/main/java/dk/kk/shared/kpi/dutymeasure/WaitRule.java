package dk.kk.shared.kpi.dutymeasure;

import java.util.Optional;

/** A wait, said twice: as a function of one stop, and as expressions over the columns of {@link RecountWaits}. */
interface WaitRule {

    /** None of a stop that has no such wait. */
    Optional<Wait> wait(StopCourse stop);

    /** Which stops have it. */
    String concerns();

    String from();

    String until();

    /** Whether it is not waited for any more, as long as it has not come. */
    String over();
}
