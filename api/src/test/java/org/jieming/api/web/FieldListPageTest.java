package org.jieming.api.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jieming.api.inspection.Plan;
import org.jieming.api.inspection.Round;
import org.jieming.api.inspection.Rounds;
import org.jieming.api.resource.Officers;
import org.jieming.inspection.Paper;
import org.jieming.inspection.Signature;
import org.jieming.inspection.Team;
import org.jieming.register.Fingerprint;
import org.jieming.register.ItemId;
import org.junit.jupiter.api.Test;

/** The list of rounds on the telephone, with two special ones of one line and of the same days. */
class FieldListPageTest extends InField {
    /** Noon in Beijing. */
    private static final Instant OPENED = Instant.parse("2026-04-01T04:00:00Z");

    private static void inTheField(Team lead, String text) {
        Rounds rounds = new Rounds(register.journal().documents(), register.clock());
        Plan plan = new Plan(
                2026,
                true,
                lead,
                "",
                LocalDate.parse("2026-05-01"),
                LocalDate.parse("2026-05-10"),
                Map.of(Team.A, List.of("张三"), Team.B, List.of("李四")),
                List.of(ItemId.named("field-marker-1")),
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
        rounds.put(round, 0);
        Fingerprint content = rounds.find(round.id()).orElseThrow().contents().get(Paper.PLAN);
        for (Team team : Team.values()) {
            rounds.keep(round.id(), new Signature(Paper.PLAN, team, content, "zhang", OPENED, Optional.empty()));
        }
    }

    @Test
    void rounds_of_equal_days_are_told_apart_and_the_server_is_not_asked_for_them_with_every_tile() {
        prepared();
        inTheField(Team.A, "查看渡口");
        inTheField(Team.B, "界桩被盗");
        visit(390, 844);
        List<String> asked = new CopyOnWriteArrayList<>();
        page.onRequest(request -> {
            if (request.url().contains("/inspections?")) {
                asked.add(request.url());
            }
        });
        page.navigate(home() + "field/");
        page.locator("#enter [name=account]").fill("zhang");
        page.locator("#enter [name=password]").fill(Officers.PASSWORD);
        page.locator("#enter .primary").click();
        assertThat(page.locator("[data-round]")).hasCount(2);
        assertThat(page.locator("[data-round]").first()).containsText("立项");
        assertThat(page.locator("main")).containsText("牵头:示例县 · 2026/4/1 立项 · 查看渡口");
        assertThat(page.locator("main")).containsText("牵头:邻县 · 2026/4/1 立项 · 界桩被盗");
        page.waitForFunction("() => navigator.serviceWorker.controller");
        int before = asked.size();
        page.locator("[data-round] button.primary").first().click();
        assertThat(page.locator("[data-round] .done")).isVisible();
        assertThat(page.locator("[data-round] button.primary")).hasCount(1);
        // once when all is there, and once more at most when the page's own files are
        assertThat(asked.size() - before).isLessThanOrEqualTo(2);
    }
}
