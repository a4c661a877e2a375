package dk.kk.shared.plan.coordination;

import java.util.Collection;
import java.util.UUID;

/**
 * What the caller's side knows of the versions of one kind of cause, where changes are withheld from it: the true number would tell
 * that there were some. A CDI bean of the feature whose causes they are.
 */
public interface ToldVersions {
    CauseKind kind();

    /** They are asked for next, one by one: reads them together. */
    void read(Collection<UUID> causes);

    /** @param version the true one */
    long told(UUID cause, long version);
}
