package org.jieming.api.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Accounts are opened and given roles, tokens made and revoked, and it is told who did what. */
class AdministrationPageTest extends InBrowser {

    @Test
    void an_account_is_opened_with_a_role_in_a_division_and_its_owner_signs_in() {
        go("desk=administration");
        signIn(ADMINISTRATOR, password);
        page.locator("#panel .primary", byText("开立账户")).click();
        page.locator(".account [name=id]").fill("zhang");
        page.locator(".account [name=name]").fill("张地名");
        page.locator(".account [name=add]").click();
        page.locator(".right select").selectOption("place-name-officer");
        page.locator(".right input").fill("340207");
        page.locator(".right input").blur();
        page.locator(".account .primary").click();
        String secret = page.locator(".done code").textContent();
        assertThat(page.locator("#panel tbody tr", byText("张地名"))).containsText("地名管理员 · 鸠江区");

        page.locator("[data-panel=audit]").click();
        page.locator(".audit [name=of]").selectOption("accounts");
        page.locator(".audit .primary").click();
        assertThat(page.locator("#panel tbody")).containsText("开立账户 zhang");
        assertThat(page.locator("#panel .audit a")).hasAttribute("href", "audit?of=accounts&f=csv");

        page.locator("#account button").click();
        page.locator("#sign-in .primary").click();
        assertThat(page.locator("#panel .warning")).hasText("使用此面板需要账户,请先登录。");
        signIn("zhang", secret);
        assertThat(page.locator("#account button")).hasText("张地名");
        assertThat(page.locator("#panel .warning")).containsText("没有此项权限");
    }

    @Test
    void a_token_is_shown_once_and_revoked() {
        go("desk=administration/own");
        signIn(ADMINISTRATOR, password);
        page.locator("#panel [name=name]").fill("QGIS");
        page.locator("#panel button", byText("生成令牌")).click();
        assertThat(page.locator(".done code")).hasText(Pattern.compile("\\S{20,}"));
        page.reload();
        assertThat(page.locator(".tokens li")).containsText("QGIS");
        assertThat(page.locator(".done code")).isHidden();
        page.locator(".tokens button").click();
        assertThat(page.locator(".tokens li")).hasCount(0);
    }

    @Test
    void two_different_new_passwords_are_not_sent_and_a_wrong_present_one_is_refused() {
        go("desk=administration/own");
        signIn(ADMINISTRATOR, password);
        page.locator("#panel [name=current]").fill("wrong");
        page.locator("#panel [name=password]").fill("correct horse battery");
        page.locator("#panel [name=again]").fill("correct horse batteries");
        page.locator("#panel .primary").click();
        assertThat(page.locator("#panel .refused")).hasText("两次输入的新密码不同。");
        page.locator("#panel [name=again]").fill("correct horse battery");
        page.locator("#panel .primary").click();
        assertThat(page.locator("#panel .refused")).hasText("账户名或密码不对");
        assertThat(complaints).allMatch(text -> text.contains("401"));
        complaints.clear();
    }
}
