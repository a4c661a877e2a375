package dk.kk.shared.citizen.register;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A day that a citizen's affairs can have: a slip of the year is refused, and the database can hold what is left. */
@Constraint(validatedBy = CalendarDay.Between1900And2199.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
public @interface CalendarDay {

    String message() default "must be a day from 1900 to 2199";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** A missing day is another constraint's business. */
    class Between1900And2199 implements ConstraintValidator<CalendarDay, LocalDate> {

        @Override
        public boolean isValid(@Nullable LocalDate day, ConstraintValidatorContext context) {
            return day == null || (day.getYear() >= 1900 && day.getYear() <= 2199);
        }
    }
}
