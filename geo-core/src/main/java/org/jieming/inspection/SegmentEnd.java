package org.jieming.inspection;

import java.util.Optional;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.register.ItemId;

/** Where a segment begins or ends: at a marker, or at an end of the line. */
public sealed interface SegmentEnd permits LineEnd, SegmentEnd.AtMarker {

    /** The word on the wire: the id of a marker, {@code start} or {@code end}. */
    String word();

    /** The marker; empty at an end of the line. */
    default Optional<ItemId> marker() {
        return Optional.empty();
    }

    /**
     * At a marker.
     *
     * @param id which
     */
    record AtMarker(ItemId id) implements SegmentEnd {
        @Override
        public String word() {
            return id.toString();
        }

        @Override
        public Optional<ItemId> marker() {
            return Optional.of(id);
        }
    }

    /**
     * Reads a word.
     *
     * @param member which member of a document it is
     * @throws Malformed when it is none
     */
    static SegmentEnd parse(String member, String text) {
        for (LineEnd end : LineEnd.values()) {
            if (end.word().equals(text)) {
                return end;
            }
        }
        try {
            return new AtMarker(ItemId.parse(text));
        } catch (Malformed none) {
            throw new Malformed(
                    member,
                    text,
                    Bilingual.of(
                            "应为界桩标识(36 位 UUID),或界线的起点 start、终点 end",
                            "the id of a marker (a UUID of 36 characters) is expected, or start or end of the line"));
        }
    }
}
