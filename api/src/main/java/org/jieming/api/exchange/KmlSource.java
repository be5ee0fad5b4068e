package org.jieming.api.exchange;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jieming.language.Bilingual;
import org.jieming.rule.Finding;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** The placemarks of a KML document, one by one; a first pass gathers the names of what they say. */
final class KmlSource implements Source {
    private static final String FOLDER = "folder";

    private final String file;
    private final Counting bytes;
    private final Walk walk;
    private final Notes notes;
    private final About about;
    private long number;

    private KmlSource(Input input, TextEncoding encoding, List<String> columns, Notes notes) throws IOException {
        this.file = input.name();
        this.notes = notes;
        this.bytes = new Counting(input.open(), input.size());
        this.walk = new Walk(new Markup(encoding.reader(bytes), file), file);
        this.about = new About(
                FileFormat.KML,
                input.stem(),
                List.of(input.stem()),
                columns,
                Optional.empty(),
                Optional.of(encoding.charset().name()));
    }

    static KmlSource open(Input input, ReadOptions options, Notes notes) throws IOException {
        TextEncoding encoding = TextEncoding.of(input, options.charset(), notes);
        Set<String> names = new LinkedHashSet<>();
        boolean folders = false;
        try (Markup xml = new Markup(encoding.reader(input.open()), input.name())) {
            Walk walk = new Walk(xml, input.name());
            for (KmlPlacemark each = walk.next(); each != null; each = walk.next()) {
                names.addAll(each.names());
                folders |= !walk.folder().isEmpty();
                if (names.size() >= Limits.COLUMNS) {
                    throw Unreadable.limit(input.name(), "不同数据名的个数", "different names of data", Limits.COLUMNS);
                }
            }
            walk.tell(notes);
        }
        List<String> columns = new ArrayList<>(names);
        if (folders && !names.contains(FOLDER)) {
            columns.add(FOLDER);
        }
        return new KmlSource(input, encoding, columns, notes);
    }

    @Override
    public About about() {
        return about;
    }

    @Override
    public List<Finding> notes() {
        return notes.list();
    }

    @Override
    public @Nullable SourceRow next() {
        KmlPlacemark placemark = walk.next();
        if (placemark == null) {
            return null;
        }
        number++;
        List<Cell> cells = new ArrayList<>();
        for (String column : about.columns()) {
            String said = placemark.value(column);
            cells.add(Cell.ofText(said != null ? said : column.equals(FOLDER) ? walk.folder() : ""));
        }
        List<Finding> findings = new ArrayList<>();
        Geometry geometry = null;
        try {
            geometry = placemark.geometry();
        } catch (BrokenGeometry broken) {
            findings.add(broken.finding());
        }
        if (placemark.heights()) {
            notes.heights(number);
        }
        return new SourceRow(number, cells, geometry, findings);
    }

    @Override
    public double progress() {
        return bytes.progress();
    }

    @Override
    public void close() throws IOException {
        walk.xml.close();
    }

    /** Goes from placemark to placemark and remembers in which folder each stands. */
    private static final class Walk {
        private final Markup xml;
        private final String file;
        private final Deque<String> folders = new ArrayDeque<>();
        private final Set<String> unread = new LinkedHashSet<>();
        private boolean rooted;

        Walk(Markup xml, String file) {
            this.xml = xml;
            this.file = file;
        }

        @Nullable
        KmlPlacemark next() {
            while (xml.next()) {
                if (xml.starts()) {
                    checkRoot();
                    switch (xml.element()) {
                        case "Placemark" -> {
                            return KmlPlacemark.read(xml, file);
                        }
                        case "Folder" -> folders.addLast("");
                        case "name" -> name(xml.text(""));
                        case "kml", "Document" -> {
                            // Their children follow.
                        }
                        default -> leave();
                    }
                } else if (xml.ends("Folder") && !folders.isEmpty()) {
                    folders.removeLast();
                }
            }
            return null;
        }

        private void checkRoot() {
            if (!rooted && !Set.of("kml", "Document", "Folder", "Placemark").contains(xml.element())) {
                throw Unreadable.file(
                        file,
                        "<" + xml.element() + ">",
                        "这个 XML 不是 KML（根元素为 " + xml.element() + "）；GPX 等请先转换为 KML 或 GeoJSON",
                        "This XML is no KML, its root is " + xml.element()
                                + "; convert GPX and the like to KML or GeoJSON");
            }
            rooted = true;
        }

        private void name(String name) {
            if (!folders.isEmpty() && folders.getLast().isEmpty()) {
                folders.removeLast();
                folders.addLast(name.strip());
            }
        }

        private void leave() {
            if (xml.element().endsWith("Overlay") || xml.element().equals("NetworkLink")) {
                unread.add(xml.element());
            }
            xml.skip();
        }

        String folder() {
            return String.join(
                    "/", folders.stream().filter(each -> !each.isEmpty()).toList());
        }

        void tell(Notes notes) {
            if (!unread.isEmpty()) {
                String listed = String.join(", ", unread);
                notes.note("X-KML-UNREAD", Bilingual.of("未读取：" + listed, "Not read: " + listed));
            }
        }
    }
}
