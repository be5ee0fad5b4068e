package org.jieming.api.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jieming.language.Bilingual;
import org.jieming.register.ItemVersion;
import org.jieming.register.Property;

/** The result list of the markers (界桩成果表, C-40) in the report: the legal figures on record, which no observation changes. */
final class ResultSection {
    private static final List<String> TOLD = List.of("northing_m", "easting_m", "elevation_m", "coordinate_system");

    private ResultSection() {}

    static Section of(LineFacts facts, String language) {
        List<List<String>> rows = new ArrayList<>();
        facts.markers().values().forEach(marker -> rows.add(row(facts, marker)));
        return Section.of(
                say(language, "界桩成果表", "Result list of the markers"),
                List.of(say(
                        language, "界桩登记表逐桩随归档文件附后。", "The registration form of each marker goes with the archive.")),
                header(facts, language),
                rows);
    }

    private static List<String> header(LineFacts facts, String language) {
        List<String> header = new ArrayList<>();
        header.add(say(language, "界桩", "Marker"));
        header.add(say(language, "经度、纬度", "Longitude, latitude"));
        facts.markers().values().stream()
                .findFirst()
                .ifPresent(marker -> TOLD.forEach(
                        name -> header.add(property(marker, name).title().in(language))));
        return header;
    }

    private static Property property(ItemVersion marker, String name) {
        return marker.values().descriptor().property(name).orElseThrow();
    }

    private static List<String> row(LineFacts facts, ItemVersion marker) {
        List<String> row = new ArrayList<>();
        row.add(LineFacts.number(marker));
        row.add(facts.legal(marker.id())
                .map(at -> String.format(Locale.ROOT, "%.8f, %.8f", at.x, at.y))
                .orElse("—"));
        TOLD.forEach(name -> row.add(marker.values().text(name)));
        return row;
    }

    private static String say(String language, String zh, String en) {
        return Bilingual.of(zh, en).in(language);
    }
}
