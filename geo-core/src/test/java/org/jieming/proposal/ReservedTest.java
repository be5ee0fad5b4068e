package org.jieming.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jieming.proposal.Proposing.STREET;

import java.time.LocalDate;
import java.util.Optional;
import org.jieming.crs.Crs;
import org.jieming.register.Change;
import org.jieming.register.ItemType;
import org.jieming.register.Period;
import org.jieming.register.Timeline;
import org.jieming.register.Values;
import org.jieming.rule.Finding;
import org.jieming.shape.Shape;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** 桂花路 is in use under 界政函〔2020〕3号, on the protection list, from 2020-01-01 to 2024-01-01. */
class ReservedTest {
    private static final Period TIME = Period.between(day("2020-01-01"), day("2024-01-01"));
    private static final String[] STATED = {
        "name",
        "桂花路",
        "status",
        "in-use",
        "pinyin",
        "Guìhuā Lù",
        "kind",
        "K5",
        "class_code",
        "24300",
        "division_code",
        "990121100",
        "approval_doc",
        "界政函〔2020〕3号",
        "protected",
        "是",
        "meaning",
        "以桂花得名"
    };
    private static final Timeline STREETS =
            Proposing.register(put(TIME, STATED)).timeline(ItemType.PLACE, STREET);

    private static Optional<LocalDate> day(String text) {
        return Optional.of(LocalDate.parse(text));
    }

    private static Change.Put put(Period valid, String... pairs) {
        return new Change.Put(STREET, ItemType.PLACE, valid, Proposing.values(pairs), null);
    }

    /** The street as it is but for one property. */
    private static Change.Put with(String property, String value) {
        String[] pairs = STATED.clone();
        for (int i = 0; i < pairs.length; i += 2) {
            pairs[i + 1] = pairs[i].equals(property) ? value : pairs[i + 1];
        }
        return put(TIME, pairs);
    }

    private static String field(Timeline before, Change change) {
        return Reserved.of(before, change).map(Finding::field).orElse("free");
    }

    @Test
    void a_name_stored_before_texts_had_one_form_is_the_same_when_it_is_sent_back() {
        // a character without width came in with copied text: today's door takes it out
        Values old =
                Proposing.values(STATED).toBuilder().set("name", "桂花路\u200B").build();
        Timeline known = Proposing.register(new Change.Put(STREET, ItemType.PLACE, TIME, old, null))
                .timeline(ItemType.PLACE, STREET);
        assertThat(field(known, put(TIME, STATED))).isEqualTo("free");
        assertThat(field(known, with("name", "丹桂路"))).isEqualTo("name");
    }

    @Test
    void a_name_becomes_standard_by_a_decision_alone() {
        for (String standard : new String[] {"approved", "filed", "in-use", "under-rectification"}) {
            assertThat(field(Timeline.EMPTY, put(Period.ALWAYS, "name", "桂花路", "status", standard)))
                    .isEqualTo("status");
        }
        assertThat(field(Timeline.EMPTY, put(Period.ALWAYS, "name", "桂花路"))).isEqualTo("free");
        assertThat(field(Timeline.EMPTY, put(Period.ALWAYS, "name", "桂花路", "status", "planned")))
                .isEqualTo("free");
    }

    /** 桂花路 of no status: whatever it is, that it comes on the list is decided by two. */
    @Test
    void a_name_comes_on_the_protection_list_by_a_decision_alone_under_the_document_that_lists_it() {
        Timeline bare = Proposing.register(put(TIME, "name", "桂花路")).timeline(ItemType.PLACE, STREET);
        Change listing = put(TIME, "name", "桂花路", "protected", "是", "listing_doc", "界民〔2023〕1号");
        assertThat(field(bare, listing)).isEqualTo("protected");
        assertThat(field(Timeline.EMPTY, listing)).isEqualTo("protected");
        assertThat(Reserved.citesApproval(bare, listing)).isTrue();
        assertThat(Reserved.citesApproval(bare, put(TIME, "name", "桂花路", "protected", "是")))
                .isFalse();
        // a document that lists is none that approves
        assertThat(Reserved.citesApproval(
                        bare, put(TIME, "name", "桂花路", "status", "in-use", "listing_doc", "界民〔2023〕1号")))
                .isFalse();
        // 2024 and after would be new
        Timeline known = Proposing.register(listing).timeline(ItemType.PLACE, STREET);
        assertThat(field(known, listing)).isEqualTo("free");
        assertThat(field(known, put(Period.ALWAYS, "name", "桂花路", "protected", "是", "listing_doc", "界民〔2023〕1号")))
                .isEqualTo("protected");
    }

