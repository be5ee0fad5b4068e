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
        // the sign of one facility has some 500 pixels, and its name more
        assertThat(differing(before, map())).isLessThan(100);
    }

    /** Pixels of two pictures of one size that are not alike. */
    private static long differing(byte[] one, byte[] other) throws IOException {
        BufferedImage before = ImageIO.read(new ByteArrayInputStream(one));
        BufferedImage after = ImageIO.read(new ByteArrayInputStream(other));
        return IntStream.range(0, before.getWidth() * before.getHeight())
                .filter(at -> before.getRGB(at % before.getWidth(), at / before.getWidth())
                        != after.getRGB(at % before.getWidth(), at / before.getWidth()))
                .count();
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
