package org.jieming.api.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of file that are kept as attachments, told by their content; what a file is called counts for nothing. Nothing
 * that a browser would run is among them.
 */
public enum FileKind {
    /** ISO 32000. */
    PDF("application/pdf", "pdf", "255044462D", null),
    JPEG("image/jpeg", "jpg", "FFD8FF", null),
    PNG("image/png", "png", "89504E470D0A1A0A", null),
    TIFF("image/tiff", "tif", "49492A00", null),
    TIFF_BIG_ENDIAN("image/tiff", "tif", "4D4D002A", null),
    WEBP("image/webp", "webp", "52494646........57454250", null),
    /** ECMA-376: Word. */
    DOCX(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "docx",
            Zip.BEGIN,
            "word/document.xml"),
    /** ECMA-376: Excel. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx", Zip.BEGIN, "xl/workbook.xml"),
    /** GB/T 33190-2016, the layout format of official documents. */
    OFD("application/ofd", "ofd", Zip.BEGIN, "OFD.xml"),
    /** Word, Excel or WPS before 2007; which of them is not looked into. */
    OLD_OFFICE("application/x-ole-storage", "doc", "D0CF11E0A1B11AE1", null),
    ZIP("application/zip", "zip", Zip.BEGIN, null),
    /** Text in UTF-8 or GB 18030, without control characters. */
    TEXT("text/plain", "txt", "", null);

    private static final int HEAD = 4096;

    private final String mediaType;
    private final String extension;
    private final String begin;
    private final @Nullable String entry;

    FileKind(String mediaType, String extension, String begin, @Nullable String entry) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.begin = begin;
        this.entry = entry;
    }

    private static final class Zip {
        static final String BEGIN = "504B0304";
    }

    /** Its media type (IANA where registered). */
    public String mediaType() {
        return mediaType;
    }

    /** The usual extension of its file name, without dot. */
    public String extension() {
        return extension;
    }

    /** All of them for people, by extension. */
    public static String list() {
        return Arrays.stream(values()).map(FileKind::extension).distinct().collect(Collectors.joining(", "));
    }

    /** What the content of a file shows it to be; empty when it is none of these. Reads a few kilobytes. */
    public static Optional<FileKind> of(Path file) throws IOException {
        byte[] head = head(file);
        for (FileKind kind : values()) {
            if (kind != TEXT && kind.begins(head) && (kind.entry == null || holds(file, kind.entry))) {
                return Optional.of(kind);
            }
        }
        return isText(head) ? Optional.of(TEXT) : Optional.empty();
    }

    private boolean begins(byte[] head) {
        String shown = HexFormat.of().withUpperCase().formatHex(head, 0, Math.min(head.length, begin.length() / 2));
        return shown.matches(begin);
    }

    private static boolean holds(Path file, String entry) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.getEntry(entry) != null;
        } catch (ZipException cutOff) {
            return false;
        }
    }

    private static byte[] head(Path file) throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            ByteBuffer head = ByteBuffer.allocate((int) Math.min(HEAD, channel.size()));
            while (head.hasRemaining() && channel.read(head) >= 0) {
                // a channel may give less than asked for
            }
            return head.array();
        }
    }

    private static boolean isText(byte[] head) {
        for (byte each : head) {
            if (each >= 0 && each < ' ' && each != '\t' && each != '\n' && each != '\r') {
                return false;
            }
        }
        return head.length > 0 && (decodes(head, StandardCharsets.UTF_8) || decodes(head, Charset.forName("GB18030")));
    }

    /** Whether these bytes are text in a charset; the last character may be cut off. */
    private static boolean decodes(byte[] head, Charset charset) {
        for (int cut = 0; cut < 4 && cut < head.length; cut++) {
            try {
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(head, 0, head.length - cut));
                return true;
            } catch (CharacterCodingException perhapsCutOff) {
                continue;
            }
        }
        return false;
    }
}