    @Test
    void what_was_decided_stays_and_the_rest_of_the_record_is_free() {
        assertThat(field(STREETS, with("name", "丹桂路"))).isEqualTo("name");
        assertThat(field(STREETS, with("status", "historical"))).isEqualTo("status");
        assertThat(field(STREETS, with("approval_doc", "界政函〔2020〕4号"))).isEqualTo("approval_doc");
        // off the list it could be renamed without the papers of
        assertThat(field(STREETS, with("protected", "否"))).isEqualTo("protected");
        assertThat(field(STREETS, with("pinyin", "Kuìhuā Lù"))).isEqualTo("pinyin");
        assertThat(field(STREETS, with("kind", "K3"))).isEqualTo("kind");
        assertThat(field(STREETS, with("class_code", "24400"))).isEqualTo("class_code");
        assertThat(field(STREETS, with("division_code", "990121101"))).isEqualTo("division_code");
        assertThat(field(STREETS, with("meaning", "以桂树得名"))).isEqualTo("free");
        assertThat(field(STREETS, put(TIME, STATED))).isEqualTo("free");
    }

    @Test
    void a_name_that_is_to_be_changed_is_changed_by_the_decision_alone() {
        String[] irregular = {"name", "曼哈顿路", "status", "under-rectification", "pinyin_plain", "Manhadun Lu"};
        Timeline before = Proposing.register(put(TIME, irregular)).timeline(ItemType.PLACE, STREET);
        assertThat(field(
                        before,
                        put(TIME, "name", "满汉路", "status", "under-rectification", "pinyin_plain", "Manhadun Lu")))
                .isEqualTo("name");
        assertThat(field(
                        before,
                        put(TIME, "name", "曼哈顿路", "status", "under-rectification", "pinyin_plain", "Manhan Lu")))
                .isEqualTo("pinyin_plain");
        assertThat(field(before, put(TIME, "name", "曼哈顿路"))).isEqualTo("status");
        assertThat(field(before, new Change.End(STREET, LocalDate.parse("2022-01-01"))))
                .isEqualTo("valid_to");
    }

    @Test
    void what_was_never_stated_may_be_added_but_not_who_approved_it() {
        Timeline bare =
                Proposing.register(put(TIME, "name", "桂花路", "status", "in-use")).timeline(ItemType.PLACE, STREET);
        assertThat(field(bare, put(TIME, "name", "桂花路", "status", "in-use", "pinyin", "Guìhuā Lù")))
                .isEqualTo("free");
        assertThat(field(bare, put(TIME, "name", "桂花路", "status", "in-use", "approver", "国务院")))
                .isEqualTo("approver");
        assertThat(field(bare, put(TIME, "name", "桂花路", "status", "in-use", "approved_on", "1999-01-01")))
                .isEqualTo("approved_on");
    }

    @Test
    void its_days_are_neither_lengthened_nor_cut_short() {
        // from 2020 on without end: 2024 and after would be new
        assertThat(field(STREETS, put(Period.from(LocalDate.parse("2020-01-01")), STATED)))
                .isEqualTo("status");
        assertThat(field(STREETS, put(Period.between(day("2021-01-01"), day("2022-01-01")), STATED)))
                .isEqualTo("free");
        assertThat(field(STREETS, new Change.End(STREET, LocalDate.parse("2022-01-01"))))
                .isEqualTo("valid_to");
        // it ended on that day already
        assertThat(field(STREETS, new Change.End(STREET, LocalDate.parse("2024-01-01"))))
                .isEqualTo("free");
    }

    @Test
    void an_approval_is_cited_by_a_document_that_was_not_stated_before() {
        assertThat(Reserved.citesApproval(Timeline.EMPTY, put(TIME, STATED))).isTrue();
        assertThat(Reserved.citesApproval(STREETS, with("name", "丹桂路"))).isFalse();
        assertThat(Reserved.citesApproval(STREETS, new Change.End(STREET, LocalDate.EPOCH)))
                .isFalse();
    }

    /** Either of the two takes it out of the lists and the check of names, whatever its status says. */
    @Test
    void it_is_called_historical_or_given_a_year_of_abolition_by_a_decision_alone() {
        String[] street = {"name", "桂花路", "status", "in-use"};
        Timeline bare = Proposing.register(put(TIME, street)).timeline(ItemType.PLACE, STREET);
        assertThat(field(bare, put(TIME, "name", "桂花路", "status", "in-use", "time_of_use", "historical")))
                .isEqualTo("time_of_use");
        assertThat(field(bare, put(TIME, "name", "桂花路", "status", "in-use", "abolished_year", "2020")))
                .isEqualTo("abolished_year");
        assertThat(field(bare, put(TIME, "name", "桂花路", "status", "in-use", "time_of_use", "current")))
                .isEqualTo("free");
    }

    @Test
    void what_is_stated_of_its_listing_is_no_officers_word() {
        for (String[] fact : new String[][] {
            {"listing_doc", "界民〔2001〕9号"},
            {"listed_on", "2001-01-01"},
            {"protection_class", "古街巷"},
            {"protection_reason", "巷内有古井"},
            {"protective_measures", "设立标志"}
        }) {
            Values after =
                    Proposing.values(STATED).toBuilder().parse(fact[0], fact[1]).build();
            Change.Put forged = new Change.Put(STREET, ItemType.PLACE, TIME, after, null);
            assertThat(field(STREETS, forged)).isEqualTo(fact[0]);
            Timeline known = Proposing.register(forged).timeline(ItemType.PLACE, STREET);
            assertThat(field(known, put(TIME, STATED))).isEqualTo(fact[0]);
        }
    }

