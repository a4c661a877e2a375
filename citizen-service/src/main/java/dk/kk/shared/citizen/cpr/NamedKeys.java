package dk.kk.shared.citizen.cpr;

import static java.util.Objects.requireNonNull;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Keys for one purpose: the current one, and those that were before it.
 *
 * @param byName in the order in which they are tried: the current one first
 */
record NamedKeys(String current, Map<String, SecretKeySpec> byName) {
    private static final int KEY_BYTES = 32;

    /** @param setting names the current key, and {@code formerSetting} the others, where one of them cannot be used */
    static NamedKeys of(
            String algorithm,
            String setting,
            String name,
            String key,
            String formerSetting,
            Map<String, String> former) {
        if (former.containsKey(name)) {
            throw new IllegalArgumentException(formerSetting + " names the current key, " + name);
        }
        var keys = new LinkedHashMap<String, SecretKeySpec>();
        keys.put(name, read(setting, key, algorithm));
        former.forEach((id, each) -> keys.put(id, read(formerSetting + "." + id, each, algorithm)));
        return new NamedKeys(name, keys);
    }

    SecretKeySpec currentKey() {
        return requireNonNull(byName.get(current));
    }

    @Nullable
    SecretKeySpec key(String name) {
        return byName.get(name);
    }

    Set<String> names() {
        return Set.copyOf(byName.keySet());
    }

    Set<String> former() {
        return byName.keySet().stream().filter(name -> !name.equals(current)).collect(Collectors.toUnmodifiableSet());
    }

    private static SecretKeySpec read(String setting, String base64, String algorithm) {
        var key = Base64.getDecoder().decode(base64);
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException(setting + " must be 32 bytes in base64");
        }
        return new SecretKeySpec(key, algorithm);
    }
}
