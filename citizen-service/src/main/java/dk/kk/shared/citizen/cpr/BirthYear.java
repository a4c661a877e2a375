package dk.kk.shared.citizen.cpr;

import dk.kk.shared.platform.cpr.Cpr;
import org.jspecify.annotations.Nullable;

/** All of a birth date that is kept in plain text and told to other services. */
public final class BirthYear {

    private BirthYear() {}

    /** None of a replacement number: its date is what an authority took it to be. */
    public static @Nullable Integer of(Cpr number) {
        return number.isReplacement() ? null : number.birthDate().getYear();
    }
}
