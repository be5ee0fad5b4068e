package org.jieming.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.jieming.register.Descriptor;
import org.jieming.register.ItemType;
import org.jieming.register.Values;
import org.junit.jupiter.api.Test;

/** Texts that read the same are one. */
class WritingTest {
    @Test
    void a_name_is_stored_without_what_nobody_sees() {
        // zero-width space, no-break space, byte order mark, joiner between Han
        for (String given : new String[] {"金\u200B桂路", "\u00A0金桂路\u3000", "\uFEFF金桂路", "金\u200D桂路"}) {
            assertThat(Writing.stored(given)).isEqualTo("金桂路");
        }
        // U+2F29 is the Kangxi radical of 小 (U+5C0F), U+F9E4 the compatibility form of 理 (U+7406)
        assertThat(Writing.stored("\u2F29\uF9E4")).isEqualTo("\u5C0F\u7406");
        // joiners spell Persian, and the width of a letter stays as given
        assertThat(Writing.stored("می\u200Cخواهم Ａ")).isEqualTo("می\u200Cخواهم Ａ");
    }

    @Test
    void names_that_differ_by_width_and_blanks_compare_as_one() {
        assertThat(Writing.compared("Ｅ１ 路")).isEqualTo(Writing.compared("E1路"));
        // Lǜ as one letter and as ü with a mark
        assertThat(Writing.compared("L\u01DC")).isEqualTo(Writing.compared("Lu\u0308\u0300"));
    }

    @Test
    void the_properties_of_items_read_texts_in_that_form() {
        Values values = Values.of(Descriptor.of(ItemType.PLACE))
                .parse("name", "金\u200B桂路\u200B")
                .parse("alias_names", "\u2F29路|\u200B")
                .build();
        assertThat(values.text("name")).isEqualTo("金桂路");
        assertThat(values.get("alias_names")).contains(java.util.List.of("小路"));
    }
}
