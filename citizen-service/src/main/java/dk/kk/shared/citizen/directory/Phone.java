package dk.kk.shared.citizen.directory;

/** A Danish phone number. @param digits eight, without the country's code */
public record Phone(String digits) {
    /** As people write one: with {@code +45} or without. */
    public static final String FORM = "(\\+45)?[0-9]{8}";

    /** Longest of that form. */
    public static final int LONGEST = 11;

    /** @param said of the {@link #FORM} */
    public static Phone of(String said) {
        return new Phone(said.substring(said.length() - 8));
    }

    /** As people read one: {@code 12 34 56 78}. */
    public String inPairs() {
        return digits.replaceAll("(..)(?=.)", "$1 ");
    }

    /** The address that a telephone calls. */
    public String link() {
        return "tel:+45" + digits;
    }
}
