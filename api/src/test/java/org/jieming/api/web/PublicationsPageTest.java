package org.jieming.api.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

/** An officer makes the publications of the invented county, and prints the history of a place from its card. */
class PublicationsPageTest extends InBrowser {
    @Test
    void an_officer_makes_a_dictionary_and_a_list_and_opens_the_history_of_a_place() throws IOException {
        go("desk=names/publications");
        signIn(ADMINISTRATOR, password);
        page.locator("#publications [name=area]").fill("990121");
        page.locator("[data-work=gazetteer-dictionary] button.primary").click();
        // the next one is asked for while this is made, which stays that of its own area
        page.locator("#publications [name=area]").fill("340207");
        page.waitForSelector("[data-work=gazetteer-dictionary] [data-form=docx]");
        page.locator("#publications [name=area]").fill("990121");
        Download docx = page.waitForDownload(() -> page.locator("[data-work=gazetteer-dictionary] [data-form=docx]")
                .click());
        assertThat(docx.suggestedFilename()).isEqualTo("gazetteer-dictionary-990121.docx");
        try (InputStream bytes = docx.createReadStream();
                XWPFDocument document = new XWPFDocument(bytes);
                XWPFWordExtractor text = new XWPFWordExtractor(document)) {
            assertThat(text.getText()).contains("示例县标准地名词典", "笔画索引", "石桥村");
        }
        Page printed = context.waitForPage(() -> page.locator("[data-work=gazetteer-dictionary] [data-form=html]")
                .click());
        assertThat(printed.locator("h1")).hasText("示例县标准地名词典");
        assertThat(printed.locator(".index a[href='#n1']")).hasCount(2);
        page.locator("[data-work=gazetteer-list] button.primary").click();
        assertThat(page.locator("[data-work=gazetteer-list] [data-form=xlsx]")).isVisible();
        find("望山村");
        Page history = context.waitForPage(
                () -> page.locator("#card .tools [data-sheet]").click());
        assertThat(history.locator("h1")).hasText("望山村 沿革");
    }
}
