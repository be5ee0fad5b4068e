package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.jieming.api.resource.Service.Answer;
import org.junit.jupiter.api.Test;

/** What a browser needs to install the page of the field. */
class FieldAddressesTest {

    @Test
    void page_manifest_and_worker_are_open_to_all_and_the_page_runs_nothing_written_in_it() {
        try (Service service = Service.empty()) {
            Answer page = service.stranger().get("/field/");
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.header("Content-Security-Policy"))
                    .contains("default-src 'none'", "worker-src 'self'", "manifest-src 'self'")
                    .doesNotContain("unsafe");
            Answer manifest = service.stranger().get("/field/manifest.webmanifest");
            assertThat(manifest.header("Content-Type")).startsWith("application/manifest+json");
            assertThat(manifest.json().get("start_url").asText()).isEqualTo("./");
            String icon = manifest.json().at("/icons/0/src").asText();
            String address =
                    URI.create(service.base() + "/field/").resolve(icon).toString();
            assertThat(service.stranger().get(address).status()).isEqualTo(200);
            Answer worker = service.stranger().get("/field/worker.js");
            assertThat(worker.header("Content-Type")).startsWith("text/javascript");
            assertThat(worker.text()).contains("/field/main.js").doesNotContain("@");
            // without the slash its addresses would lead elsewhere
            assertThat(service.stranger().get("/field").header("Location")).endsWith("field/");
        }
    }
}
