package org.jieming.api.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.jieming.api.BadLink;
import org.jieming.api.auth.Grant;
import org.jieming.api.auth.Role;
import org.jieming.api.inspection.Plan;
import org.jieming.api.inspection.Round;
import org.jieming.api.inspection.RoundFile;
import org.jieming.api.inspection.Rounds;
import org.jieming.api.resource.Officers;
import org.jieming.crs.Crs;
import org.jieming.inspection.Paper;
import org.jieming.inspection.Signature;
import org.jieming.inspection.Team;
import org.jieming.register.Change;
import org.jieming.register.ChangeSet;
import org.jieming.register.Descriptor;
import org.jieming.register.Edit;
import org.jieming.register.Fingerprint;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.Period;
import org.jieming.register.Values;
import org.jieming.shape.Shape;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** A line of 50 markers between two counties, the office and the telephones of the two teams that inspect it. */
abstract class InField extends InBrowser {
    static final String LINE = "990121990129";
    static final int MARKERS = 50;
    /** Noon in Beijing. */
    private static final Instant OPENED = Instant.parse("2026-04-01T04:00:00Z");

    private static final int NARROW = 390;
    private static final int HIGH = 844;

    static String marker(int serial) {
        return LINE + String.format("%03d", serial) + "Q";
    }

    private static Change.Put put(ItemType type, String id, @Nullable Shape shape, Map<String, String> texts) {
        Values.Builder values = Values.of(Descriptor.of(type));
        texts.forEach(values::parse);
        return new Change.Put(ItemId.named(id), type, Period.ALWAYS, values.build(), shape);
    }

    /** A line of 50 markers along 35° N, the first at 105.001° E and one every 0.001°, and an inspector of each party. */
    static void prepared() {
        List<Change> changes = new ArrayList<>();
        Coordinate[] ends = {new Coordinate(105, 35), new Coordinate(105.051, 35)};
        changes.add(put(
                ItemType.BOUNDARY_LINE,
                "field-line",
                Shape.of(new GeometryFactory().createLineString(ends), Crs.CGCS2000),
                Map.of(
                        "name", "示邻东线",
                        "line_code", LINE,
                        "level", "county",
                        "party_a_code", "990121",
                        "party_b_code", "990122",
                        "party_a_name", "示例县",
                        "party_b_name", "邻县")));
        for (int i = 1; i <= MARKERS; i++) {
            changes.add(put(
                    ItemType.BOUNDARY_MARKER,
                    "field-marker-" + i,
                    Shape.point(105 + i * 0.001, 35),
                    Map.of("marker_no", marker(i), "line_code", LINE, "serial", "" + i, "object_1_name", "水塔")));
        }
        Edit edit = register.commit(ChangeSet.of("tester", "50 markers", changes));
        assertThat(edit).isInstanceOf(Edit.Applied.class);
        Officers.enter(register.journal().documents(), "zhang", Grant.in(county("990121"), Role.INSPECTOR));
        Officers.enter(register.journal().documents(), "li", Grant.in(county("990122"), Role.INSPECTOR));
    }

    /** A photograph of 8 by 6 pixels, the first of a colour. */
    static FilePayload picture(int colour) throws IOException {
        BufferedImage image = new BufferedImage(8, 6, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, colour);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return new FilePayload(colour + ".png", "image/png", bytes.toByteArray());
    }

    static Rounds recorded() {
        return new Rounds(register.journal().documents(), register.clock());
    }

