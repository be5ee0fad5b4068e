package org.jieming.api.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.jieming.register.Change;
import org.jieming.register.ChangeSet;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.Period;
import org.jieming.register.Values;
import org.jieming.shape.Shape;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An invented province: a city without counties, as 东莞 is, and two districts of one name in two other cities. */
class CitiesPageTest extends InBrowser {
    /** Of a map of 256 pixels at zoom 15, at which one facility is shown in the middle: 256 · 2^15 / 360. */
    private static final double PIXELS_A_DEGREE = 23_301.7;

    /** Half the side of a sign with its rim, and the lower end of a name, in pixels. */
    private static final int SIGN = 18;

    private static final int NAME = 36;
    private static final int SIGNS = 0xFF155A94;

    @BeforeAll
    static void province() {
        register.commit(ChangeSet.of(
                "tester",
                "a province",
                List.of(
                        division("970000", "新试省", "province"),
                        division("970100", "南试市", "prefecture"),
                        division("970102", "鼓试区", "county"),
                        division("970300", "北试市", "prefecture"),
                        division("970302", "鼓试区", "county"),
                        division("970200", "无县市", "prefecture"),
                        division("970200001", "无县一镇", "township"),
                        facility("无县日间照料中心", "operating", 105.2))));
    }

    private static Change.Put division(String code, String name, String level) {
        return new Change.Put(
                ItemId.named(code),
                ItemType.DIVISION,
                Period.ALWAYS,
                values(ItemType.DIVISION, Map.of("name", name, "level", level, "code", code)),
                null);
    }

    private static Change.Put facility(String name, String status, double longitude) {
        Map<String, String> texts =
                Map.of("name", name, "facility_type", "E5", "status", status, "division_code", "970200001");
        return new Change.Put(
                ItemId.named(name),
                ItemType.FACILITY,
                Period.ALWAYS,
                values(ItemType.FACILITY, texts),
                Shape.point(longitude, 35.2));
    }

    private static Values values(ItemType type, Map<String, String> texts) {
        Values.Builder values = Values.of(Descriptor.of(type));
        texts.forEach(values::parse);
        return values.build();
    }

    @Test
    void citizens_choose_a_city_without_counties_and_tell_districts_of_one_name_by_their_city() {
        page.navigate(home() + "eldercare/");
        assertThat(page.locator("#told")).containsText("找到");
        page.locator("[name=area]").selectOption(new SelectOption().setLabel("无县市"));
        assertThat(page.locator("[name=town] option", byText("无县一镇"))).hasCount(1);
        assertThat(page.locator("#list li")).hasCount(1);
        assertThat(page.locator("#list li")).containsText("无县日间照料中心");
        // a city with districts is no district
        assertThat(page.locator("[name=area] option", byText("南试市"))).hasText("鼓试区(南试市)");
        assertThat(page.locator("[name=area] option", byText("北试市"))).hasText("鼓试区(北试市)");
        // one that is alone has its name alone
        assertThat(page.locator("[name=area] option", byText("示例县"))).hasText("示例县");
    }

    @Test
    void planners_choose_them_from_their_list() {
        go("at=12/35.03/105.04&desk=planning/sites");
        assertThat(page.locator("[name=area] option", byText("南试市"))).hasText("鼓试区(南试市)");
        page.locator("[name=area]").selectOption(new SelectOption().setLabel("无县市"));
        assertThat(page.locator("[name=area]")).hasValue("970200000000");
    }

    @Test
    void what_is_planned_or_closed_is_not_on_the_map_of_citizens() throws IOException {
        page.navigate(home() + "eldercare/#area=970200");
        assertThat(page.locator("#list li")).hasCount(1);
        byte[] before = map();
        // 0.002° = 182 m to the east and the west, well within the map
        register.commit(ChangeSet.of(
                "tester",
                "two that do not serve",
                List.of(facility("规划的设施", "planned", 105.202), facility("停业的设施", "closed", 105.198))));
        page.reload();
        assertThat(page.locator("#list li")).hasCount(1);
        BufferedImage one = read(before);
        BufferedImage other = read(map());
        // in the middle lies the one that serves, left of its number in the colour of signs
        assertThat(one.getRGB(one.getWidth() / 2 - 9, one.getHeight() / 2)).isEqualTo(SIGNS);
        int east = (int) Math.round(0.002 * PIXELS_A_DEGREE);
        assertThat(differing(one, other, one.getWidth() / 2 - east)).isEmpty();
        assertThat(differing(one, other, one.getWidth() / 2 + east)).isEmpty();
    }

    private static BufferedImage read(byte[] picture) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(picture));
    }

    /** The pixels that are not alike in the box of a facility at this column in the middle of the map: its sign, and its name below. */
    private static List<String> differing(BufferedImage one, BufferedImage other, int column) {
        int middle = one.getHeight() / 2;
        return IntStream.range(column - SIGN, column + SIGN)
                .boxed()
                .flatMap(x -> IntStream.range(middle - SIGN, middle + NAME)
                        .filter(y -> one.getRGB(x, y) != other.getRGB(x, y))
                        .mapToObj(y -> x + "," + y))
                .toList();
    }

    /** The map as it looks once nothing is drawn any more. */
    private byte[] map() {
        byte[] before = new byte[0];
        byte[] now = page.locator("#map").screenshot();
        while (!Arrays.equals(before, now)) {
            page.waitForTimeout(1500);
            before = now;
            now = page.locator("#map").screenshot();
        }
        return now;
    }
}
