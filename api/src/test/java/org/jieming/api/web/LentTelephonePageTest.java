package org.jieming.api.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jieming.api.inspection.RoundFile;
import org.jieming.api.resource.Officers;
import org.jieming.inspection.Team;
import org.jieming.register.ItemId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * One telephone of two people of two parties, zhang of 示例县 (A) and li of 邻县 (B): whatever is noted on it is the word of who noted it,
 * and reaches the server as hers alone.
 */
class LentTelephonePageTest extends InField {
    /** What the program before kept, in whose store a round bore whoever took it last, and a draft nobody. */
    private static final String AS_KEPT_BEFORE = """
            async ([round, marker]) => {
              const hash = 'ab'.repeat(32);
              const place = ['account', 'round', 'hash'];
              const stores = { rounds: 'id', drafts: 'key', statements: 'id', pictures: place, tracks: 'id', withdrawals: place };
              const asked = (request) => new Promise((resolve, reject) => {
                request.onsuccess = () => resolve(request.result);
                request.onerror = () => reject(request.error);
              });
              const pack = await (await fetch(`/inspections/${round}/package`)).json();
              const opening = indexedDB.open('jieming-field', 5);
              opening.onupgradeneeded = () => Object.entries(stores)
                .forEach(([name, keyPath]) => opening.result.createObjectStore(name, { keyPath }));
              const database = await asked(opening);
              const transaction = database.transaction(Object.keys(stores), 'readwrite');
              transaction.objectStore('rounds').put({ ...pack, account: 'li', parts: 0, missing: 0 });
              const blob = new Blob(['x'], { type: 'image/png' });
              const at = new Date().toISOString();
              const draft = { state: 'moved', inscription: null, surroundings_changed: null, objects: {}, note: '', positioned: true, old: false };
              transaction.objectStore('pictures').put({ account: 'zhang', round, hash, blob, status: 'waiting' });
              transaction.objectStore('drafts').put({ ...draft, key: `${round}/${marker}`, photos: [{ hash, subject: 'north', taken_at: at }] });
              await new Promise((resolve) => { transaction.oncomplete = resolve; });
              database.close();
            }
            """;

    private final Page field = browser.newContext(new Browser.NewContextOptions()
                    .setViewportSize(390, 844)
                    .setGeolocation(35, 105)
                    .setPermissions(List.of("geolocation")))
            .newPage();

    @BeforeAll
    static void round() {
        prepared();
        inTheField(Team.A, "", 3);
    }

    @BeforeEach
    void listen() {
        field.onPageError(complaints::add);
    }

    @AfterEach
    void end() {
        field.context().close();
    }

    private void signIn(String account) {
        field.context().clearCookies();
        field.navigate(home() + "field/");
        field.reload();
        field.locator("#enter [name=account]").fill(account);
        field.locator("#enter [name=password]").fill(Officers.PASSWORD);
        field.locator("#enter .primary").first().click();
        assertThat(field.locator("#enter")).hasCount(0);
        assertThat(field.locator("[data-round]")).hasCount(1);
    }

    private void take() {
        field.locator("[data-round] button").click();
        assertThat(field.locator("[data-round] .done")).isVisible();
        field.evaluate("() => navigator.serviceWorker.ready");
    }

    private void openRound() {
        field.navigate(home() + "field/");
        field.locator("[data-round] a.button").click();
        assertThat(field.locator("#done")).isVisible();
    }

    private void at(int marker) {
        field.locator("[data-marker='" + marker(marker) + "']").click();
        assertThat(field.locator("#marker")).hasText(marker(marker));
    }

    private void drafted(String state, int colour) throws IOException {
        field.locator("#record .states input[value=" + state + "]").check();
        field.locator("#record input[name=north]").setInputFiles(picture(colour));
        assertThat(field.locator("#album li")).hasCount(1);
    }

    private void allSent() {
        assertThat(field.locator("#queue [data-waiting='0'][data-refused='0']")).isAttached();
    }

    /** Who said what of a marker at the server: party, account, state and photographs that came. */
    private static List<String> said(int marker) {
        RoundFile file = kept();
        return file.observations().stream()
                .filter(each -> each.marker().equals(ItemId.named("field-marker-" + marker)))
                .map(each -> String.join(
                        " ",
                        each.team().word(),
                        each.author(),
                        each.state().code(),
                        ""
                                + each.photos().stream()
                                        .filter(photo -> file.photos().contains(photo.hash()))
                                        .count()))
                .sorted()
                .toList();
    }

    private static List<String> ways() {
        return kept().notes().tracks().stream()
                .map(each -> each.team().word() + " " + each.author())
                .distinct()
                .sorted()
                .toList();
    }

