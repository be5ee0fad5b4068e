package org.jieming.api.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jieming.register.Change;
import org.jieming.register.ChangeSet;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.Period;
import org.jieming.register.Values;
import org.jieming.shape.Shape;
import org.junit.jupiter.api.Test;

/** A large town has more facilities around somebody than the page lists. */
class NearestFacilitiesPageTest extends InBrowser {
    /** As many as the page lists. */
    private static final int MOST = 300;

    @Test
    void the_nearest_is_first_whatever_the_order_of_keys() {
        // 0.04° of latitude are 4.4 km, 0.001° are 110 m; the nearest has the greatest key of all
        Stream<Change> far = IntStream.range(0, MOST)
                .mapToObj(each ->
                        home(ItemId.parse(String.format("00000000-0000-4000-8000-%012d", each)), "远处" + each, 35.06));
        Change near = home(ItemId.parse("7fffffff-ffff-4fff-bfff-ffffffffffff"), "街角照料中心", 35.021);
        register.commit(ChangeSet.of(
                "tester", "a town of many", Stream.concat(far, Stream.of(near)).toList()));
        context.close();
        context = browser.newContext(
                new Browser.NewContextOptions().setGeolocation(35.02, 105.015).setPermissions(List.of("geolocation")));
        page = context.newPage();
        page.onPageError(complaints::add);
        page.navigate(home() + "eldercare/#area=990121&kind=E5");
        assertThat(page.locator("#told")).containsText("先列出 300 处");
        page.locator("[name=near]").click();

        assertThat(page.locator("#told")).hasText("最近的 300 处,由近到远;5 公里内还有更多");
        assertThat(page.locator("#list li")).hasCount(MOST);
        // the day-care centre of the seeds is where she stands
        assertThat(page.locator("#list li").nth(1)).containsText("街角照料中心");
    }

    private static Change home(ItemId id, String name, double latitude) {
        Values.Builder values = Values.of(Descriptor.of(ItemType.FACILITY));
        Map.of("name", name, "facility_type", "E5", "status", "operating", "division_code", "990121101200")
                .forEach(values::parse);
        return new Change.Put(id, ItemType.FACILITY, Period.ALWAYS, values.build(), Shape.point(105.015, latitude));
    }
}
