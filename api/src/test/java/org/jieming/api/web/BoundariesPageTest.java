package org.jieming.api.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jieming.api.auth.Grant;
import org.jieming.api.auth.Role;
import org.jieming.api.inspection.Incidents;
import org.jieming.api.resource.Officers;
import org.jieming.incident.IncidentReport;
import org.jieming.inspection.MarkerState;
import org.jieming.register.ItemId;
import org.junit.jupiter.api.Test;

/** The boundary officer's workbench on the invented county. */
class BoundariesPageTest extends InBrowser {
    private Locator panel() {
        return page.locator("#panel");
    }

    private void choose(String form, String area) {
        assertThat(page.locator(form + " [name=area] option[value='" + area + "']"))
                .hasCount(1);
        page.locator(form + " [name=area]").selectOption(area);
    }

    @Test
    void the_deliberate_sliver_is_listed_and_a_click_leads_to_it_on_the_map() {
        page.locator("#rail [name=boundaries]").click();
        choose("#mosaic", "990121000000");
        page.locator("#mosaic .primary").click();
        Locator sliver = panel().locator("[data-finding='1']");
        // ½ × 0.03° × 0.0001° between 临河镇 and 青石乡: 15,193 m² by rounded factors, 15,188.6 m² on the ellipsoid
        assertThat(sliver).containsText("狭长缝隙");
        assertThat(sliver).containsText(Pattern.compile("15188\\.\\d平方米"));
        sliver.locator("td:nth-child(3) button").click();
        // the sliver lies at 105.04° E, 35.015° N
        assertThat(page).hasURL(Pattern.compile("at=[0-9.]+/35\\.01[0-9]+/105\\.0[34][0-9]+"));
        assertThat(sliver).hasAttribute("aria-current", "true");
        page.locator("#language").click();
        assertThat(sliver).containsText("sliver of 15188");
        sliver.locator("td:nth-child(4) button").first().click();
        assertThat(page.locator("#card h2")).hasText(Pattern.compile("临河镇|青石乡"));
        page.locator("#mosaic [name=build]").click();
        // the register holds the county line alone, which makes no town
        assertThat(page.locator("#build h3")).containsText("1 lines make 0 of 4 units");
        page.locator("#build [name=next]").click();
        assertThat(page.locator("#build [aria-current=true]")).hasCount(1);
        page.locator("#mosaic .primary").click();
        signIn(ADMINISTRATOR, password);
        page.locator("#propose-repair").click();
        Locator repair = page.locator("#repair");
        assertThat(repair.locator("[data-piece='1']")).containsText("goes to 临河镇");
        repair.locator("[data-piece='1'] button").click();
        assertThat(repair.locator("[data-piece='1']")).hasAttribute("aria-current", "true");
        assertThat(repair.locator("[data-side='990121101000']")).containsText(Pattern.compile("\\+15,18[89]"));
        repair.locator("[name='@number']").fill("示政函〔2026〕1号");
        repair.locator(".primary").click();
        // without authority and day nobody may alter a boundary
        assertThat(repair.locator("input:invalid")).hasCount(2);
        repair.locator("[name='@authority']").fill("示例省人民政府");
        repair.locator("[name='@decided']").fill("2026-01-05");
        repair.locator(".primary").click();
        assertThat(page.locator("#status")).containsText("outlines of 1 units are written");
        assertThat(panel().locator("[data-finding]").first()).not().containsText("sliver");
    }

