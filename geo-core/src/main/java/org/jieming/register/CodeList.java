package org.jieming.register;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jieming.language.Bilingual;

/**
 * The values a coded property may take, in the order of the table, with their Chinese and English words.
 *
 * @param id name of the table in {@code data/code-lists}
 * @param entries code to entry, in table order
 */
public record CodeList(String id, Map<String, Entry> entries) {

    /**
     * One value of the list.
     *
     * @param code what is stored
     * @param title what people read
     * @param parent the broader code, if the list is a tree
     * @param aliases other words for it in the files of the trade
     */
    public record Entry(String code, Bilingual title, Optional<String> parent, List<String> aliases) {
        public Entry {
            aliases = List.copyOf(aliases);
        }

        private List<String> spellings() {
            List<String> spellings = new ArrayList<>(aliases);
            spellings.addAll(List.of(code, title.zh(), title.en()));
            return spellings;
        }
    }

    public CodeList {
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    /** The code that a text means: the code itself, its Chinese or English title, or an alias; case does not matter. */
    public Optional<String> codeFor(String text) {
        if (entries.containsKey(text)) {
            return Optional.of(entries.get(text).code());
        }
        return entries.values().stream()
                .filter(entry -> entry.spellings().stream().anyMatch(text::equalsIgnoreCase))
                .map(Entry::code)
                .findFirst();
    }

    /** The words for a code, or the code itself in both languages when the list does not know it. */
    public Bilingual title(String code) {
        Entry entry = entries.get(code);
        return entry == null ? Bilingual.of(code, code) : entry.title();
    }
}
