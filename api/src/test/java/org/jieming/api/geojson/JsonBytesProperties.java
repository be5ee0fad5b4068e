package org.jieming.api.geojson;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.jieming.register.ItemId;

/** What is written by hand reads back, by a reader nobody here wrote, as what was meant. */
class JsonBytesProperties {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Property
    void any_text_reads_back(@ForAll String text) {
        String whole = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        // an unpaired surrogate is no character: the encoder above writes '?', ours the replacement character
        assertThat(read(out -> out.text(text)).textValue().replace('\uFFFD', '?'))
                .isEqualTo(whole.replace('\uFFFD', '?'));
    }

    @Property
    void any_number_reads_back_to_the_last_bit(@ForAll double value) {
        if (Double.isFinite(value)) {
            assertThat(read(out -> out.number(value)).doubleValue()).isEqualTo(value);
        }
    }

    @Property
    void any_whole_number_reads_back(@ForAll @LongRange(min = Long.MIN_VALUE, max = Long.MAX_VALUE) long value) {
        assertThat(read(out -> out.number(value)).longValue()).isEqualTo(value);
    }

    @Property
    void numbers_with_few_decimals_are_written_short(
            @ForAll @IntRange(min = -99_999_999, max = 99_999_999) int thousandths) {
        double value = thousandths / 1_000.0;
        assertThat(read(out -> out.number(value)).doubleValue()).isEqualTo(value);
        assertThat(written(out -> out.number(value)))
                .hasSizeLessThanOrEqualTo(10)
                .doesNotContain("E");
    }

    @Property
    void degrees_keep_eight_decimals(@ForAll @DoubleRange(min = -180, max = 180) double value) {
        double back = read(out -> out.degrees(value)).doubleValue();
        assertThat(Math.abs(back - value)).isLessThanOrEqualTo(0.5000001e-8);
        assertThat(read(out -> out.degrees(back)).doubleValue()).isEqualTo(back);
    }

    @Property
    void metres_keep_millimetres(@ForAll @DoubleRange(min = -50_000_000, max = 50_000_000) double value) {
        double back = read(out -> out.metres(value)).doubleValue();
        assertThat(Math.abs(back - value)).isLessThanOrEqualTo(0.0005001);
    }

    @Property
    void any_day_is_written_as_the_calendar_writes_it(@ForAll @IntRange(min = -800_000, max = 3_000_000) int day) {
        assertThat(read(out -> out.day(day)).textValue())
                .isEqualTo(LocalDate.ofEpochDay(day).toString());
    }

    @Property
    void any_id_is_written_as_a_uuid(@ForAll long high, @ForAll long low) {
        assertThat(read(out -> out.id(new ItemId(high, low))).textValue()).isEqualTo(new UUID(high, low).toString());
    }

    @Property(tries = 20)
    void what_is_much_flows_on_whole(@ForAll @IntRange(min = 1, max = 40_000) int count) throws IOException {
        ByteArrayOutputStream sink = new ByteArrayOutputStream();
        JsonBytes out = new JsonBytes(16, () -> sink);
        out.raw('[');
        for (int i = 0; i < count; i++) {
            out.raw(i == 0 ? "" : ",").number(i).flow();
        }
        out.raw(']').finish();
        JsonNode read = JSON.readTree(sink.toByteArray());
        assertThat(read).hasSize(count);
        assertThat(read.get(count - 1).intValue()).isEqualTo(count - 1);
    }

    private static String written(Consumer<JsonBytes> value) {
        JsonBytes out = new JsonBytes(1, ByteArrayOutputStream::new);
        value.accept(out);
        return new String(out.buffer(), 0, out.length(), StandardCharsets.UTF_8);
    }

    private static JsonNode read(Consumer<JsonBytes> value) {
        try {
            return JSON.readTree(written(value));
        } catch (IOException unreadable) {
            throw new AssertionError(written(value), unreadable);
        }
    }
}
