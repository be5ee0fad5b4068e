package org.jieming.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jieming.register.Samples.NOON;
import static org.jieming.register.Samples.after;
import static org.jieming.register.Samples.changes;
import static org.jieming.register.Samples.day;
import static org.jieming.register.Samples.from;
import static org.jieming.register.Samples.place;
import static org.jieming.register.Samples.placeAt;
import static org.jieming.register.Samples.put;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jieming.crs.Crs;
import org.jieming.rule.Finding;
import org.jieming.shape.Shape;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** What a fingerprint covers must be what a store can hand back. */
class CanonicalFormTest {

    @Test
    void a_revision_handed_over_piece_by_piece_has_the_fingerprint_of_the_whole() {
        Snapshot before = after(Snapshot.EMPTY, placeAt("a", 118, 31), put("b", from("2000-01-01"), place("王村")));
        Revision whole = ((Edit.Applied)
                        before.draft(changes(placeAt("a", 119, 31), put("b", from("2020-01-01"), place("新王村"))), NOON))
                .revision();
        CanonicalForm form = CanonicalForm.begin(
                whole, whole.asserted().size(), whole.withdrawn().size());
        whole.asserted().forEach(form::asserted);
        whole.withdrawn()
                .forEach(version -> form.withdrawn(
                        version.type(), version.id(), version.valid().first(), version.recorded()));
        assertThat(whole.withdrawn()).hasSize(2);
        assertThat(form.end(whole.successions())).isEqualTo(whole.fingerprint());
    }

    /**
     * The bytes of one revision, written out by hand: a fingerprint of today must still be found in ten years. Chain and
     * register start empty, so revision 1 follows {@link Fingerprint#NONE}.
     */
    @Test
    void the_bytes_under_a_fingerprint_are_these_and_stay_these() throws IOException, NoSuchAlgorithmException {
        ItemId id = ItemId.named("a");
        Values values = place("王村").toBuilder()
                .parse("elevation_m", "12.5")
                .parse("place_code", "34020710122220000001")
                .build();
        Change put = new Change.Put(
                id,
                ItemType.PLACE,
                Period.between(Optional.of(day("2000-01-01")), Optional.of(day("2010-01-01"))),
                values,
                Shape.point(118.5, 31.25));
        Act act = new Act("民〔1999〕1号", "批复", "某县", Optional.empty(), Optional.of(day("2000-01-01")), Optional.empty());
        ChangeSet changes = new ChangeSet("王", "因", Optional.of(act), List.of(put), Map.of());
        Revision revision = ((Edit.Applied) Snapshot.EMPTY.draft(changes, NOON)).revision();

        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeLong(1); // revision 1, at 2026-01-01T12:00:00Z = 1,767,268,800,000 ms
        out.writeLong(1_767_268_800_000L);
        for (String head : List.of("王", "因", Fingerprint.NONE.hex())) {
            text(out, head);
        }
        out.writeBoolean(true);
        for (String said : List.of("民〔1999〕1号", "批复", "某县")) {
            text(out, said);
        }
        out.writeLong(Long.MIN_VALUE); // decided: not known; effective: day 10,957 since 1970; announced: not known
        out.writeLong(10_957);
        out.writeLong(Long.MIN_VALUE);
        out.writeInt(1); // one version: its key, the day it ends (day 14,610), its values by name, its shape
        text(out, "place");
        out.writeLong(id.high());
        out.writeLong(id.low());
        out.writeInt(10_957);
        out.writeLong(1);
        out.writeInt(14_610);
        out.writeInt(4);
        for (String word :
                List.of("elevation_m", "12.5", "kind", "K3", "name", "王村", "place_code", "34020710122220000001")) {
            text(out, word);
        }
        out.writeBoolean(true);
        out.writeInt(21); // little-endian WKB of a point: 01, type 1, x, y
        out.write(HexFormat.of().parseHex("0101000000" + "0000000000a05d40" + "0000000000403f40"));
        out.writeInt(0); // nothing withdrawn, no succession
        out.writeInt(0);
        byte[] sha256 = MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
        assertThat(revision.fingerprint().hex()).isEqualTo(HexFormat.of().formatHex(sha256));
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }

    @Test
    void a_negative_zero_is_zero_since_databases_do_not_tell_them_apart() {
        Values values = Values.of(Descriptor.of(ItemType.PLACE))
                .parse("elevation_m", "-0.0")
                .build();
        assertThat(values.get("elevation_m")).contains(0.0);
        assertThat(Double.doubleToRawLongBits((Double) values.get("elevation_m").orElseThrow()))
                .isZero();
    }

    @Test
    void half_a_surrogate_pair_is_refused_and_a_whole_one_is_not() {
        assertThat(Snapshot.EMPTY.draft(changes(put("whole", Period.ALWAYS, place("𠀀村"))), NOON))
                .isInstanceOf(Edit.Applied.class);
        Edit half = Snapshot.EMPTY.draft(changes(put("half", Period.ALWAYS, place("村\uD840"))), NOON);
        assertThat(((Edit.Refused) half).verdict().findings())
                .extracting(Finding::rule)
                .containsExactly("R-CONTROL");
    }

    @Test
    void a_ring_by_itself_is_kept_as_the_closed_line_that_well_known_binary_makes_of_it() throws ParseException {
        Shape ring = Shape.of(new WKTReader().read("LINEARRING (0 0, 1 0, 1 1, 0 0)"), Crs.CGCS2000);
        assertThat(Shape.fromWkb(ring.compact().toWkb(), Crs.CGCS2000)).isEqualTo(ring.compact());
    }
}