    @Test
    void question_9_a_town_becomes_a_sub_district_and_one_sees_what_it_contained_on_the_eve() {
        page.locator("#rail [name=boundaries]").click();
        page.locator("[data-panel=changes]").click();
        page.locator("#panel [name=area]").selectOption("990121000000");
        signIn(ADMINISTRATOR, password);
        Locator form = page.locator("#change");
        form.locator("[name=kind]").selectOption("town-to-sub-district");
        form.locator("[name=effective]").fill("2026-03-01");
        form.locator("[name=before]").selectOption(new SelectOption().setLabel("望山镇 990121100000"));
        form.locator("[name=name]").fill("望山街道");
        form.locator("[name=code]").fill("990121002");
        form.locator("[name=type]").selectOption("sub-district");
        form.locator(".primary").click();
        Locator preview = page.locator("#change-preview");
        // the town's own code and those of its two villages
        assertThat(preview.locator("[data-touched=divisions]")).containsText("2");
        assertThat(preview).containsText("3 个代码有后继");
        preview.locator("[name='@number']").fill("示政函〔2026〕2号");
        preview.locator("[name='@authority']").fill("示例省人民政府");
        preview.locator("[name='@decided']").fill("2026-01-05");
        preview.locator(".primary").click();
        Locator event = panel().locator("[data-event=town-to-sub-district]");
        assertThat(event).containsText("示政函〔2026〕2号");
        assertThat(event.locator("td:nth-child(4)")).containsText("望山街道");
        event.locator("td:nth-child(3) .what").click();
        Locator contained = event.locator("td:nth-child(3) .contained");
        assertThat(contained).containsText("望山村");
        assertThat(contained).containsText("石桥村");
        page.locator("#compare-days [name=since]").fill("2026-02-28");
        page.locator("#compare-days [name=until]").fill("2026-03-01");
        page.locator("#compare-days button").click();
        Locator changed = page.locator("#compare [data-change='990121002000']");
        assertThat(changed).containsText("望山镇 → 望山街道");
        assertThat(page.locator("#compare [data-change]")).hasCount(3);
    }

    @Test
    void the_ledger_tells_which_line_is_due_and_which_marker_is_damaged() {
        page.locator("#rail [name=boundaries]").click();
        page.locator("[data-panel=ledger]").click();
        choose("#inspections", "990121000000");
        page.locator("#inspections [name=day]").fill("2026-01-01");
        page.locator("#inspections .primary").click();
        Locator line = panel().locator("[data-line='990121990122']");
        // 2022 + 5 = 2027; warned of from 2026-01-01
        assertThat(line).containsText("2027 年,期限 2027-12-31");
        assertThat(line.locator(".light")).hasClass(Pattern.compile("amber"));
        assertThat(line).containsText("990121990122002B");
        assertThat(line).containsText("损坏");
        page.locator("#inspections [name=day]").fill("2028-01-01");
        page.locator("#inspections .primary").click();
        assertThat(line.locator(".light")).hasClass(Pattern.compile("red"));
        assertThat(line).containsText("逾期");
    }

    @Test
    void question_8_the_calendar_tells_which_lines_are_due_next_year_who_leads_and_which_markers_are_damaged() {
        page.locator("#rail [name=boundaries]").click();
        page.locator("[data-panel=calendar]").click();
        choose("#calendar", "990121000000");
        page.locator("#calendar [name=from]").fill("2026");
        page.locator("#calendar .primary").click();
        // 2022 + 5 = 2027; A leads by the record, B the one after
        Locator line = page.locator("#calendar-years [data-line='990121990122']");
        assertThat(line.locator("td").nth(0)).containsText("提醒");
        assertThat(line.locator("td").nth(1)).containsText("应检 示例县");
        page.locator("[data-year='2027']").click();
        assertThat(page.locator("#calendar-months [data-line='990121990122'] td.due"))
                .hasCount(12);
        Locator due = page.locator("[data-list='2027'] [data-entry=due]");
        assertThat(due).containsText("期限 2027-12-31");
        assertThat(due).containsText("990121990122002B 损坏");
        Download file =
                page.waitForDownload(() -> page.locator("#calendar-file").click());
        org.assertj.core.api.Assertions.assertThat(file.suggestedFilename()).isEqualTo("inspections-990121.ics");
    }

    /** A marker of the line between the two invented counties, reported by a device. */
    private static void reported() {
        Officers.enter(register.journal().documents(), "wang", Grant.in(county("990121"), Role.INSPECTOR));
        new Incidents(register.journal().documents())
                .keep(new IncidentReport(
                        new UUID(0, 7),
                        ItemId.named("reported"),
                        "990121990122002B",
                        "990121990122",
                        new MarkerState("moved"),
                        "碑身向西偏移",
                        Optional.empty(),
                        Optional.empty(),
                        "山口设备",
                        "wang",
                        Instant.parse("2026-05-02T04:00:00Z")));
    }

