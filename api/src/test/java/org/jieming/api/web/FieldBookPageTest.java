package org.jieming.api.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.jieming.api.Tools;
import org.jieming.api.auth.Grant;
import org.jieming.api.auth.Role;
import org.jieming.api.resource.Officers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An inspector takes the GeoPackage of a round from the workbench, and gives it back in a ZIP with its photographs. */
class FieldBookPageTest extends InBrowser {
    private static final String LINE = "990121990122";

    @TempDir
    Path folder = Path.of("");

    private void planned() {
        Officers.enter(register.journal().documents(), "zhang", Grant.in(county("990121"), Role.INSPECTOR));
        Officers.enter(register.journal().documents(), "li", Grant.in(county("990122"), Role.INSPECTOR));
        rounds("zhang");
        page.locator("#new-round").click();
        page.locator("#plan [name=line_code]").selectOption(LINE);
        page.locator("#plan [name=year]").fill("2026");
        page.locator("#plan [name=from]").fill("2026-05-01");
        page.locator("#plan [name=to]").fill("2026-05-10");
        page.locator("#plan [name=a]").fill("张三");
        page.locator("#plan [name=b]").fill("李四");
        page.locator("#plan .primary").click();
        for (String account : new String[] {"zhang", "li"}) {
            context.close();
            visit(1280, 800);
            rounds(account);
            page.locator("[data-round] button").first().click();
            page.locator("[data-sign=plan]").click();
            assertThat(page.locator("[data-sign=plan]")).hasCount(0);
        }
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(4, 3, BufferedImage.TYPE_INT_RGB), "jpg", bytes);
        return bytes.toByteArray();
    }

    /** The package as it was taken, one row filled in with a photograph that is there and one that is not. */
    private Path filled() throws Exception {
        Download taken = page.waitForDownload(() -> page.locator("#book").click());
        Path book = folder.resolve("package.gpkg");
        taken.saveAs(book);
        Tools.run(List.of(
                "ogrinfo",
                book.toString(),
                "-sql",
                "UPDATE observations SET state='damaged', photo_marker='DCIM/near.jpg', photo_east='DCIM/east.jpg',"
                        + " observed_at='2026-05-02T09:00:00+08:00' WHERE fid=1"));
        Path zip = folder.resolve("back.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("package.gpkg"));
            out.write(Files.readAllBytes(book));
            out.putNextEntry(new ZipEntry("DCIM/near.jpg"));
            out.write(picture());
        }
        return zip;
    }

    @Test
    void photographs_come_back_in_a_zip_and_what_is_missing_is_told() throws Exception {
        Tools.need("ogrinfo");
        planned();
        Path zip = filled();
        page.locator("[name=gpkg]").setInputFiles(zip);
        assertThat(page.locator("#receipt")).containsText("新收 1 份陈述,已有 0 份,未收 0 行");
        assertThat(page.locator("#receipt")).containsText("新收 1 张照片,已有 0 张,缺 1 张");
        assertThat(page.locator(".refused")).containsText("observations 1 photo_east");
        assertThat(page.locator(".refused")).containsText("DCIM/east.jpg");
        page.locator("[name=gpkg]").setInputFiles(folder.resolve("package.gpkg"));
        assertThat(page.locator("#receipt")).containsText("新收 0 份陈述,已有 1 份,未收 0 行");
        assertThat(page.locator("#receipt")).containsText("新收 0 张照片,已有 1 张,缺 1 张");
    }
}
