package dk.kk.shared.notification.alert;

import dk.kk.shared.platform.consumer.StreamKind;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/**
 * What raises alerts of one kind: a pure rule over what is known, asked again whenever something it may rest on was heard. So no
 * order of arrival loses an alert.
 */
public interface AlertSource {

    AlertKind kind();

    /** The streams its rule reads: of a citizen of whom none of them was heard, it is not asked. */
    Set<StreamKind> restsOn();

    /** What may have to be told now about the streams of these citizens, and about those with these ids. */
    PendingNeeds needs(Collection<UUID> citizens, Collection<String> streamIds);
}
