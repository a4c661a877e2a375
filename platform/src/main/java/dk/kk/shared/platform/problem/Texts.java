package dk.kk.shared.platform.problem;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/** What is said of each problem code: its HTTP status and its text in both languages, see {@link Bundles#problems}. */
public final class Texts {

    private static final Properties STATUS = Bundles.problems("");
    private static final Properties DANISH = Bundles.problems("_da");
    private static final Properties ENGLISH = Bundles.problems("_en");

    private Texts() {}

    /** 500 for a code without an entry: a test sees to it that there is none. */
    public static int status(String code) {
        return Integer.parseInt(STATUS.getProperty(code, "500"));
    }

    /** Both languages, keyed {@code da} and {@code en}. */
    public static Map<String, String> of(String code, Map<String, Object> arguments) {
        var texts = new LinkedHashMap<String, String>();
        texts.put("da", fill(DANISH.getProperty(code, code), arguments, ArgumentWords.DANISH));
        texts.put("en", fill(ENGLISH.getProperty(code, code), arguments, ArgumentWords.ENGLISH));
        return texts;
    }

    public static Set<String> codes() {
        return new TreeSet<>(STATUS.stringPropertyNames());
    }

    public static Set<String> codesIn(String language) {
        return new TreeSet<>((language.equals("da") ? DANISH : ENGLISH).stringPropertyNames());
    }

    private static String fill(String text, Map<String, Object> arguments, ArgumentWords words) {
        var filled = text;
        for (var argument : arguments.entrySet()) {
            filled = filled.replace("{" + argument.getKey() + "}", words.of(argument.getValue()));
        }
        return filled;
    }
}
