package dk.kk.shared.platform.problem;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * The bundles {@code problems/<module>.properties} (code to HTTP status) and {@code problems/<module>_da.properties} and
 * {@code _en} (code to text with named {@code {arguments}}), of platform and of the service that runs.
 */
public final class Texts {

    private static final List<String> MODULES =
            List.of("platform", "imports", "citizen", "plan", "offer", "notification", "kpi");

    private static final Properties STATUS = load("");
    private static final Properties DANISH = load("_da");
    private static final Properties ENGLISH = load("_en");

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

    private static Properties load(String suffix) {
        var all = new Properties();
        for (var module : MODULES) {
            var name = "/problems/" + module + suffix + ".properties";
            try (var in = Texts.class.getResourceAsStream(name)) {
                if (in != null) {
                    all.load(new InputStreamReader(in, StandardCharsets.UTF_8));
                }
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read " + name, e);
            }
        }
        return all;
    }
}
