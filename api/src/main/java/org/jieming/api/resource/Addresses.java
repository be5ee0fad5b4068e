package org.jieming.api.resource;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jieming.api.http.Problem;
import org.jieming.api.http.ProblemType;
import org.jieming.api.http.Request;
import org.jieming.language.Malformed;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;

/** The addresses of collections and items, written and read. */
public final class Addresses {
    /** All collections. */
    public static final String COLLECTIONS = "/collections";
    /** One of them. */
    public static final String COLLECTION = "/collections/{collectionId}";
    /** Its items. */
    public static final String ITEMS = COLLECTION + "/items";
    /** One of these. */
    public static final String ITEM = ITEMS + "/{featureId}";

    private Addresses() {}

    /** Where a collection is found. */
    public static String of(ItemType type) {
        return COLLECTIONS + "/" + type.collection();
    }

    /** Where the items of a collection are found. */
    public static String items(ItemType type) {
        return of(type) + "/items";
    }

    /** Where an item is found. */
    public static String item(ItemType type, ItemId id) {
        return items(type) + "/" + id;
    }

    /** The collection in the path. */
    public static ItemType type(Request request) {
        String given = request.path("collectionId");
        return Arrays.stream(ItemType.values())
                .filter(type -> type.collection().equals(given))
                .findFirst()
                .orElseThrow(() -> {
                    String known = Arrays.stream(ItemType.values())
                            .map(ItemType::collection)
                            .collect(Collectors.joining(", "));
                    return Problem.of(
                                    ProblemType.NO_SUCH,
                                    "没有这个集合;现有:" + known,
                                    "There is no such collection; there are " + known)
                            .about("collectionId", given);
                });
    }

    /** The item in the path; an id that cannot be one names no item. */
    public static ItemId id(Request request) {
        String given = request.path("featureId");
        return parsed(given).orElseThrow(() -> noSuchItem(given));
    }

    /** What is answered where an id names no item. */
    public static Problem noSuchItem(String given) {
        return Problem.of(
                        ProblemType.NO_SUCH,
                        "没有这个对象,或它不向您公开",
                        "There is no such item in this collection, or it is not shown to you")
                .about("featureId", given);
    }

    private static Optional<ItemId> parsed(String given) {
        try {
            return Optional.of(ItemId.parse(given));
        } catch (Malformed notAnId) {
            return Optional.empty();
        }
    }
}