    @Test
    void what_the_second_states_on_it_is_hers_though_the_first_took_the_round_along() throws IOException {
        signIn("zhang");
        take();
        signIn("li");
        // of what zhang took she is told nothing: it is hers to take
        assertThat(field.locator("[data-round] a.button")).hasCount(0);
        String round = kept().round().id().toString();
        field.navigate(home() + "field/#" + round + "/" + ItemId.named("field-marker-1"));
        field.reload();
        assertThat(field.locator("#untaken")).containsText("请在有网络时登录并下载数据包");
        assertThat(field.locator("#record")).hasCount(0);
        field.navigate(home() + "field/#");
        take();
        offline(field, true);
        openRound();
        at(1);
        drafted("lost", 1);
        field.locator("#save").click();
        assertThat(field.locator("#queue")).containsText("待传");
        // the telephone goes back to zhang before anything of it went
        field.context().clearCookies();
        offline(field, false);
        assertThat(field.locator("#queue [role=alert]")).containsText("尚未登录");
        signIn("zhang");
        assertThat(field.locator("#others")).containsText("项由其他账户记录,待其本人登录后传送");
        assertThat(field.locator("#queue")).not().containsText("li");
        allSent();
        assertThat(said(1)).isEmpty();
        signIn("li");
        allSent();
        assertThat(field.locator("#others")).hasCount(0);
        assertThat(said(1)).containsExactly("b li lost 1");
        signIn("zhang");
        allSent();
        assertThat(said(1)).containsExactly("b li lost 1");
        // each way is walked by one of them
        assertThat(ways()).contains("b li").isSubsetOf("a zhang", "b li");
    }

    @Test
    void what_was_taken_along_is_opened_while_the_server_has_not_listed_the_rounds() {
        signIn("zhang");
        take();
        List<Route> held = new ArrayList<>();
        field.route(address -> address.matches(".*/inspections\\?.*"), held::add);
        field.navigate(home() + "field/");
        field.waitForCondition(() -> !held.isEmpty());
        field.locator("[data-round] a.button").click();
        at(1);
        field.unrouteAll();
        held.forEach(Route::resume);
    }

    @Test
    void a_draft_is_read_by_nobody_else_and_becomes_the_word_of_who_began_it() throws IOException {
        signIn("zhang");
        take();
        openRound();
        at(2);
        drafted("moved", 2);
        signIn("li");
        take();
        openRound();
        assertThat(field.locator("[data-marker='" + marker(2) + "']")).not().containsText("草稿");
        at(2);
        assertThat(field.locator("#record .states input:checked")).hasCount(0);
        assertThat(field.locator("#album")).hasCount(0);
        signIn("zhang");
        openRound();
        at(2);
        assertThat(field.locator("#record .states input[value=moved]")).isChecked();
        assertThat(field.locator("#album li")).hasCount(1);
        field.locator("#save").click();
        assertThat(field.locator("[data-marker='" + marker(2) + "']")).containsText("已陈述");
        allSent();
        assertThat(said(2)).containsExactly("a zhang moved 1");
        signIn("li");
        openRound();
        // what zhang stated is not hers, and she is told nothing of it
        assertThat(field.locator("[data-marker='" + marker(2) + "']")).not().containsText("已陈述");
        at(2);
        assertThat(field.locator("#record")).isVisible();
        assertThat(field.locator("#screen .warning")).hasCount(0);
        assertThat(field.locator("#stated-photos")).hasCount(0);
        allSent();
        assertThat(said(2)).containsExactly("a zhang moved 1");
    }

    @Test
    void it_is_handed_over_on_the_page_and_then_shows_nothing_of_the_first() {
        signIn("zhang");
        assertThat(field.locator("#who")).hasText("本机所记归 zhang");
        take();
        field.locator("#leave").click();
        assertThat(field.locator("#enter")).isVisible();
        assertThat(field.locator("[data-round]")).hasCount(0);
        assertThat(field.locator("#who")).hasText("");
    }

    /** On the map, not on this page, li signs in after zhang; then there is no network. */
    @Test
    void without_network_it_is_that_of_who_signed_in_last_on_any_page() {
        signIn("zhang");
        take();
        field.context().clearCookies();
        field.navigate(home());
        field.locator("#account button").click();
        field.locator("#sign-in [name=account]").fill("li");
        field.locator("#sign-in [name=password]").fill(Officers.PASSWORD);
        field.locator("#sign-in .primary").click();
        assertThat(field.locator("#account button")).hasText("li");
        offline(field, true);
        field.navigate(home() + "field/#" + kept().round().id());
        assertThat(field.locator("#who")).hasText("本机所记归 li");
        assertThat(field.locator("#untaken")).isVisible();
    }

    @Test
    void what_an_older_program_kept_goes_on_as_that_of_who_noted_it() {
        signIn("zhang");
        field.navigate(home() + "health/live");
        field.evaluate(
                "() => new Promise((done) => { indexedDB.deleteDatabase('jieming-field').onsuccess = () => done(); })");
        field.evaluate(
                AS_KEPT_BEFORE,
                List.of(
                        kept().round().id().toString(),
                        ItemId.named("field-marker-3").toString()));
        signIn("li");
        openRound();
        at(3);
        // li had taken the round last; the draft has a photograph of zhang's
        assertThat(field.locator("#record .states input:checked")).hasCount(0);
        signIn("zhang");
        take();
        openRound();
        at(3);
        assertThat(field.locator("#record .states input[value=moved]")).isChecked();
        assertThat(field.locator("#album li")).hasCount(1);
    }
}
