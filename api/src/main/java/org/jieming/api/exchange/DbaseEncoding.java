package org.jieming.api.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jieming.language.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * The encoding of a dBASE table: what its .cpg or its language driver id declares, when the bytes bear it out; else what the bytes
 * are. UTF-8 with Chinese in it is hardly ever anything else by chance, so it outweighs a declaration of something else.
 */
final class DbaseEncoding {
    private static final Charset GB18030 = TextEncoding.GB18030;
    private static final int LONGEST = 4;

    /** Language driver ids (dBASE, ESRI) of the encodings one meets in China; 0x57 means whatever the writer's system used. */
    private static final Map<Integer, String> LANGUAGES = Map.of(
            0x01, "IBM437", 0x02, "IBM850", 0x03, "windows-1252", 0x4D, "GBK", 0x4F, "Big5", 0x7A, "GBK", 0x78, "Big5");

    private final Input dbf;
    private final Dbase table;

    /** How the text of a table fares in one encoding. */
    private static final class Tally {
        private final CharsetDecoder decoder;
        private long texts;
        private long faults;
        private boolean chinese;

        Tally(Charset charset) {
            decoder = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
        }

        void add(byte[] text, int length) {
            try {
                String decoded =
                        decoder.decode(ByteBuffer.wrap(text, 0, length)).toString();
                chinese |= decoded.codePoints().anyMatch(Character::isIdeographic);
            } catch (CharacterCodingException fault) {
                faults++;
            }
        }
    }

    private DbaseEncoding(Input dbf, Dbase table) {
        this.dbf = dbf;
        this.table = table;
    }

    /** Finds the encoding; reads the whole table once or twice unless a person stated it. O(bytes). */
    static Charset of(Input dbf, Dbase table, Optional<Input> cpg, Optional<Charset> stated, Notes notes)
            throws IOException {
        if (stated.isPresent()) {
            return stated.get();
        }
        Charset byFile = cpg.isPresent() ? named(new String(cpg.get().head(64), StandardCharsets.ISO_8859_1)) : null;
        if (cpg.isPresent() && byFile == null) {
            notes.warn("X-CPG", Bilingual.of(".cpg 中的编码名称无法识别", "The encoding named in the .cpg is unknown"));
        }
        String byHeader = LANGUAGES.get(table.language());
        Charset declared = byFile != null ? byFile : byHeader == null ? null : Charset.forName(byHeader);
        Charset found = new DbaseEncoding(dbf, table).found(declared);
        tell(declared, found, byFile != null, notes);
        return found;
    }

    private Charset found(@Nullable Charset declared) throws IOException {
        Tally utf8 = new Tally(StandardCharsets.UTF_8);
        boolean other = declared != null && !declared.equals(StandardCharsets.UTF_8);
        scan(List.of(utf8), true);
        if (utf8.faults == 0 && (!other || utf8.chinese)) {
            return StandardCharsets.UTF_8;
        }
        if (declared != null && utf8.faults == 0 && utf8.texts == 0) {
            return declared;
        }
        return foreign(other ? declared : null, utf8.faults == 0);
    }

    /** The declared encoding when the bytes bear it out, else GB18030. */
    private Charset foreign(@Nullable Charset declared, boolean isUtf8) throws IOException {
        Tally gb18030 = new Tally(GB18030);
        Tally simplified = new Tally(Charset.forName("GB2312"));
        Tally asDeclared = new Tally(declared == null ? GB18030 : declared);
        scan(List.of(gb18030, simplified, asDeclared), false);
        // Western encodings take any byte; when all of them pair up as everyday Chinese, Chinese it is.
        boolean mistaken = !asDeclared.chinese && simplified.faults == 0 && simplified.chinese;
        if (declared != null && asDeclared.faults == 0 && !mistaken) {
            return declared;
        }
        if (isUtf8) {
            return StandardCharsets.UTF_8;
        }
        boolean keep = declared != null && gb18030.faults > 0 && asDeclared.faults <= gb18030.faults;
        return keep && declared != null ? declared : GB18030;
    }

