package org.jieming.api.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.List;
import org.jieming.api.inspection.Rounds;
import org.jieming.api.resource.Officers;
import org.jieming.register.ItemId;
import org.junit.jupiter.api.Test;

/** A telephone that is lent: what one account withdrew is no withdrawal of another's, be it the same file. */
class LentFieldPageTest extends InField {
    /** What the program before kept: both stated one photograph, which the first withdrew; withdrawals went by round and photograph. */
    private static final String AS_KEPT_BEFORE = """
            async ([round, marker]) => {
              const hash = 'ab'.repeat(32);
              const place = ['account', 'round', 'hash'];
              const stores = { rounds: 'id', drafts: 'key', statements: 'id', pictures: place, tracks: 'id', withdrawals: 'key' };
              const asked = (request) => new Promise((resolve, reject) => {
                request.onsuccess = () => resolve(request.result);
                request.onerror = () => reject(request.error);
              });
              const opening = indexedDB.open('jieming-field', 4);
              opening.onupgradeneeded = () => Object.entries(stores)
                .forEach(([name, keyPath]) => opening.result.createObjectStore(name, { keyPath }));
              const database = await asked(opening);
              const now = new Date().toISOString();
              const transaction = database.transaction(['statements', 'withdrawals'], 'readwrite');
              ['zhang', 'li'].forEach((account) => transaction.objectStore('statements').put({ id: crypto.randomUUID(), round, account,
                status: 'sent', begun: true,
                body: { marker, state: 'damaged', observed_at: now, photos: [{ hash, subject: 'north', taken_at: now }] } }));
              transaction.objectStore('withdrawals').put({ key: `${round}/${hash}`, round, account: 'zhang', hash,
                body: { reason: '拍错' }, status: 'sent' });
              await new Promise((resolve) => { transaction.oncomplete = resolve; });
              database.close();
            }
            """;

    private static final String ACCOUNTS = """
            () => new Promise((resolve) => {
              indexedDB.open('jieming-field').onsuccess = ({ target }) => {
                target.result.transaction('withdrawals').objectStore('withdrawals').getAll().onsuccess = (kept) =>
                  resolve(kept.target.result.map(({ account, body }) => account + ' ' + body.reason).sort());
              };
            })
            """;

    /** The photographs that are stated of the first marker, as somebody sees them who takes the round along. */
    private static Locator stated(Page field, String account) {
        field.context().clearCookies();
        field.navigate(home() + "field/");
        field.locator("#enter [name=account]").fill(account);
        field.locator("#enter [name=password]").fill(Officers.PASSWORD);
        field.locator("#enter .primary").first().click();
        field.locator("[data-round] button").click();
        assertThat(field.locator("[data-round] .done")).isVisible();
        field.locator("[data-round] a.button").click();
        field.locator("[data-marker='" + marker(1) + "']").click();
        field.locator("#stated-photos summary").click();
        return field.locator("#stated-photos li");
    }

    @Test
    void what_one_account_withdrew_stays_withdrawn_and_the_other_still_may() throws IOException {
        prepared();
        rounds("zhang");
        plan();
        sign("li", "plan");
        Rounds recorded = new Rounds(register.journal().documents(), register.clock());
        Page field = browser.newContext(new Browser.NewContextOptions().setViewportSize(390, 844))
                .newPage();
        field.onPageError(complaints::add);
        field.navigate(home() + "health/live");
        field.evaluate(
                AS_KEPT_BEFORE,
                List.of(
                        recorded.all().get(0).id().toString(),
                        ItemId.named("field-marker-1").toString()));
        Locator own = stated(field, "li");
        assertThat(own).containsText("北向");
        own.locator("[name=reason]").fill("看不清");
        own.locator("[name=withdraw]").click();
        assertThat(own).containsText("已撤回:看不清");
        assertThat(stated(field, "zhang")).containsText("已撤回:拍错");
        assertThat(field.evaluate(ACCOUNTS)).isEqualTo(List.of("li 看不清", "zhang 拍错"));
        field.context().close();
    }
}
