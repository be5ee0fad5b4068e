package org.jieming.api.proposal;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jieming.api.store.FileKind;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.proposal.Paper;

/**
 * Which files the papers of a proposal may be, told by their content (house rule). What an authority decided is its document with seal
 * and number: as PDF, as OFD (GB/T 33190-2016) or scanned. An application and the reports (PNR Art. 11; PN-FILE) may come in Word as
 * well. A plain text is none of them: it has neither head nor signature. Other material may be anything that is kept.
 */
public final class PaperFiles {
    private static final Set<FileKind> SCANNED = EnumSet.of(
            FileKind.PDF,
            FileKind.OFD,
            FileKind.JPEG,
            FileKind.PNG,
            FileKind.TIFF,
            FileKind.TIFF_BIG_ENDIAN,
            FileKind.WEBP);
    private static final Set<FileKind> WRITTEN = written();

    private PaperFiles() {}

    private static Set<FileKind> written() {
        Set<FileKind> written = EnumSet.copyOf(SCANNED);
        written.add(FileKind.DOCX);
        written.add(FileKind.OLD_OFFICE);
        return written;
    }

    /** The files that a kind of paper may be. */
    static Set<FileKind> of(Paper.Kind paper) {
        return switch (paper) {
            case APPROVAL, REVOCATION, EXCEPTION -> SCANNED;
            case APPLICATION, ASSESSMENT, EXPERT_REVIEW, CONSULTATION, RISK, PROTECTION, FILING_REPORT -> WRITTEN;
            case OTHER -> EnumSet.allOf(FileKind.class);
        };
    }

    /**
     * Refuses a file that the paper cannot be.
     *
     * @param name what its sender calls it
     * @throws Malformed about {@code file}, with what it is, what it may be and how it becomes that
     */
    public static void demand(Paper.Kind paper, FileKind file, String name) {
        if (of(paper).contains(file)) {
            return;
        }
        String may = of(paper).stream().map(PaperFiles::word).distinct().collect(Collectors.joining("、"));
        throw new Malformed(
                "file",
                name,
                Bilingual.of(
                        paper.title().zh() + "须为 " + may + " 文件;此文件按内容是 " + word(file)
                                + "(文件名的扩展名不算):请另存为 PDF,或打印盖章后扫描再上传;只作参考的材料请选“"
                                + Paper.Kind.OTHER.title().zh() + "”",
                        "the " + paper.title().en().toLowerCase(Locale.ROOT) + " is a file of one of these kinds: "
                                + may.replace("、", ", ") + "; by its content this one is " + word(file)
                                + ", whatever its name says: save it as PDF, or print, seal and scan it; what is for reference alone goes"
                                + " under “" + Paper.Kind.OTHER.title().en() + "”"));
    }

    private static String word(FileKind file) {
        return file.extension().toUpperCase(Locale.ROOT);
    }
}
