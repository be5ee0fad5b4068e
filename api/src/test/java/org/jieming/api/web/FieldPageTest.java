package org.jieming.api.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jieming.api.BadLink;
import org.jieming.api.inspection.LineFacts;
import org.jieming.api.inspection.RoundFile;
import org.jieming.inspection.Comparison;
import org.jieming.inspection.Team;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.junit.jupiter.api.Test;

/** Two teams inspect the same 50 markers without network, contradict each other, lose a tab, and send over a bad link. */
class FieldPageTest extends InField {
    /** Where B finds another state than A. */
    private static final Set<Integer> CONTESTED = Set.of(7, 14, 21, 28, 35);

    /** Damaged for both, and A says what is to be done. */
    private static final int ADVISED = 9;

    private static final int CRASH = 26;

    private static FilePayload picture(Team team, int serial) throws IOException {
        return picture((team.ordinal() + 1) * 1000 + serial);
    }

    private static void begin(Page field, Team team, int serial, String state, boolean photograph) throws IOException {
        field.locator("[data-marker='" + marker(serial) + "']").click();
        assertThat(field.locator("#marker")).hasText(marker(serial));
        field.locator("#record .states input[value=" + state + "]").check();
        if (photograph) {
            field.locator("#record input[name=marker]").setInputFiles(picture(team, serial));
            assertThat(field.locator("#record .photo:has([name=marker]) small")).hasText("1 张");
        }
    }

    private static void save(Page field, int done) {
        field.locator("#save").click();
        assertThat(field.locator("#done")).hasText("已完成 " + done + "/" + MARKERS);
    }

    private static void inspect(Page field, Team team, int from, int to) throws IOException {
        int every = team == Team.A ? 5 : 10;
        for (int i = from; i <= to; i++) {
            boolean differs = team == Team.B && CONTESTED.contains(i);
            begin(field, team, i, differs ? "moved" : i % 9 == 0 ? "damaged" : "intact", i % every == 0);
            if (i == ADVISED && team == Team.A) {
                field.locator("#advice textarea[name=opinion]").fill("扶正重描");
            }
            save(field, i);
        }
    }

    /** Ten steps of 0.0005° of longitude, each 45.6 m: 456 m eastwards along the line; 1.5 s for each are 109 km/h, which a car may drive. */
    private static void walk(Page field) {
        assertThat(field.locator("#track[data-fixes='1']")).isVisible();
        for (int i = 1; i <= 10; i++) {
            field.waitForFunction("before => Date.now() >= before + 1500", field.evaluate("() => Date.now()"));
            field.context().setGeolocation(new com.microsoft.playwright.options.Geolocation(35, 105 + i * 0.0005));
            assertThat(field.locator("#track[data-fixes='" + (i + 1) + "']")).isVisible();
        }
    }

    /** Ten minutes later, and no new position: the form of the first marker attaches the old one only when it is asked to. */
    private static void grownOld(Page field) {
        field.evaluate("() => { window.rightNow = Date.now; Date.now = () => window.rightNow() + 600_000; }");
        field.context().setGeolocation(null);
        assertThat(field.locator("#whereabouts[data-obstacle=unavailable]")).containsText("10 分钟前");
        field.locator("[data-marker='" + marker(1) + "']").click();
        assertThat(field.locator("#record [name=old]")).not().isChecked();
        field.evaluate("() => { Date.now = window.rightNow; }");
        field.context().setGeolocation(new com.microsoft.playwright.options.Geolocation(35, 105.005));
        assertThat(field.locator("#record [name=old]")).hasCount(0);
        field.locator("a.button", byText("返回")).click();
    }

    /** A marker that is not in the list, with where it stands. */
    private static void outside(Page field) {
        field.locator("#outside-list").click();
        field.locator("#outside input[name=kind][value=unlisted]").check();
        field.locator("#outside textarea[name=number]").fill("旧桩");
        field.locator("#save").click();
        assertThat(field.locator("#outside-list small")).hasText("已陈述 1");
    }

    private static void segment(Page field) {
        field.locator("[data-segment='" + marker(1) + "–" + marker(2) + "']").click();
        field.locator("#stretch input[name=walked][value=true]").check();
        field.locator("#stretch select[name=feature]").selectOption("ridge");
        field.locator("#save").click();
        assertThat(field.locator("[data-segment='" + marker(1) + "–" + marker(2) + "'] small"))
                .hasText("已陈述");
    }

    private static Page crashed(Page field) {
        BrowserContext context = field.context();
        try {
            field.navigate("chrome://crash");
        } catch (PlaywrightException crashed) {
            assertThat(crashed).hasMessageContaining("crash");
        }
        field.close();
        return context.newPage();
    }

    /** The line without its markers: no fix is held against a place. */
    private static LineFacts bare() {
        ItemVersion line = register.now()
                .timeline(ItemType.BOUNDARY_LINE, ItemId.named("field-line"))
                .last()
                .orElseThrow();
        return LineFacts.of(line, List.of(), Set.of());
    }

    private static Set<Integer> contested(RoundFile file) {
        Set<Integer> serials = new TreeSet<>();
        for (int i = 1; i <= MARKERS; i++) {
            if (file.comparison(ItemId.named("field-marker-" + i), bare()) instanceof Comparison.Contested) {
                serials.add(i);
            }
        }
        return serials;
    }

