package org.jieming.inspection;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jieming.language.Bilingual;
import org.jieming.register.ItemId;

/**
 * What a team states of a place at which the list of the round has no marker: one stands there, or one should (C.6; 行政区域界线管理条例
 * Art. 6: C-06). Never changed, and no record of a marker: that is made by an edit with the document that approves it. Nothing is held
 * against it, so the neighbour reads it at once and can go and look.
 *
 * @param id made by the device, so that sending twice is sending once
 * @param kind what is stated
 * @param marker the marker to be moved; empty of the other kinds
 * @param team whose statement it is
 * @param author the account that made it
 * @param observedAt when, by the clock of the device
 * @param ahead how far that clock was ahead of the service's when it sent, in whole minutes
 * @param receivedAt when it arrived, by the clock of the service
 * @param fix where; empty where the device had no position, then the note says it
 * @param number what can be read on it; may be empty
 * @param photos the photographs made
 * @param note what it is, or why; may be empty beside a fix
 */
public record Sighting(
        UUID id,
        Kind kind,
        Optional<ItemId> marker,
        Team team,
        String author,
        Instant observedAt,
        Duration ahead,
        Instant receivedAt,
        Optional<Fix> fix,
        String number,
        List<Photo> photos,
        String note)
        implements Stated {
    private static final int SHORT = 4;

    /** What is stated. */
    public enum Kind {
        /** A marker stands here that the list does not name, perhaps put up by one side alone (单方设立的标志物). */
        UNLISTED(Bilingual.of("名单外界桩", "Marker that is not in the list")),
        ADD(Bilingual.of("建议增设界桩", "Marker to be added")),
        MOVE(Bilingual.of("建议移动界桩", "Marker to be moved"));

        private final Bilingual title;

        Kind(Bilingual title) {
            this.title = title;
        }

        /** The word on the wire. */
        public String word() {
            return Wire.word(this);
        }

        /** What people call it. */
        public Bilingual title() {
            return title;
        }

        /**
         * Reads a word.
         *
         * @throws org.jieming.language.Malformed when it is none
         */
        public static Kind parse(String text) {
            return Wire.parse(values(), "kind", text);
        }
    }

    public Sighting {
        photos = List.copyOf(photos);
    }

    /** By which id steps of handling speak of it. */
    public ItemId subject() {
        return ItemId.of(id);
    }

    /** What it is called: the number that was read, or the beginning of its id. */
    public String label() {
        return number.isEmpty() ? "#" + id.toString().substring(0, SHORT) : number;
    }
}
