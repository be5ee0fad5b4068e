package org.jieming.api.adoption;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jieming.adoption.Adoption;
import org.jieming.api.store.Documents;
import org.jieming.register.ItemId;

/**
 * Which adopted scenarios something was done to last, and which are of a scenario of a name: empty records beside them, whose names
 * sort as they are asked for. A name is written before what it tells of and removed after: a server that dies in between leaves one
 * too many, which readers pass over.
 */
final class AdoptionOrder {
    private static final String LATEST = "adoption-latest";
    private static final String OF_SCENARIO = "adoption-of-scenario";
    private static final String BUILT = "adoption-order";
    private static final String EMPTY = "{}";

    private final Documents documents;

    AdoptionOrder(Documents documents) {
        this.documents = documents;
    }

    /** Whether all that a store keeps stand in it: stores of older versions kept none. */
    boolean isBuilt() {
        return documents.get(BUILT, BUILT).isPresent();
    }

    void built() {
        documents.put(BUILT, BUILT, EMPTY, 0);
    }

    /** Enters one as it is to be. */
    void enter(Adoption adoption) {
        documents.put(LATEST, place(adoption), EMPTY, 0);
        documents.put(OF_SCENARIO, scenario(adoption.scenario()) + adoption.id(), EMPTY, 0);
    }

    /** Takes out one as it was, when it is another now. */
    void leave(Adoption was, Adoption is) {
        if (!place(was).equals(place(is))) {
            documents.remove(LATEST, place(was), 1);
        }
        if (!was.scenario().equals(is.scenario())) {
            documents.remove(OF_SCENARIO, scenario(was.scenario()) + was.id(), 1);
        }
    }

    /** The next places behind one, so many at most, the latest first. */
    List<String> after(String place, int most) {
        return new ArrayList<>(documents.after(LATEST, place, most).keySet());
    }

    /** The id of the one at a place. */
    static String id(String place) {
        return place.substring(place.indexOf(' ') + 1);
    }

    /** Where one stands: what was done later comes earlier. */
    static String place(Adoption adoption) {
        long before = Long.MAX_VALUE - adoption.last().at().toEpochMilli();
        return String.format(Locale.ROOT, "%019d %s", before, adoption.id());
    }

    /** The ids of those of a scenario. */
    List<String> ofScenario(String name) {
        String prefix = scenario(name);
        return documents.under(OF_SCENARIO, prefix).keySet().stream()
                .map(found -> found.substring(prefix.length()))
                .toList();
    }

    /** Names of scenarios are anybody's; what stands for one is short and has no slash. */
    private static String scenario(String name) {
        return ItemId.named("scenario " + name) + " ";
    }
}
