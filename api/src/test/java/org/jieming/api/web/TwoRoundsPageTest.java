package org.jieming.api.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jieming.api.inspection.Round;
import org.jieming.api.inspection.RoundFile;
import org.jieming.api.resource.Officers;
import org.jieming.inspection.Team;
import org.jieming.register.Fingerprint;
import org.jieming.register.ItemId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A telephone with two special rounds of one line and of the same days. */
class TwoRoundsPageTest extends InField {
    /** What a program kept that knew a photograph by its digest alone, after a file was chosen in a round and then in another. */
    private static final String AS_KEPT_BEFORE = """
            async ([rounds, marker, bytes]) => {
              const account = (await (await fetch('/session')).json()).account.id;
              const blob = new Blob([new Uint8Array(bytes)], { type: 'image/png' });
              const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await blob.arrayBuffer()));
              const hash = [...digest].map((each) => each.toString(16).padStart(2, '0')).join('');
              const stores = { rounds: 'id', drafts: 'key', statements: 'id', photos: 'hash', tracks: 'id', withdrawals: 'key' };
              const asked = (request) => new Promise((resolve, reject) => {
                request.onsuccess = () => resolve(request.result);
                request.onerror = () => reject(request.error);
              });
              await asked(indexedDB.deleteDatabase('jieming-field'));
              const opening = indexedDB.open('jieming-field', 3);
              opening.onupgradeneeded = () => Object.entries(stores)
                .forEach(([name, keyPath]) => opening.result.createObjectStore(name, { keyPath }));
              const database = await asked(opening);
              const now = new Date().toISOString();
              const transaction = database.transaction(['statements', 'photos'], 'readwrite');
              rounds.forEach((round) => transaction.objectStore('statements').put({ id: crypto.randomUUID(), round, account,
                status: 'waiting', begun: false,
                body: { marker, state: 'damaged', observed_at: now, photos: [{ hash, subject: 'north', taken_at: now }] } }));
              const [, last] = rounds;
              transaction.objectStore('photos').put({ hash, round: last, account, blob, status: 'waiting' });
              await new Promise((resolve) => { transaction.oncomplete = resolve; });
              database.close();
            }
            """;

    @BeforeAll
    static void rounds() {
        prepared();
        inTheField(Team.A, "查看渡口", 1);
        inTheField(Team.B, "界桩被盗", 1);
    }

    private Page telephone() {
        Page field = browser.newContext(new Browser.NewContextOptions().setViewportSize(390, 844))
                .newPage();
        field.onPageError(complaints::add);
        field.navigate(home() + "field/");
        field.locator("#enter [name=account]").fill("zhang");
        field.locator("#enter [name=password]").fill(Officers.PASSWORD);
        field.locator("#enter .primary").click();
        assertThat(field.locator("[data-round]")).hasCount(2);
        field.waitForFunction("() => navigator.serviceWorker.controller");
        return field;
    }

    private static void take(Page field) {
        field.locator("[data-round] button.primary").first().click();
    }

    private static byte[] bytes(int colour) throws IOException {
        return picture(colour).buffer;
    }

    private static void reached(Page field, byte[] picture) throws Exception {
        assertThat(field.locator("#queue [data-waiting='0'][data-sent='4'][data-refused='0']"))
                .isAttached();
        String hash = java.util.HexFormat.of()
                .formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(picture));
        for (Round each : recorded().all()) {
            RoundFile file = recorded().find(each.id()).orElseThrow();
            assertThat(file.photos()).contains(new Fingerprint(hash));
            assertThat(file.missing()).isEmpty();
        }
    }

    @Test
    void rounds_of_equal_days_are_told_apart_and_the_server_is_not_asked_for_them_with_every_tile() {
        Page field = telephone();
        assertThat(field.locator("main")).containsText("牵头:示例县 · 2026/4/1 立项 · 查看渡口");
        assertThat(field.locator("main")).containsText("牵头:邻县 · 2026/4/1 立项 · 界桩被盗");
        List<String> lists = new CopyOnWriteArrayList<>();
        field.onRequest(request -> {
            if (request.url().contains("/inspections?")) {
                lists.add(request.url());
            }
        });
        take(field);
        assertThat(field.locator("[data-round] .done")).hasCount(1);
        assertThat(field.locator("[data-round] button.primary")).hasCount(1);
        // of some 30 parts none asks; the page draws its list by itself when it has begun, and when all is there
        assertThat(lists.size()).isLessThanOrEqualTo(2);
        field.context().close();
    }

    /** A picture of the gallery; two statements and two photographs go. */
    @Test
    void one_picture_that_is_chosen_in_two_rounds_reaches_both() throws Exception {
        Page field = telephone();
        take(field);
        assertThat(field.locator("[data-round] .done")).hasCount(1);
        take(field);
        assertThat(field.locator("[data-round] .done")).hasCount(2);
        field.context().setOffline(true);
        for (int i = 0; i < 2; i++) {
            field.locator("[data-round] a.button").nth(i).click();
            field.locator("[data-marker='" + marker(1) + "']").click();
            field.locator("#record .states input[value=damaged]").check();
            field.locator("#record input[name=north]")
                    .setInputFiles(new FilePayload("north.png", "image/png", bytes(1)));
            assertThat(field.locator("#record .photo:has([name=north]) small")).hasText("1 张");
            field.locator("#save").click();
            assertThat(field.locator("#done")).isVisible();
            field.evaluate("() => { location.hash = ''; }");
        }
        field.context().setOffline(false);
        reached(field, bytes(1));
        field.context().close();
    }

    @Test
    void a_picture_that_an_older_program_kept_for_the_second_round_alone_reaches_both() throws Exception {
        Page field = telephone();
        field.navigate(home() + "health/live");
        byte[] bytes = bytes(2);
        List<Integer> numbers = new java.util.ArrayList<>();
        for (byte each : bytes) {
            numbers.add(each & 0xFF);
        }
        List<String> ids =
                recorded().all().stream().map(each -> each.id().toString()).toList();
        field.evaluate(
                AS_KEPT_BEFORE, List.of(ids, ItemId.named("field-marker-1").toString(), numbers));
        field.navigate(home() + "field/");
        reached(field, bytes);
        field.context().close();
    }
}
