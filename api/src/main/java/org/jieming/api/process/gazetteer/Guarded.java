package org.jieming.api.process.gazetteer;

import java.util.List;
import java.util.stream.Collectors;
import org.jieming.language.Bilingual;
import org.jieming.register.ItemVersion;

/**
 * A name on the protection list.
 *
 * @param item as it is, or as it last was
 * @param signs those of the register that are for it
 * @param faults what is wrong with them
 */
record Guarded(ItemVersion item, List<ItemVersion> signs, List<SignFault> faults) {
    /** What every entry of a list says, as far as the register has a field of its own for it. */
    private static final List<String> WANTED = List.of(
            "protection_class",
            "protection_reason",
            "meaning",
            "origin",
            "source",
            "listed_on",
            "listing_doc",
            "protective_measures");

    /** The signs of the register that protect it and can be read. */
    List<ItemVersion> protection() {
        return signs.stream().filter(SignCheck::isProtection).toList();
    }

    /** The kind of its protection sign in words: as recorded, else of what forms those of the register are; empty without one. */
    String signKind(String language) {
        String recorded = item.values().text("sign_kind");
        return recorded.isEmpty() || recorded.equals("none") && !protection().isEmpty()
                ? protection().stream()
                        .map(sign -> form(sign, language))
                        .distinct()
                        .collect(Collectors.joining(Bilingual.of("、", ", ").in(language)))
                : EntryFacts.text(item, "sign_kind", language);
    }

    private static String form(ItemVersion sign, String language) {
        String form = EntryFacts.text(sign, "form", language);
        return form.isEmpty() ? Bilingual.of("有", "Yes").in(language) : form;
    }

    /** The properties that are not stated yet. */
    List<String> lacking() {
        return WANTED.stream().filter(name -> item.values().get(name).isEmpty()).toList();
    }
}
