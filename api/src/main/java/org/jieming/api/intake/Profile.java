package org.jieming.api.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jieming.crs.SourceSystem;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.register.ItemType;

/**
 * A mapping that was kept under a name, for the file that comes every year.
 *
 * @param mapping what the columns mean
 * @param system the system of its coordinates, when it is always the same
 */
public record Profile(Mapping mapping, Optional<SourceSystem> system) {
    /** The kind under which profiles are kept among the store's documents. */
    public static final String KIND = "import-profile";

    private static final ObjectMapper JSON = new ObjectMapper();

    private record Written(String type, Map<String, String> columns, String crs) {}

    /** The profile as JSON. */
    public String toJson() {
        Written written = new Written(
                mapping.type().id(),
                mapping.texts(),
                system.map(SourceSystem::code).orElse(""));
        try {
            return JSON.writeValueAsString(written);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Texts are always JSON", impossible);
        }
    }

    /**
     * Reads what {@link #toJson()} wrote.
     *
     * @throws Malformed when it is no profile or names what the register does not know
     */
    public static Profile parse(String json) {
        try {
            Written written = JSON.readValue(json, Written.class);
            return new Profile(
                    Mapping.parse(ItemType.parse(written.type()), new LinkedHashMap<>(written.columns())),
                    written.crs().isEmpty() ? Optional.empty() : Optional.of(SourceSystem.parse(written.crs())));
        } catch (JsonProcessingException | NullPointerException notAProfile) {
            throw new Malformed(
                    "profile",
                    json,
                    Bilingual.of("不是导入方案", "not an import profile: type, columns and crs are expected"));
        }
    }
}
