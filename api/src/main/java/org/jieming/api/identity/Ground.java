package org.jieming.api.identity;

import java.util.List;
import org.jieming.api.process.gazetteer.EntryFacts;
import org.jieming.register.Act;
import org.jieming.register.Evidence;
import org.jieming.register.ItemVersion;

/**
 * What a name, the shape or another statement rests on (资料来源及出处, A.12), as sheet, permanent address and Linked Places tell it.
 *
 * @param own the documents that bear out the statement itself
 * @param acts where there are none of these: the legal documents behind the version that states it first
 * @param basis that version, whose source bears out the whole of it
 */
record Ground(List<Evidence> own, List<Act> acts, ItemVersion basis) {

    /** A line for each document; empty where nothing on record bears it out. */
    List<String> cited(String language) {
        return own.isEmpty()
                ? EntryFacts.cited(basis, acts, language)
                : own.stream().map(Evidence::cited).toList();
    }
}
