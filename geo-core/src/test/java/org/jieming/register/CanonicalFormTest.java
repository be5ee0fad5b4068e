package org.jieming.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jieming.register.Samples.NOON;
import static org.jieming.register.Samples.after;
import static org.jieming.register.Samples.changes;
import static org.jieming.register.Samples.from;
import static org.jieming.register.Samples.place;
import static org.jieming.register.Samples.placeAt;
import static org.jieming.register.Samples.put;

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