    @Test
    void what_two_teams_state_without_network_arrives_once_and_both_statements_are_kept() throws IOException {
        prepared();
        rounds("zhang");
        plan();
        sign("li", "plan");
        officeCheck();
        try (BadLink link = new BadLink(server.port())) {
            Page a = telephone(link, "zhang", true);
            Page b = telephone(link, "li", false);
            link.cut();
            offline(a, true);
            offline(b, true);
            reopen(a, link);
            reopen(b, link);
            // from 105° E the first marker at 105.001° lies 91.29 m on the ellipsoid to the east
            assertThat(a.locator("#next b")).hasText(marker(1));
            assertThat(a.locator("#way")).hasText("东,91 米");

            assertThat(b.locator("#whereabouts[data-obstacle=denied]")).containsText("网站设置");
            walk(a);
            segment(a);
            grownOld(a);
            outside(a);
            inspect(a, Team.A, 1, CRASH - 1);
            begin(a, Team.A, CRASH, "damaged", true);
            a = crashed(a);
            a.onPageError(complaints::add);
            reopen(a, link);
            a.locator("[data-marker='" + marker(CRASH) + "']").click();
            assertThat(a.locator("#record .states input[value=damaged]")).isChecked();
            assertThat(a.locator("#record .photo:has([name=marker]) small")).hasText("1 张");
            a.locator("#record .states input[value=intact]").check();
            save(a, CRASH);
            inspect(a, Team.A, CRASH + 1, MARKERS);
            inspect(b, Team.B, 1, MARKERS);
            // 50 statements; A photographed every fifth marker and the one of the crash, B every tenth; A's are joined
            // by one on a segment, one on a marker outside the list, and by its way in two pieces, one of each page
            assertThat(a.locator("#queue [data-waiting='65']")).isVisible();
            assertThat(b.locator("#queue [data-waiting='55']")).isVisible();
            assertThat(kept().observations()).isEmpty();

            link.restore(5);
            offline(a, false);
            offline(b, false);
            assertThat(a.locator("#queue [data-waiting='0'][data-sent='65'][data-refused='0']"))
                    .isAttached(new com.microsoft.playwright.assertions.LocatorAssertions.IsAttachedOptions()
                            .setTimeout(120_000));
            assertThat(b.locator("#queue [data-waiting='0'][data-sent='55'][data-refused='0']"))
                    .isAttached(new com.microsoft.playwright.assertions.LocatorAssertions.IsAttachedOptions()
                            .setTimeout(120_000));
            // 120 things to send: every fifth request was lost, so at least 20 were
            assertThat(link.lost()).isGreaterThan(20);
            a.context().close();
            b.context().close();
        }
        judged();
        reported();
    }

    private void judged() {
        RoundFile file = kept();
        assertThat(file.observations()).hasSize(2 * MARKERS);
        // 10 + 1 + 5
        assertThat(file.photos()).hasSize(16);
        assertThat(file.missing()).isEmpty();
        assertThat(register.journal().attachments().all().stream()
                        .map(each -> each.hash())
                        .collect(Collectors.toSet()))
                .isEqualTo(file.photos());
        assertThat(contested(file)).isEqualTo(new TreeSet<>(CONTESTED));
        // 9, 18, 27, 36 and 45 are damaged for both
        assertThat(file.tally(bare()).byState()).isEqualTo(Map.of("damaged", 5, "intact", 40));
    }

    /** The fixes of the round are offered to the fit of markers surveyed again, and nobody types them. */
    private void fitted() {
        page.locator("[data-panel=papers]").click();
        page.locator("select[name=line]").selectOption(LINE);
        page.locator("#resurvey [name=round]")
                .selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        assertThat(page.locator("#resurvey [name=observed]"))
                .hasValue(java.util.regex.Pattern.compile(marker(2) + " 105\\.\\d+ 35"));
        page.locator("[data-panel=rounds]").click();
        page.locator("[data-round] button").first().click();
    }

    private void reported() {
        context.close();
        visit(1280, 800);
        rounds("zhang");
        page.locator("[data-round] button").first().click();
        assertThat(page.locator("#comparison [data-comparison=contested]")).hasCount(CONTESTED.size());
        assertThat(page.locator("#comparison [data-marker='" + marker(7) + "'] [data-team=a]"))
                .containsText("完好");
        assertThat(page.locator("#comparison [data-marker='" + marker(7) + "'] [data-team=b]"))
                .containsText("移位");
        assertThat(page.locator("#comparison [data-marker='" + marker(ADVISED) + "'] [data-team=a]"))
                .containsText("意见:扶正重描");
        // the walk of 456 m and 50 m behind its end, of 4.66 km; whether B walked A learns when it has stated every
        // segment
        assertThat(page.locator("[data-walk=a]")).containsText("0.51 / 4.66 千米");
        assertThat(page.locator("[data-walk=b]")).hasCount(0);
        assertThat(page.locator("#segments tr[data-segment='" + marker(1) + "–" + marker(2) + "'] [data-team=a]"))
                .containsText("已踏查");
        // 49 between markers, and one to either end of the line
        assertThat(page.locator("#segments tr[data-segment]")).hasCount(51);
        assertThat(page.locator("#sightings [data-sighting=unlisted]")).containsText("旧桩");
        fitted();
        page.locator("#round textarea[name=minutes]").fill("五个界桩意见不一致,各自保留。");
        page.locator("#round form:has([name=minutes]) button").click();
        press("minutes");
        assertThat(page.locator("[data-sign=minutes]")).hasCount(0);
        sign("li", "minutes");
        Page report =
                context.waitForPage(() -> page.locator("a", byText("可打印报告")).click());
        CONTESTED.forEach(serial -> assertThat(report.locator("tr", byText(marker(serial)))
                        .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("甲方称“完好”,乙方称“移位”")))
                .hasCount(1));
    }
}
