package org.jieming.api.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipFile;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;

/** Decides what a file is and opens the reader for it, unpacking it first where that is needed. */
final class Opening {
    private static final int UNPACKINGS = 2;

    private Opening() {}

    static Source open(Path file, String name, ReadOptions options) throws IOException {
        Notes notes = new Notes();
        Source source = Upright.read(open(Input.of(file, name), options, notes, 0), name, notes);
        if (isNoOfficeFile(name, source.about())) {
            source.close();
            throw Refusals.noOfficeFile(name);
        }
        tellOtherName(name, source.about().format(), notes);
        String layer = options.layer().orElse(source.about().layer());
        if (!source.about().layer().equals(layer)) {
            List<String> layers = source.about().layers();
            source.close();
            throw noSuchLayer(name, layer, layers);
        }
        return source;
    }

    /** Text without columns under the name of a workbook: a table saved under that name has columns and is read as such. */
    private static boolean isNoOfficeFile(String name, Source.About about) {
        boolean promised = FileFormat.promisedBy(name)
                .filter(format -> format == FileFormat.XLSX || format == FileFormat.DOCX)
                .isPresent();
        return promised && about.format() == FileFormat.CSV && about.columns().size() < 2;
    }

    private static void tellOtherName(String name, FileFormat found, Notes notes) {
        String lower = name.toLowerCase(Locale.ROOT);
        boolean archive = lower.endsWith(".zip") || lower.endsWith(".kmz");
        boolean json = found == FileFormat.GEOJSON || found == FileFormat.GEOJSON_SEQ;
        FileFormat promised = FileFormat.promisedBy(lower).orElse(found);
        boolean same = promised == found || json && promised.name().startsWith("GEOJSON");
        if (!archive && !same) {
            notes.warn(
                    "X-NAME",
                    Bilingual.of(
                            "文件名“" + name + "”与内容不符，按 " + found + " 读取",
                            "The content is not what the name \"" + name + "\" promises; read as " + found));
        }
    }

    /** The complaint about a sheet, table or inner file that is not there. */
    static Malformed noSuchLayer(String name, String layer, List<String> layers) {
        String listed = String.join(", ", layers);
        return Unreadable.file(
                name,
                layer,
                "没有名为“" + layer + "”的工作表、图层或文件；现有：" + listed,
                "There is no sheet, layer or file \"" + layer + "\"; there are: " + listed);
    }

    private static Source open(Input input, ReadOptions options, Notes notes, int unpackings) throws IOException {
        if (input.size() == 0) {
            throw Unreadable.file(
                    input.name(),
                    "0 bytes",
                    "文件为空;请确认原文件已保存完整,再送一次",
                    "The file is empty; see that it was saved whole and send it again");
        }
        Kind kind = Kind.of(input.head(Kind.HEAD), options.charset());
        return switch (kind) {
            case GZIP -> gzip(input, options, notes, unpackings);
            case ZIP -> zip(input, options, notes, unpackings);
            case SHAPES, DBASE -> ShapefileSource.open(input, options, notes);
            case SQLITE -> GeoPackageOpening.open(input, options, notes);
            case MARKUP -> KmlSource.open(input, options, notes);
            case JSON ->
                LinkedPlacesSource.begins(input.head(Kind.HEAD))
                        ? LinkedPlacesSource.open(input, options, notes)
                        : GeoJsonSource.open(input, options, notes);
            case TEXT -> CsvSource.open(input, options, notes);
            case OLE, ACCESS, PDF, FOREIGN_ARCHIVE, NULLS, UNKNOWN -> throw Refusals.of(kind, input);
        };
    }

    private static Source gzip(Input input, ReadOptions options, Notes notes, int unpackings) throws IOException {
        tooDeep(input, unpackings);
        Unpacked unpacked = Unpacked.gzip(input);
        return holding(unpacked, () -> open(unpacked.files().get(0), options, notes, unpackings + 1));
    }

