package org.jieming.api.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jieming.api.BadLink;
import org.jieming.api.resource.Officers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A telephone whose browser is killed three times, as by an empty battery: after the package was taken, in the middle of a form, and
 * before anything was sent; by then the officer's session is over, as it is after a day in the field.
 */
class FieldKilledPageTest extends InField {
    private static final int MOST_TRIES = 10;

    @TempDir
    private Path profile;

    private BrowserContext started(boolean cut) {
        BrowserContext context = browser.browserType()
                .launchPersistentContext(
                        profile,
                        new BrowserType.LaunchPersistentContextOptions()
                                .setExecutablePath(chromium().orElseThrow())
                                .setArgs(SWITCHES)
                                .setViewportSize(390, 844));
        context.setOffline(cut);
        context.pages().get(0).onPageError(complaints::add);
        return context;
    }

    /** Ends the browser of this profile as the kernel does when the power fails: nothing is told to it. */
    private void killed(BrowserContext context) throws IOException {
        List<ProcessHandle> processes = ProcessHandle.allProcesses()
                .filter(each -> each.info().commandLine().orElse("").contains(profile.toString()))
                .toList();
        assertThat(processes).isNotEmpty();
        processes.forEach(ProcessHandle::destroyForcibly);
        try {
            context.close();
        } catch (PlaywrightException gone) {
            assertThat(gone).hasMessageContaining("closed");
        }
        for (String lock : new String[] {"SingletonLock", "SingletonCookie", "SingletonSocket"}) {
            Files.deleteIfExists(profile.resolve(lock));
        }
    }

    private static void taken(Page field, String subject, int colour) throws IOException {
        field.locator("#record input[name=" + subject + "]").setInputFiles(picture(colour));
        assertThat(field.locator("#record .photo:has([name=" + subject + "]) small"))
                .hasText("1 张");
    }

    private void packed(BadLink link) throws IOException {
        BrowserContext context = started(false);
        Page field = context.pages().get(0);
        field.navigate(link.address() + "field/");
        field.locator("#enter [name=account]").fill("zhang");
        field.locator("#enter [name=password]").fill(Officers.PASSWORD);
        field.locator("#enter .primary").click();
        field.locator("[data-round] button.primary").click();
        assertThat(field.locator("[data-round] .done")).isVisible();
        killed(context);
    }

    private void begun(BadLink link) throws IOException {
        BrowserContext context = started(true);
        Page field = context.pages().get(0);
        reopen(field, link);
        field.locator("[data-marker='" + marker(1) + "']").click();
        field.locator("#record .states input[value=damaged]").check();
        taken(field, "marker", 1);
        taken(field, "north", 2);
        field.locator("#record [name=note]").fill("断电前所写");
        // what was typed is written before the next thing is asked
        field.locator("#record .states input[value=damaged]").check();
        killed(context);
    }

    private void stated(BadLink link) throws IOException {
        BrowserContext context = started(true);
        Page field = context.pages().get(0);
        reopen(field, link);
        assertThat(field.locator("[data-marker='" + marker(1) + "'] small")).hasText("草稿");
        field.locator("[data-marker='" + marker(1) + "']").click();
        assertThat(field.locator("#record .states input[value=damaged]")).isChecked();
        assertThat(field.locator("#record [name=note]")).hasValue("断电前所写");
        assertThat(field.locator("#album li img")).hasCount(2);
        field.locator("#save").click();
        assertThat(field.locator("#done")).hasText("已完成 1/" + MARKERS);
        field.locator("[data-marker='" + marker(2) + "']").click();
        field.locator("#record .states input[value=intact]").check();
        taken(field, "panorama", 3);
        field.locator("#save").click();
        // two statements and three photographs
        assertThat(field.locator("#queue [data-waiting='5']")).isVisible();
        killed(context);
    }

    /** Signs in over a link on which that may take more than one attempt. */
    private static void signedIn(Page field) {
        AtomicInteger ended = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        field.onRequestFailed(request -> ended.addAndGet(request.method().equals("POST") ? 1 : 0));
        field.onResponse(response -> {
            if (response.request().method().equals("POST")) {
                done.addAndGet(response.status() == 200 ? 1 : 0);
                ended.incrementAndGet();
            }
        });
        for (int tries = 0; done.get() == 0 && tries < MOST_TRIES; tries++) {
            int before = ended.get();
            field.locator("#enter [name=account]").fill("zhang");
            field.locator("#enter [name=password]").fill(Officers.PASSWORD);
            field.locator("#enter .primary").click();
            field.waitForCondition(() -> ended.get() > before);
        }
    }

    private void sent(BadLink link) throws IOException {
        link.restore(5);
        BrowserContext context = started(false);
        // Chromium writes cookies every 30 seconds and gives those of a session back to who was killed: so they may be
        // there, or not
        context.clearCookies();
        Page field = context.pages().get(0);
        reopen(field, link);
        assertThat(field.locator("#queue [role=alert]")).containsText("尚未登录或登录已过期");
        signedIn(field);
        assertThat(field.locator("#queue [data-waiting='0'][data-sent='5'][data-refused='0']"))
                .isAttached(new LocatorAssertions.IsAttachedOptions().setTimeout(60_000));
        assertThat(link.lost()).isPositive();
        killed(context);
    }

    @Test
    void what_was_stated_and_photographed_outlives_three_kills_and_arrives_once_over_a_bad_link() throws IOException {
        prepared();
        rounds("zhang");
        plan();
        sign("li", "plan");
        try (BadLink link = new BadLink(server.port())) {
            packed(link);
            link.cut();
            begun(link);
            stated(link);
            assertThat(kept().observations()).isEmpty();
            sent(link);
        }
        assertThat(kept().observations()).hasSize(2);
        assertThat(kept().photos()).hasSize(3);
        assertThat(kept().missing()).isEmpty();
        assertThat(register.journal().attachments().all()).hasSize(3);
    }
}