    @Test
    void what_a_device_reported_is_checked_and_closed_in_the_panel() {
        reported();
        signIn("wang", Officers.PASSWORD);
        page.locator("#rail [name=boundaries]").click();
        page.locator("[data-panel=incidents]").click();
        Locator incident = panel().locator("[data-incident]");
        assertThat(incident).containsText("移位");
        assertThat(incident).hasAttribute("data-stage", "open");
        incident.locator("[name=founded]").selectOption("false");
        incident.locator("[name=text]").fill("到场核实未移动");
        incident.locator("[data-step=checked]").click();
        assertThat(incident).hasAttribute("data-stage", "checked");
        incident.locator("form:has([data-step=closed]) [name=text]").fill("误报");
        incident.locator("[data-step=closed]").click();
        assertThat(incident).hasAttribute("data-stage", "closed");
        assertThat(panel().locator("#incident-figures")).containsText("不实 1");
        patrolled();
        papers();
        cards();
    }

    /** From the ledger to the card of the line, from there to that of the marker, which tells what was reported and closed. */
    private void cards() {
        page.locator("[data-panel=ledger]").click();
        choose("#inspections", "990121000000");
        page.locator("#inspections .primary").click();
        Page card =
                context.waitForPage(() -> panel().locator("[data-card]").first().click());
        assertThat(card.locator("h2", byText("历次联检"))).isVisible();
        assertThat(card.locator("main")).containsText("碑身向西偏移");
        card.locator("a", byText("990121990122002B")).click();
        assertThat(card.locator("h1")).containsText("990121990122002B");
        assertThat(card.locator("main")).containsText("移位;碑身向西偏移");
        card.close();
    }

    /** The result table of the line goes out, comes back as it is, and its markers are held against what was surveyed. */
    private void papers() {
        page.locator("[data-panel=papers]").click();
        panel().locator("[name=line]").selectOption("990121990122");
        Download table = page.waitForDownload(
                () -> panel().locator("[data-paper='results.xlsx']").click());
        assertThat(panel().locator("#line-papers")).containsText("990121990122002B");
        panel().locator("[name=model]").selectOption("translation");
        panel().locator("[name=observed]")
                .fill(
                        "990121990122001Q 105.02001 35.0\n990121990122002A,105.06001,35.0001\n990121990122002B 105.06001 35.0002");
        panel().locator("#resurvey .primary").click();
        assertThat(panel().locator("#fitted")).containsText("东 0.913 米");
        assertThat(panel().locator("[data-fitted='990121990122002B'] .badge")).containsText("不符");
        page.locator("[data-panel=give-back]").click();
        assertThat(panel().locator("[name=type]")).hasValue("boundary-marker");
        panel().locator(".drop input").setInputFiles(table.path());
        assertThat(panel().locator(".chip.same b")).hasText("3");
    }

    /** A patrol of 2.5 km and a violent case, which the table of the year tells. */
    private void patrolled() {
        page.locator("[data-panel=care]").click();
        page.locator("#care-year [name=year]").fill("2026");
        page.locator("#care-year button").click();
        Locator line = panel().locator("[data-care='990121990122']");
        line.locator("button").click();
        page.locator("#patrol [name=day]").fill("2026-03-01");
        page.locator("#patrol [name=kilometres]").fill("2.5");
        page.locator("#patrol button").click();
        assertThat(line).containsText("1 次,2.5 千米");
        page.locator("#dispute [name=day]").fill("2026-03-02");
        page.locator("#dispute [name=text]").fill("两村械斗");
        page.locator("#dispute [name=grave]").check();
        page.locator("#dispute button").click();
        assertThat(line).containsText("群体性事件或刑事案件 1");
        page.locator("#assessment [name=markers]").fill("90");
        page.locator("#assessment button").click();
        // no score stands beside the case (C.8)
        assertThat(line).containsText("一票否决");
        assertThat(line.locator(".warning")).isVisible();
    }
}
