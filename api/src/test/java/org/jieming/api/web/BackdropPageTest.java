package org.jieming.api.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.jieming.api.app.LocalTables;
import org.jieming.api.app.Server;
import org.jieming.api.http.HttpSettings;
import org.jieming.api.style.Backdrop;
import org.jieming.api.style.Cartography;
import org.junit.jupiter.api.Test;

/** A map that lies on pictures of somebody else's and was reviewed for publication. */
class BackdropPageTest extends InBrowser {

    @Test
    void pictures_of_the_backdrop_are_loaded_and_the_review_number_stands_on_the_map() throws Exception {
        CountDownLatch loaded = new CountDownLatch(4);
        HttpServer pictures = pictures(loaded);
        String address = "http://127.0.0.1:" + pictures.getAddress().getPort() + "/{z}/{x}/{y}.png";
        Cartography decided = new Cartography(Optional.of("皖S(2026)1号"), Optional.of(Backdrop.at(address, "底图提供者")));
        try (Server server =
                Server.start(register, HttpSettings.onLoopback(0), LocalTables.shipped(), decided, Optional.empty())) {
            Page reviewed = context.newPage();
            reviewed.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    complaints.add(message.text());
                }
            });
            reviewed.navigate("http://127.0.0.1:" + server.port() + "/");

            assertThat(reviewed.locator("#review")).containsText("审图号 皖S(2026)1号 · 底图 底图提供者");
            assertThat(loaded.await(20, TimeUnit.SECONDS)).isTrue();
            reviewed.close();
        } finally {
            pictures.stop(0);
        }
        assertThat(page.locator("#review")).containsText("未编审图号");
    }

    private static HttpServer pictures(CountDownLatch loaded) throws IOException {
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(256, 256, BufferedImage.TYPE_INT_RGB), "png", picture);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "image/png");
            exchange.sendResponseHeaders(200, picture.size());
            exchange.getResponseBody().write(picture.toByteArray());
            exchange.close();
            loaded.countDown();
        });
        server.start();
        return server;
    }
}
