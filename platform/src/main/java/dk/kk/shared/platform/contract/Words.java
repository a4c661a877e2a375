package dk.kk.shared.platform.contract;

import dk.kk.shared.platform.problem.Bundles;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * What the document says in words: {@code contract/common.properties} of all services and the service's own
 * {@code contract/words.properties}, which goes before. Keys:
 *
 * <pre>
 * tag.[package].name, tag.[package]      operation.[operationId]
 * type.[schema]                          type.[schema].[property], else property.[property]
 * parameter.[operationId].[name], else parameter.[name]
 * header.[name]
 * </pre>
 *
 * What a page calls a code stands in {@code contract/codes_da.properties} and {@code codes_en.properties}: {@code [schema].[code]};
 * where codes stand in a property that is a text, {@code [schema].[property].[code]}.
 *
 * No key is asked for at run time; the contract test names what has no words.
 */
final class Words {
    private final Properties texts = new Properties();
    private final Properties danish;
    private final Properties english;

    Words() {
        texts.putAll(Bundles.all("contract/common.properties"));
        texts.putAll(Bundles.all("contract/words.properties"));
        danish = Bundles.all("contract/codes_da.properties");
        english = Bundles.all("contract/codes_en.properties");
    }

    /** The text of the first key that has one. */
    @Nullable
    String of(String... keys) {
        for (var key : keys) {
            var text = texts.getProperty(key);
            if (text != null) {
                return text.strip();
            }
        }
        return null;
    }

    /** What a page shows for each code: {@code {"da": {"ASKED": "spurgt"}, "en": {"ASKED": "asked"}}}. */
    Map<String, Map<String, String>> labels(String schema, List<?> codes) {
        var byLanguage = new LinkedHashMap<String, Map<String, String>>(); // in the order that is written
        byLanguage.put("da", labels(danish, schema, codes));
        byLanguage.put("en", labels(english, schema, codes));
        return byLanguage;
    }

    /** The codes of a property that is a text in the schema, as it may come to hold others: those that have a label. */
    List<String> labelled(String property) {
        var prefix = property + ".";
        return english.stringPropertyNames().stream()
                .filter(key -> key.startsWith(prefix))
                .map(key -> key.substring(prefix.length()))
                .sorted()
                .toList();
    }

    private static Map<String, String> labels(Properties texts, String schema, List<?> codes) {
        var labels = new LinkedHashMap<String, String>();
        for (var code : codes) {
            var label = texts.getProperty(schema + "." + code);
            if (label != null) {
                labels.put(String.valueOf(code), label.strip());
            }
        }
        return labels;
    }
}
