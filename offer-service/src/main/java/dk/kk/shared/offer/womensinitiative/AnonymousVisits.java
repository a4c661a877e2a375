package dk.kk.shared.offer.womensinitiative;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All that is ever said of a day of open anonymous counselling. There is no field that could hold a person, and none to write in. */
@Embeddable
@Schema(name = "AnonymousVisits")
record AnonymousVisits(
        @NotNull LocalDate heldOn,

        @NotNull
        @Size(max = 40)
        @Pattern(regexp = "[A-Z][A-Z0-9-]*")
        @Schema(description = "The code of a place where the counselling is given", examples = "SC1")
        String place,

        @NotNull @Enumerated(EnumType.STRING) Theme theme,
        @NotNull @Min(1) @Max(500) Integer visitors) {}
