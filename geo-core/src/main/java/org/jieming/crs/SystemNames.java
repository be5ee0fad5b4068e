package org.jieming.crs;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;

/** Reads what files and people call a reference system: codes, URIs, ESRI's names, well-known text. */
final class SystemNames {
    private static final Pattern WKT = Pattern.compile("\\w+\\s*[\\[(].*", Pattern.DOTALL);

    private SystemNames() {}

    /** The system, ours where it is one of ours, or {@link Malformed} with the reason why it is not taken. */
    static SourceSystem read(String given) {
        String text = given.replace("\uFEFF", "").strip();
        OptionalInt code = CrsNames.code(text);
        if (code.isPresent()) {
            return CrsNames.knows(code.getAsInt())
                    ? ours(new Crs(code.getAsInt()), given)
                    : Authority.byCode(code.getAsInt(), given);
        }
        return WKT.matcher(text).matches() ? fromWkt(text, given) : fromName(text, given);
    }

    private static SourceSystem fromWkt(String text, String given) {
        String plain = PlainWkt.of(text);
        Optional<Crs> known = CrsWkt.byText(plain);
        return known.isPresent() ? ours(known.get(), given) : Authority.byText(plain, given);
    }

    private static SourceSystem fromName(String text, String given) {
        return ours(CrsWkt.byName(text).or(() -> SourceSystem.oldDatum(text)).orElseThrow(() -> unknown(given)), given);
    }

    private static SourceSystem ours(Crs crs, String given) {
        if (!crs.isTransformable()) {
            throw Projection.oldDatum(given, crs);
        }
        return SourceSystem.of(crs);
    }

    static Malformed unknown(String given) {
        return new Malformed(
                "crs",
                given,
                Bilingual.of(
                        "无法识别该坐标系;请指定,例如 CGCS2000、EPSG:4549、GCJ-02",
                        "this reference system is not known; state it, for example CGCS2000, EPSG:4549 or GCJ-02"));
    }
}