    private void scan(List<Tally> tallies, boolean stopAtFault) throws IOException {
        table.fields().forEach(field -> add(field.rawName(), tallies));
        byte[] record = new byte[table.recordLength()];
        try (InputStream bytes = dbf.open()) {
            bytes.skipNBytes(table.headerLength());
            for (long i = 0; i < table.records(); i++) {
                table.fill(bytes, record);
                for (Dbase.Field field : table.fields()) {
                    if (field.isText()) {
                        add(field.of(record), tallies);
                    }
                }
                if (stopAtFault && tallies.get(0).faults > 0) {
                    return;
                }
            }
        }
    }

    private static void add(byte[] text, List<Tally> tallies) {
        if (!isAscii(text)) {
            tallies.forEach(tally -> tally.add(text, whole(text, tally.decoder.charset())));
        }
    }

    private static void tell(@Nullable Charset declared, Charset found, boolean byFile, Notes notes) {
        String name = found.equals(GB18030) ? "GB18030（GBK）" : found.name();
        if (declared == null) {
            notes.note("X-CPG-MISSING", Bilingual.of("没有 .cpg：按 " + name + " 读取", "No .cpg: read as " + found.name()));
        } else if (!declared.equals(found)) {
            String where = byFile ? ".cpg" : ".dbf (LDID)";
            notes.warn(
                    "X-CPG-LIES",
                    Bilingual.of(
                            where + " 声明的编码 " + declared.name() + " 与内容不符：按 " + name + " 读取",
                            where + " declares " + declared.name() + ", which the content is not: read as "
                                    + found.name()));
        }
    }

    private static boolean isAscii(byte[] text) {
        for (byte each : text) {
            if (each < 0) {
                return false;
            }
        }
        return true;
    }

    /** An encoding by the many names it bears in .cpg files: code pages, names, numbers; null when unknown. */
    static @Nullable Charset named(String cpg) {
        String name = cpg.replace("\u00EF\u00BB\u00BF", "").strip().toUpperCase(Locale.ROOT);
        String page = name.replaceAll("^(ANSI|OEM|CP|MS|WINDOWS)[ _-]?(?=\\d)", "");
        return switch (page) {
            case "65001", "UTF8", "UTF-8" -> StandardCharsets.UTF_8;
            case "936", "GBK", "GB2312" -> Charset.forName("GBK");
            case "54936", "GB18030" -> GB18030;
            case "950", "BIG5", "BIG-5" -> Charset.forName("Big5");
            case "1252" -> Charset.forName("windows-1252");
            case "88591", "8859-1", "ISO88591" -> StandardCharsets.ISO_8859_1;
            default -> byJava(name);
        };
    }

    private static @Nullable Charset byJava(String name) {
        try {
            return Charset.forName(name.replace(' ', '-'));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return null;
        }
    }

    /**
     * How many bytes of a text stand before a character that its end cuts off: writers fill names of 10 bytes and cells of 254
     * to the last byte. The whole length when nothing is cut.
     */
    static int whole(byte[] text, Charset charset) {
        int end = text.length;
        while (end > 0 && (text[end - 1] == ' ' || text[end - 1] == 0)) {
            end--;
        }
        if (end < text.length || end == 0) {
            return end;
        }
        CharsetDecoder decoder = charset.newDecoder();
        for (int cut = 0; cut < LONGEST && cut < end; cut++) {
            try {
                decoder.decode(ByteBuffer.wrap(text, 0, end - cut));
                return end - cut;
            } catch (CharacterCodingException cutInside) {
                decoder.reset();
            }
        }
        return end;
    }

    /** The text of a cell or a name, without padding and without a character that its end cuts off. */
    static String text(byte[] bytes, Charset charset) {
        return new String(bytes, 0, whole(bytes, charset), charset);
    }
}
