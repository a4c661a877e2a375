package dk.kk.shared.notification.alert;

import java.util.List;

/**
 * What an alert shows of the stream it is about: a record of ids, codes, days and times, whose fields stand in the alert's event
 * beside those of all alerts, and what is said to people by them. Add fields; never rename or remove one.
 */
public interface AlertDetails {

    /** What it is about, as they say now. */
    Headline headline();

    /** What the team can do about it, the first one first. */
    List<Step> steps();

    /** Whether somebody who was shown the others learns nothing from these. */
    default boolean addNothingTo(AlertDetails shown) {
        return equals(shown);
    }

    /** Whether somebody who has acted on the others must look again. */
    default boolean callBack(AlertDetails actedOn) {
        return false;
    }

    /** Whether they are to be known alone: who has read them closes the alert, and nothing has to be done. */
    default boolean informsOnly() {
        return false;
    }

    /** Whether what was told is so no more: all teams that ever had the alert must know. */
    default boolean takeBack() {
        return false;
    }
}
