package org.jieming.filter;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jieming.language.Malformed;

/** What is written can be read, and means the same; what is not CQL2 is refused and nothing else happens. */
class RoundTripProperties {

    @Provide
    Arbitrary<Condition> conditions() {
        return Expressions.conditions(3);
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void text_and_JSON_read_back_as_the_expression_they_were_written_from(@ForAll("conditions") Condition condition) {
        String text = CqlText.write(condition);
        assertThat(CqlText.parse(text)).as(text).isEqualTo(condition);
        assertThat(CqlJson.parse(CqlJson.write(condition).toString())).isEqualTo(condition);
        assertThat(CqlText.write(CqlJson.parse(CqlJson.write(condition)))).isEqualTo(text);
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void a_damaged_filter_is_read_or_refused_but_never_breaks_the_reader(
            @ForAll("conditions") Condition condition, @ForAll int place, @ForAll char put) {
        assertReadOrRefused(damaged(CqlText.write(condition), place, put), true);
        assertReadOrRefused(damaged(CqlJson.write(condition).toString(), place, put), false);
    }

    private static String damaged(String text, int place, char put) {
        int at = Math.floorMod(place, text.length());
        return text.substring(0, at)
                + (put % 3 == 0 ? "" : put % 3 == 1 ? "(" : String.valueOf(put))
                + text.substring(at + 1);
    }

    private static void assertReadOrRefused(String damaged, boolean isText) {
        try {
            Condition read = isText ? CqlText.parse(damaged) : CqlJson.parse(damaged);
            assertThat(CqlText.parse(CqlText.write(read))).isEqualTo(read);
        } catch (Malformed refused) {
            assertThat(refused.field()).isEqualTo("filter");
        }
    }
}
