package dk.kk.shared.platform.page;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where the pages of the suite are, for the header that leads between them. */
@ConfigMapping(prefix = "shared.pages")
public interface PageSettings {
    /** Encrypts the tokens in session cookies: 32 characters or more, the same in all instances of a service. */
    String secret();

    String front();

    String citizen();

    String plan();

    /** The plans of a caseworker's own citizens, and what the other side waits for. */
    String plans();

    /** What the sides cannot settle, for the special unit. */
    String specialUnit();
    /** What goes wrong between the two administrations, and what the project council decides. */
    String problems();

    String offer();

    String stops();

    /** Where a citizen is found by CPR number. */
    String search();

    /** The lists of a caseworker's own citizens who need something. */
    String work();

    /** Where sources disagree of the target group of SOF's own citizens. */
    String disagreements();

    /** Registrations that may be one person. */
    String duplicates();

    String inbox();

    String figures();

    /** Which of a caseworker's own citizens count for a goal. */
    String members();

    String duties();

    String operations();

    /** Where this service says how it is. */
    String health();

    /** Whether {@link EntryPages} stands at {@code /}: decided when the service is built. */
    @WithDefault("true")
    boolean entry();
}
