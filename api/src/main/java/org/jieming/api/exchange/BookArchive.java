package org.jieming.api.exchange;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jieming.language.Malformed;

/**
 * A GeoPackage packed together with the files that its rows name, as one ZIP. Of its files the GeoPackage alone is unpacked, under a
 * name of ours; what rows name is read out of the ZIP when it is asked for. Bounded by {@link Limits}.
 */
public final class BookArchive implements Closeable {
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private final String name;
    private final ZipFile archive;
    private final ZipEntry book;
    private final long packed;
    private long unpacked;

    private BookArchive(Input input) throws IOException {
        this.name = input.name();
        this.packed = input.size();
        this.archive = Unpacked.archive(input);
        try {
            refuseTooMuch();
            this.book = onlyBook();
        } catch (RuntimeException failed) {
            archive.close();
            throw failed;
        }
    }

    /** Whether a file is a ZIP, by its content. */
    public static boolean isOne(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return Arrays.equals(bytes.readNBytes(ZIP.length), ZIP);
        }
    }

    /**
     * Opens a ZIP.
     *
     * @param name what its sender calls it, for messages
     * @throws Malformed when it holds no GeoPackage or several, two files of one name, names a place outside of itself, holds what the program that had the
     *     GeoPackage open did not write into it yet, or is beyond the limits
     */
    public static BookArchive open(Path file, String name) throws IOException {
        return new BookArchive(Input.of(file, name));
    }

    private void refuseTooMuch() {
        if (archive.size() > Limits.ENTRIES) {
            throw Unreadable.limit(name, "包内文件 " + archive.size() + " 个", archive.size() + " entries", Limits.ENTRIES);
        }
        long declared = 0;
        Set<String> names = new HashSet<>();
        for (ZipEntry each : Collections.list(archive.entries())) {
            if (!isInside(each.getName())) {
                throw Unreadable.file(
                        name,
                        each.getName(),
                        "压缩包内有指向包外的文件名;请重新压缩 GeoPackage 和照片文件夹",
                        "The ZIP holds a name that leads out of it; pack the GeoPackage and the folder of photographs again");
            }
            if (!names.add(each.getName())) {
                throw Unreadable.file(
                        name,
                        each.getName(),
                        "压缩包内有两个同名的文件,不知应取哪一个;请去掉其一后重新压缩",
                        "The ZIP holds two files of one name, and which is meant is not known; take one out and pack it again");
            }
            declared += Math.max(0, each.getSize());
            Unpacked.checkRatio(name, declared, packed);
        }
    }

    private static boolean isInside(String path) {
        String plain = path.replace('\\', '/');
        return !plain.startsWith("/")
                && !plain.matches("[A-Za-z]:.*")
                && !List.of(plain.split("/")).contains("..");
    }

    private ZipEntry onlyBook() {
        List<? extends ZipEntry> books = ending(".gpkg");
        if (books.size() != 1) {
            throw Unreadable.file(
                    name,
                    books.size() + " .gpkg",
                    "压缩包内应恰有一个 GeoPackage(.gpkg),与照片文件夹放在一起",
                    "One GeoPackage (.gpkg) is expected in the ZIP, beside the folder of its photographs");
        }
        if (ending(".gpkg-wal").stream().anyMatch(each -> each.getSize() != 0)) {
            throw Unreadable.file(
                    name,
                    ".gpkg-wal",
                    "压缩时 GeoPackage 仍在 QGIS 或 QField 中打开,其中的修改尚未写入;请先关闭再压缩",
                    "The GeoPackage was open in QGIS or QField when it was packed, and changes are not written into it yet: close it"
                            + " there, then pack it again");
        }
        return books.get(0);
    }

    private List<? extends ZipEntry> ending(String extension) {
        return archive.stream()
                .filter(each -> !each.isDirectory() && !each.getName().contains("__MACOSX/"))
                .filter(each -> each.getName().toLowerCase(Locale.ROOT).endsWith(extension))
                .toList();
    }

    /**
     * Unpacks the GeoPackage.
     *
     * @throws Malformed when it is damaged, encrypted or beyond the limits
     */
    public void unpack(Path target) throws IOException {
        try (InputStream bytes = archive.getInputStream(book);
                OutputStream out = Files.newOutputStream(target)) {
            byte[] buffer = new byte[1 << 16];
            for (int got = bytes.read(buffer); got >= 0; got = bytes.read(buffer)) {
                count(got);
                out.write(buffer, 0, got);
            }
        } catch (EOFException | ZipException broken) {
            throw Unreadable.damaged(name, broken, ".gpkg");
        }
    }

    /**
     * Which file of the ZIP a row means: the one at that path beside the GeoPackage; of a complete path, as QGIS notes it while its
     * project is not saved, the one at the longest end of it. Empty where there is none, and for what leads out of the folder.
     */
    public Optional<String> find(String path) {
        String plain = path.replace('\\', '/');
        if (List.of(plain.split("/")).contains("..")) {
            return Optional.empty();
        }
        String folder = book.getName().substring(0, book.getName().lastIndexOf('/') + 1);
        return isInside(plain) ? there(folder + plain.replaceFirst("^(\\./)+", "")) : byItsEnd(folder, plain);
    }

    private Optional<String> byItsEnd(String folder, String path) {
        String rest = path;
        while (rest.contains("/")) {
            rest = rest.substring(rest.indexOf('/') + 1);
            Optional<String> found = there(folder + rest);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<String> there(String entry) {
        ZipEntry found = archive.getEntry(entry);
        return found == null || found.isDirectory() ? Optional.empty() : Optional.of(entry);
    }

    /**
     * The bytes of a file that was found; one more than the most where it has more.
     *
     * @throws Malformed when it is damaged or encrypted, or all that was read is beyond the limits
     */
    public byte[] read(String entry, int most) throws IOException {
        try (InputStream bytes = archive.getInputStream(archive.getEntry(entry))) {
            byte[] read = bytes.readNBytes(most + 1);
            count(read.length);
            return read;
        } catch (EOFException | ZipException broken) {
            throw Unreadable.file(
                    name,
                    entry,
                    "压缩包中的此文件已损坏或已加密;请重新压缩(不加密码)",
                    "This file of the ZIP is damaged or encrypted; pack it again without a password");
        }
    }

    private void count(int bytes) {
        unpacked += bytes;
        Unpacked.checkRatio(name, unpacked, packed);
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }
}
