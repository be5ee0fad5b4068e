package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jieming.register.ItemType;
import org.jieming.register.Period;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Divisions on record without a level, asked for as the pages do ({@code map/levels.js}): the zeros at the end of the code tell it (B-02). */
class UnlevelledDivisionsTest {
    private final Service service = Service.empty();

    @BeforeEach
    void recorded() {
        put("江苏省", "320000");
        put("苏州市", "320500");
        put("昆山市", "320583");
        put("玉山镇", "320583100");
        put("某村", "320583100201");
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private void put(String name, String code) {
        service.commit(Service.put(ItemType.DIVISION, code, Period.ALWAYS, null, Map.of("name", name, "code", code)));
    }

    /** What the page says of a level, read from the page itself. */
    private static String filter(String level) throws IOException {
        try (InputStream page = UnlevelledDivisionsTest.class.getResourceAsStream("/org/jieming/web/map/levels.js")) {
            String text = new String(page.readAllBytes(), StandardCharsets.UTF_8);
            Matcher byCode = Pattern.compile(level + ": \"(.*)\"").matcher(text);
            assertThat(byCode.find()).isTrue();
            return "(level = '" + level + "' OR level IS NULL AND " + byCode.group(1) + ")";
        }
    }

    private List<String> found(String filter) {
        return service.get("/collections/divisions/items?filter=" + URLEncoder.encode(filter, StandardCharsets.UTF_8))
                .names();
    }

    @Test
    void they_are_listed_by_the_level_of_their_code() throws IOException {
        put("市辖区", "310100");
        assertThat(found(filter("province"))).containsExactly("江苏省");
        assertThat(found(filter("prefecture"))).containsExactly("苏州市");
        assertThat(found(filter("village"))).containsExactly("某村");
        assertThat(found(filter("county"))).containsExactly("昆山市");
        assertThat(found(filter("county") + " OR level = 'functional-area'")).containsExactly("昆山市");
        assertThat(found(filter("township") + " AND code LIKE '320583%'")).containsExactly("玉山镇");
    }
}
