package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.jieming.api.Tools;
import org.jieming.api.resource.Service.Client;
import org.junit.jupiter.api.Test;

/** Withdrawn photographs and the work package as GeoPackage: it marks them, and brought back it changes nothing of them. */
class PhotoLayerTest extends InPackage {
    private void withdraw(byte[] photo, String reason) {
        String address = path + "/photos/" + Inspecting.sha256(photo) + "/withdrawal";
        assertThat(work.put(work.a, address, "{\"reason\":\"" + reason + "\"}").status())
                .isEqualTo(200);
    }

    private String layers(Client who) throws Exception {
        Path anew = Files.write(
                folder.resolve("anew.gpkg"),
                who.get(path + "/package?f=gpkg").response().body());
        return Tools.run(List.of("ogrinfo", "-al", anew.toString()));
    }

    /** Two came, of which the one northwards is withdrawn; a third has not come yet. */
    @Test
    void a_package_taken_anew_tells_what_became_of_each_photograph_of_its_team() throws Exception {
        assertThat(layers(work.a)).doesNotContain("Layer name: photographs");
        stated(", photo_marker='DCIM/near.jpg', photo_north='DCIM/wide.jpg'");
        packed.put("round/DCIM/near.jpg", NEAR);
        packed.put("round/DCIM/wide.jpg", WIDE);
        counts(bring(), 1, 0, 2, 0, 0);
        withdraw(WIDE, "拍的是另一个界桩");
        String told = layers(work.a);
        assertThat(told.substring(told.indexOf("Layer name: photographs")))
                .containsSubsequence("subject (String) = 界桩", "state (String) = 已传到", Inspecting.sha256(NEAR))
                .containsSubsequence(
                        "subject (String) = 北向",
                        "state (String) = 已撤回",
                        "reason (String) = 拍的是另一个界桩",
                        Inspecting.sha256(WIDE));
        // B has stated nothing, and is not told what A did
        assertThat(layers(work.b)).doesNotContain("Layer name: photographs");
    }

    /** The same ZIP, the same GeoPackage alone, and a package taken anew that nobody filled in. */
    @Test
    void what_was_withdrawn_stays_so_whatever_is_brought_back() throws Exception {
        stated(", photo_marker='DCIM/near.jpg', photo_north='DCIM/wide.jpg'");
        packed.put("round/DCIM/near.jpg", NEAR);
        packed.put("round/DCIM/wide.jpg", WIDE);
        counts(bring(), 1, 0, 2, 0, 0);
        withdraw(WIDE, "拍的是另一个界桩");
        String before = said().toString();
        counts(bring(), 0, 1, 0, 2, 0);
        counts(bringAlone(), 0, 1, 0, 2, 0);
        layers(work.a);
        Files.copy(folder.resolve("anew.gpkg"), book, StandardCopyOption.REPLACE_EXISTING);
        counts(bringAlone(), 0, 0, 0, 0, 0);
        assertThat(said()).hasToString(before);
        assertThat(before).contains("\"withdrawn\":\"拍的是另一个界桩\"");
        assertThat(round().get("photos_missing").asInt()).isZero();
    }
}
