package org.jieming.api.exchange;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a file's first bytes say it is. */
enum Kind {
    GZIP,
    ZIP,
    SQLITE,
    SHAPES,
    DBASE,
    MARKUP,
    JSON,
    TEXT,
    OLE,
    ACCESS,
    PDF,
    FOREIGN_ARCHIVE,
    NULLS,
    UNKNOWN;

    private static final Pattern ARRAY = Pattern.compile("\\[\\s*\\{");

    /** Bytes that {@link #of} wants to see. */
    static final int HEAD = 1 << 16;

    /** Tells the kind of a file from its beginning; a stated encoding of two bytes a character makes text of nulls. */
    static Kind of(byte[] head, Optional<Charset> stated) {
        boolean wide = stated.isPresent() && stated.get().name().startsWith("UTF-16");
        return wide && !allNull(head) ? ofFirstSign(new String(head, stated.get())) : of(head);
    }

    private static Kind of(byte[] head) {
        Kind binary = ofMagic(head);
        if (binary != UNKNOWN) {
            return binary;
        }
        if (isDbase(head)) {
            return DBASE;
        }
        return ofText(head);
    }

    private static Kind ofMagic(byte[] head) {
        if (starts(head, 0, 0x1F, 0x8B)) {
            return GZIP;
        }
        if (starts(head, 0, 'P', 'K', 3, 4) || starts(head, 0, 'P', 'K', 5, 6)) {
            return ZIP;
        }
        if (starts(head, 0, "SQLite format 3")) {
            return SQLITE;
        }
        if (starts(head, 0, 0, 0, 0x27, 0x0A)) {
            return SHAPES;
        }
        if (starts(head, 0, 0xD0, 0xCF, 0x11, 0xE0)) {
            return OLE;
        }
        if (starts(head, 4, "Standard Jet DB") || starts(head, 4, "Standard ACE DB")) {
            return ACCESS;
        }
        if (starts(head, 0, "%PDF")) {
            return PDF;
        }
        if (starts(head, 0, "Rar!") || starts(head, 0, '7', 'z', 0xBC, 0xAF)) {
            return FOREIGN_ARCHIVE;
        }
        return UNKNOWN;
    }

    private static boolean isDbase(byte[] head) {
        if (head.length < 33 || "\3\4\5\60\61\62\103\203\213\365".indexOf(head[0] & 0xFF) < 0) {
            return false;
        }
        int month = head[2];
        int day = head[3];
        int headerLength = (head[8] & 0xFF) | (head[9] & 0xFF) << 8;
        int recordLength = (head[10] & 0xFF) | (head[11] & 0xFF) << 8;
        boolean reserved = head[12] == 0 && head[13] == 0;
        return reserved
                && month >= 0
                && month <= 12
                && day >= 0
                && day <= 31
                && headerLength >= 33
                && recordLength >= 1;
    }

    private static Kind ofText(byte[] head) {
        if (starts(head, 0, 0xFF, 0xFE) || starts(head, 0, 0xFE, 0xFF)) {
            return ofFirstSign(new String(head, StandardCharsets.UTF_16));
        }
        if (contains(head, 0)) {
            return allNull(head) ? NULLS : UNKNOWN;
        }
        return ofFirstSign(new String(head, StandardCharsets.ISO_8859_1).replace("\u00EF\u00BB\u00BF", ""));
    }

    private static Kind ofFirstSign(String text) {
        String begun = text.replace("\uFEFF", "").stripLeading();
        if (begun.startsWith("<")) {
            return MARKUP;
        }
        return begun.startsWith("{")
                        || begun.startsWith("\u001E")
                        || ARRAY.matcher(begun).lookingAt()
                ? JSON
                : TEXT;
    }

    private static boolean starts(byte[] head, int from, String ascii) {
        byte[] wanted = ascii.getBytes(StandardCharsets.US_ASCII);
        return head.length >= from + wanted.length
                && Arrays.equals(head, from, from + wanted.length, wanted, 0, wanted.length);
    }

    private static boolean starts(byte[] head, int from, int... wanted) {
        for (int i = 0; i < wanted.length; i++) {
            if (from + i >= head.length || (head[from + i] & 0xFF) != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean contains(byte[] head, int wanted) {
        for (byte each : head) {
            if (each == wanted) {
                return true;
            }
        }
        return false;
    }

    private static boolean allNull(byte[] head) {
        for (byte each : head) {
            if (each != 0) {
                return false;
            }
        }
        return true;
    }
}
