package dk.kk.shared.notification.known;

import java.util.UUID;

/** What another service tells a side of a citizen, or asks it there, as last heard: one alert of each, as long as it is open. */
public interface Notice {
    UUID noticeId();

    UUID citizenId();

    /** Whose alert it is. */
    Administration side();

    boolean isOpen();
}
