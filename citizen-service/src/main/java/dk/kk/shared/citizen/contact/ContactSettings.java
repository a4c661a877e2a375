package dk.kk.shared.citizen.contact;

import dk.kk.shared.citizen.directory.Phone;
import io.smallrye.config.ConfigMapping;
import jakarta.validation.constraints.Pattern;

/** The city's numbers that somebody always answers. */
@ConfigMapping(prefix = "shared.contacts")
interface ContactSettings {
    /** BIF's hotline, for SOF's staff; also puts calls through to units of BIF's without a number. */
    @Pattern(regexp = Phone.FORM)
    String hotline();

    /** SOF's single entry point, unless the directory gives it a number; also puts calls through to units of SOF's without one. */
    @Pattern(regexp = Phone.FORM)
    String entryPoint();

    @Pattern(regexp = Phone.FORM)
    String specialUnit();

    /** For citizens on the green line. */
    @Pattern(regexp = Phone.FORM)
    String greenLine();
}