    /** PNR Art. 10 and A.6: what a name was called stays known. */
    @Test
    void former_names_are_added_and_dated_and_never_taken_away_on_ones_own_word() {
        for (String status : new String[] {"in-use", "historical", "renamed", "abolished"}) {
            Timeline known = Proposing.register(former(status, "后街、老街")).timeline(ItemType.PLACE, STREET);
            assertThat(field(known, former(status, "后街、老街、新街"))).isEqualTo("free");
            assertThat(field(known, former(status, "老街(1950年)、后街"))).isEqualTo("free");
            assertThat(field(known, former(status, "老街"))).isEqualTo("former_names");
            assertThat(field(known, former(status, ""))).isEqualTo("former_names");
        }
        Timeline draft = Proposing.register(former("planned", "后街")).timeline(ItemType.PLACE, STREET);
        assertThat(field(draft, former("planned", ""))).isEqualTo("free");
    }

    private static Change.Put former(String status, String names) {
        return put(TIME, "name", "桂花路", "status", status, "former_names", names);
    }

    /** At 35° N a thousandth of a degree of longitude is 91 m, two are 182 m and three are 274 m. */
    @Test
    void its_place_is_surveyed_better_by_one_person_and_put_elsewhere_or_taken_away_by_two() {
        Timeline placed = Proposing.register(at(Shape.point(105.010, 35))).timeline(ItemType.PLACE, STREET);
        assertThat(field(placed, at(Shape.point(105.012, 35)))).isEqualTo("free");
        assertThat(field(placed, at(Shape.point(105.013, 35)))).isEqualTo("geometry");
        assertThat(field(placed, at(null))).isEqualTo("geometry");
        Shape line = Shape.of(
                new GeometryFactory()
                        .createLineString(new Coordinate[] {new Coordinate(105.010, 35), new Coordinate(105.02, 35)}),
                Crs.CGCS2000);
        assertThat(field(placed, at(line))).isEqualTo("free");
        // a point in place of the line
        Timeline drawn = Proposing.register(at(line)).timeline(ItemType.PLACE, STREET);
        assertThat(field(drawn, at(Shape.point(105.010, 35)))).isEqualTo("geometry");
        // a name that nobody approved is where its officer says
        Timeline planned = Proposing.register(new Change.Put(
                        STREET, ItemType.PLACE, TIME, Proposing.values("name", "桂花路"), Shape.point(105, 35)))
                .timeline(ItemType.PLACE, STREET);
        assertThat(field(
                        planned,
                        new Change.Put(
                                STREET, ItemType.PLACE, TIME, Proposing.values("name", "桂花路"), Shape.point(106, 35))))
                .isEqualTo("free");
    }

    private static Change.Put at(@Nullable Shape shape) {
        return new Change.Put(STREET, ItemType.PLACE, TIME, Proposing.values(STATED), shape);
    }

    @Test
    void what_is_secret_is_opened_by_two() {
        for (String secrecy : new String[] {"secret", "internal"}) {
            Timeline known = Proposing.register(put(TIME, "name", "桂花路", "secrecy", secrecy))
                    .timeline(ItemType.PLACE, STREET);
            assertThat(field(known, put(TIME, "name", "桂花路", "secrecy", "open")))
                    .isEqualTo("secrecy");
            assertThat(field(known, put(TIME, "name", "桂花路"))).isEqualTo("secrecy");
            assertThat(field(known, put(TIME, "name", "桂花路", "secrecy", secrecy, "meaning", "以桂花得名")))
                    .isEqualTo("free");
        }
        Timeline open = Proposing.register(put(TIME, "name", "桂花路")).timeline(ItemType.PLACE, STREET);
        assertThat(field(open, put(TIME, "name", "桂花路", "secrecy", "secret"))).isEqualTo("free");
    }

    @Test
    void a_standard_or_protected_name_is_kept_from_the_public_by_two() {
        String[][] held = {{"status", "in-use"}, {"status", "under-rectification"}, {"protected", "是"}};
        for (String[] why : held) {
            Timeline told =
                    Proposing.register(put(TIME, "name", "桂花路", why[0], why[1])).timeline(ItemType.PLACE, STREET);
            for (String secrecy : new String[] {"internal", "confidential", "secret"}) {
                Change.Put closed = put(TIME, "name", "桂花路", why[0], why[1], "secrecy", secrecy);
                assertThat(field(told, closed)).as(why[0] + " " + secrecy).isEqualTo("secrecy");
                assertThat(Reserved.unsaid(told, closed)).isPresent();
            }
        }
        // how far what is kept from the public goes among those who work with it is no matter of the public
        Timeline hidden = Proposing.register(put(TIME, "name", "桂花路", "status", "in-use", "secrecy", "internal"))
                .timeline(ItemType.PLACE, STREET);
        assertThat(field(hidden, put(TIME, "name", "桂花路", "status", "in-use", "secrecy", "secret")))
                .isEqualTo("free");
    }
}