    /** A special round of the first markers, so many, whose plan both have signed. */
    static void inTheField(Team lead, String text, int markers) {
        Plan plan = new Plan(
                2026,
                true,
                lead,
                "",
                LocalDate.parse("2026-05-01"),
                LocalDate.parse("2026-05-10"),
                Map.of(Team.A, List.of("张三"), Team.B, List.of("李四")),
                IntStream.rangeClosed(1, markers)
                        .mapToObj(i -> ItemId.named("field-marker-" + i))
                        .toList(),
                Set.of(),
                text);
        Round round = new Round(
                UUID.randomUUID(),
                ItemId.named("field-line"),
                LINE,
                "示邻东线",
                Map.of(Team.A, new Round.Party("990121", "示例县"), Team.B, new Round.Party("990122", "邻县")),
                plan,
                "",
                "zhang",
                OPENED);
        recorded().put(round, 0);
        Fingerprint content =
                recorded().find(round.id()).orElseThrow().contents().get(Paper.PLAN);
        for (Team team : Team.values()) {
            recorded().keep(round.id(), new Signature(Paper.PLAN, team, content, "zhang", OPENED, Optional.empty()));
        }
    }

    /** All that the register has of the only round. */
    static RoundFile kept() {
        return recorded().find(recorded().all().get(0).id()).orElseThrow();
    }

    void plan() {
        page.locator("#new-round").click();
        page.locator("#plan [name=line_code]").selectOption(LINE);
        page.locator("#plan [name=year]").fill("2026");
        page.locator("#plan [name=from]").fill("2026-05-01");
        page.locator("#plan [name=to]").fill("2026-05-10");
        page.locator("#plan [name=a]").fill("张三、赵六");
        page.locator("#plan [name=b]").fill("李四");
        page.locator("#plan .primary").click();
        page.locator("[data-sign=plan]").click();
        assertThat(page.locator("#round .papers .badge")).hasCount(1);
    }

    /** Signs a paper, with the reason that is asked for where something was not inspected. */
    void press(String paper) {
        page.locator("[data-sign=" + paper + "]").waitFor();
        if (paper.equals("minutes") && page.locator("[name=unfinished]").count() > 0) {
            page.locator("[name=unfinished]").fill("汛期未能到达");
        }
        page.locator("[data-sign=" + paper + "]").click();
    }

    /** Opens the newest round in the workbench and signs a paper. */
    void sign(String account, String paper) {
        context.close();
        visit(1280, 800);
        rounds(account);
        page.locator("[data-round] button").first().click();
        press(paper);
        assertThat(page.locator("[data-sign=" + paper + "]")).hasCount(0);
    }

    /** With both signatures the system has prepared the office check; B notes what an image shows between the first two markers. */
    void officeCheck() {
        page.locator("#office-check summary").click();
        assertThat(page.locator("#office-check")).containsText("未记录 50");
        page.locator("#office-note [name=source]").fill("高分二号影像");
        page.locator("#office-note [name=where]").selectOption(new SelectOption().setIndex(2));
        page.locator("#office-note [name=text]").fill("界线旁新修道路");
        page.locator("#office-note button").click();
        assertThat(page.locator("#office-check li")).containsText(marker(1) + "–" + marker(2));
    }

    Page telephone(BadLink link, String account, boolean positioned) {
        Browser.NewContextOptions options = new Browser.NewContextOptions().setViewportSize(NARROW, HIGH);
        if (positioned) {
            options.setGeolocation(35, 105).setPermissions(List.of("geolocation"));
        }
        Page field = browser.newContext(options).newPage();
        field.onPageError(complaints::add);
        field.navigate(link.address() + "field/");
        // at the door it is not known yet whether she has rounds
        assertThat(field.locator("#enter")).isVisible();
        assertThat(field.locator("main .note")).hasCount(0);
        field.locator("#enter [name=account]").fill(account);
        field.locator("#enter [name=password]").fill(Officers.PASSWORD);
        field.locator("#enter .primary").click();
        field.locator("[data-round] button.primary").click();
        assertThat(field.locator("[data-round] .done")).isVisible();
        assertThat(field.locator("[data-round] button")).isEnabled();
        field.evaluate("() => navigator.serviceWorker.ready");
        return field;
    }

    static void offline(Page field, boolean cut) {
        field.context().setOffline(cut);
    }

    /** Comes back to the page without network and opens the round. */
    static void reopen(Page field, BadLink link) {
        field.navigate(link.address() + "field/");
        field.locator("[data-round] a.button").click();
        assertThat(field.locator("#done")).isVisible();
    }
}
