package org.jieming.api.exchange;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** What came out of a compressed file, in a temporary folder that goes away on close; bounded by {@link Limits}. */
final class Unpacked implements Closeable {
    private static final Set<String> READ =
            Set.of("shp", "shx", "dbf", "prj", "cpg", "kml", "gpkg", "geojson", "json", "csv", "tsv", "txt", "xlsx");
    private static final Charset GB18030 = Charset.forName("GB18030");

    private final Scratch scratch = Scratch.open();
    private final List<Input> files = new ArrayList<>();
    private final List<String> ignored = new ArrayList<>();

    private Unpacked() throws IOException {}

    /** Unpacks one gzip file. */
    static Unpacked gzip(Input packed) throws IOException {
        Unpacked out = new Unpacked();
        try (InputStream raw = packed.open();
                InputStream bytes = new GZIPInputStream(raw, 1 << 16)) {
            String name = packed.named("gz")
                    ? packed.name().substring(0, packed.name().length() - 3)
                    : packed.name();
            String beside = packed.beside().toString().replaceFirst("(?i)\\.gz$", "");
            Path target = out.scratch.file("unpacked");
            out.copy(bytes, target, packed, new long[1]);
            out.files.add(new Input(target, name, Path.of(beside)));
            return out;
        } catch (EOFException | ZipException broken) {
            out.close();
            throw damaged(packed, broken);
        } catch (IOException | RuntimeException failed) {
            out.close();
            throw failed;
        }
    }

    /** Unpacks the files of a ZIP that we might read; the others are only listed. */
    static Unpacked zip(Input packed) throws IOException {
        Unpacked out = new Unpacked();
        try (ZipFile archive = archive(packed)) {
            out.takeAll(archive, packed);
            return out;
        } catch (EOFException | ZipException broken) {
            out.close();
            throw damaged(packed, broken);
        } catch (IOException | RuntimeException failed) {
            out.close();
            throw failed;
        }
    }

    /** Opens a ZIP whose names are UTF-8 or, as Chinese Windows writes them, GB18030. */
    static ZipFile archive(Input packed) throws IOException {
        try {
            return new ZipFile(packed.file().toFile(), StandardCharsets.UTF_8);
        } catch (ZipException notUtf8) {
            try {
                return new ZipFile(packed.file().toFile(), GB18030);
            } catch (ZipException broken) {
                throw damaged(packed, broken);
            }
        }
    }

    private void takeAll(ZipFile archive, Input packed) throws IOException {
        if (archive.size() > Limits.ENTRIES) {
            throw Unreadable.limit(
                    packed.name(), "包内文件 " + archive.size() + " 个", archive.size() + " entries", Limits.ENTRIES);
        }
        long[] total = new long[1];
        TreeMap<String, Integer> stems = new TreeMap<>();
        for (Enumeration<? extends ZipEntry> each = archive.entries(); each.hasMoreElements(); ) {
            ZipEntry entry = each.nextElement();
            String name = entry.getName();
            String extension = extension(name);
            if (entry.isDirectory() || name.contains("__MACOSX/")) {
                continue;
            }
            if (!READ.contains(extension)) {
                ignored.add(name);
                continue;
            }
            String stem = name.substring(0, name.length() - extension.length()).toLowerCase(Locale.ROOT);
            int number = stems.computeIfAbsent(stem, k -> stems.size());
            Path target = scratch.file("f" + number + "." + extension);
            try (InputStream bytes = archive.getInputStream(entry)) {
                copy(bytes, target, packed, total);
            }
            files.add(Input.of(target, name));
        }
    }

    private void copy(InputStream bytes, Path target, Input packed, long[] total) throws IOException {
        long packedSize = packed.size();
        byte[] buffer = new byte[1 << 16];
        try (OutputStream to = Files.newOutputStream(target)) {
            for (int got = bytes.read(buffer); got >= 0; got = bytes.read(buffer)) {
                total[0] += got;
                checkRatio(packed.name(), total[0], packedSize);
                to.write(buffer, 0, got);
            }
        }
    }

    /** Refuses what unpacks to more than {@link Limits} allow for an archive of this size. */
    static void checkRatio(String name, long unpacked, long packed) {
        if (unpacked > Limits.UNPACKED_BYTES) {
            throw Unreadable.file(
                    name,
                    unpacked + " B",
                    "压缩包解开后超过 " + (Limits.UNPACKED_BYTES >> 30) + " GiB;请分成几个压缩包上传",
                    "The archive unpacks to more than " + (Limits.UNPACKED_BYTES >> 30)
                            + " GiB; send it in several ones");
        }
        if (unpacked > Limits.RATIO_FREE_BYTES && unpacked / Math.max(1, packed) > Limits.RATIO) {
            throw Unreadable.file(
                    name,
                    unpacked + " B",
                    "压缩包解开后是原来的 " + Limits.RATIO + " 倍以上,照片和表格不会这样,里面可能有损坏的文件;请检查后重新压缩",
                    "The archive unpacks to more than " + Limits.RATIO
                            + " times its size, as no photographs or tables do: a file in it may be"
                            + " damaged; look at them and pack them again");
        }
    }

    private static org.jieming.language.Malformed damaged(Input packed, @Nullable Exception cause) {
        String why = cause == null || cause.getMessage() == null ? "" : cause.getMessage();
        return Unreadable.file(
                packed.name(),
                why,
                "压缩文件已损坏、不完整或已加密；请重新压缩（不加密码）后再上传",
                "The compressed file is damaged, cut off or encrypted; pack it again without a password");
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** The unpacked files, in the order of the archive. */
    List<Input> files() {
        return List.copyOf(files);
    }

    /** The unpacked files with this extension. */
    List<Input> files(String extension) {
        return files.stream().filter(each -> each.named(extension)).toList();
    }

    /** The names of the files that were left packed. */
    List<String> ignored() {
        return List.copyOf(ignored);
    }

    @Override
    public void close() throws IOException {
        scratch.close();
    }
}