    private static Source zip(Input input, ReadOptions options, Notes notes, int unpackings) throws IOException {
        try (ZipFile archive = Unpacked.archive(input)) {
            if (archive.getEntry("xl/workbook.xml") != null) {
                return Worksheets.open(input, options, notes);
            }
            if (archive.getEntry(DocxTables.PART) != null) {
                return DocxTables.open(input, options, notes);
            }
            if (archive.getEntry("xl/workbook.bin") != null) {
                throw Unreadable.file(
                        input.name(),
                        "xlsb",
                        "这是二进制 Excel 文件；请另存为 .xlsx",
                        "This is a binary Excel file; save it as .xlsx");
            }
        }
        tooDeep(input, unpackings);
        Unpacked unpacked = Unpacked.zip(input);
        return holding(unpacked, () -> chosen(input, unpacked, options, notes, unpackings));
    }

    private static Source chosen(Input zip, Unpacked unpacked, ReadOptions options, Notes notes, int unpackings)
            throws IOException {
        List<Input> readable = readable(unpacked);
        if (readable.isEmpty()) {
            throw Unreadable.file(
                    zip.name(),
                    String.join(", ", unpacked.ignored()),
                    "压缩包内没有可读取的文件（shp、kml、gpkg、geojson、csv、xlsx）",
                    "The archive holds no file we read (shp, kml, gpkg, geojson, csv, xlsx)");
        }
        Input wanted = options.layer()
                .flatMap(layer -> readable.stream()
                        .filter(each -> each.stem().equals(layer))
                        .findFirst())
                .orElse(readable.get(0));
        tellOthers(zip, wanted, readable, unpacked.ignored(), notes);
        return open(wanted, options, notes, unpackings + 1);
    }

    /** Shapefiles first, then KML (the main document leads), then everything else in the order of the archive. */
    private static List<Input> readable(Unpacked unpacked) {
        List<Input> shapes = unpacked.files("shp");
        if (!shapes.isEmpty()) {
            return shapes;
        }
        List<Input> tables = unpacked.files("dbf");
        if (!tables.isEmpty()) {
            return tables;
        }
        List<Input> rest = new ArrayList<>(unpacked.files("kml"));
        rest.sort((a, b) -> Boolean.compare(isMain(b), isMain(a)));
        for (String extension : List.of("gpkg", "geojson", "jsonld", "json", "csv", "tsv", "xlsx", "txt")) {
            rest.addAll(unpacked.files(extension));
        }
        return rest;
    }

    private static boolean isMain(Input kml) {
        return kml.name().toLowerCase(Locale.ROOT).equals("doc.kml");
    }

    private static void tellOthers(Input zip, Input wanted, List<Input> readable, List<String> ignored, Notes notes) {
        if (!zip.named("zip") && !zip.named("kmz")) {
            notes.warn(
                    "X-NAME",
                    Bilingual.of(
                            "“" + zip.name() + "”实为 ZIP 压缩文件，已解压读取其中的“" + wanted.name() + "”",
                            "\"" + zip.name() + "\" is a ZIP archive; \"" + wanted.name() + "\" inside it was read"));
        }
        List<String> others = new ArrayList<>(readable.stream()
                .filter(each -> each != wanted)
                .map(Input::name)
                .toList());
        others.addAll(ignored);
        if (!others.isEmpty()) {
            String listed = String.join(", ", others.subList(0, Math.min(10, others.size())));
            notes.note(
                    "X-ARCHIVE",
                    Bilingual.of(
                            "只读取了压缩包内的“" + wanted.name() + "”；未读取 " + others.size() + " 个：" + listed,
                            "Of the archive only \"" + wanted.name() + "\" was read; not read, " + others.size() + ": "
                                    + listed));
        }
    }

    private static void tooDeep(Input input, int unpackings) {
        if (unpackings >= UNPACKINGS) {
            throw Unreadable.limit(input.name(), "压缩包内压缩包的层数", "archives inside archives", UNPACKINGS);
        }
    }

    private interface Opener {
        Source open() throws IOException;
    }

    private static Source holding(Unpacked unpacked, Opener opener) throws IOException {
        try {
            return new HoldingSource(opener.open(), unpacked);
        } catch (IOException | RuntimeException failed) {
            unpacked.close();
            throw failed;
        }
    }
}
