package org.jieming.crs;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jieming.language.Malformed;

/** Texts of reference systems that somebody damaged are read or refused; nothing else comes of them. */
class DeclaredSystemsProperties {
    private static final String UTM = "PROJCS[\"UTM 50N\",GEOGCS[\"WGS 84\",DATUM[\"WGS_1984\","
            + "SPHEROID[\"WGS 84\",6378137,298.257223563]],PRIMEM[\"Greenwich\",0],UNIT[\"degree\",0.0174532925199433]],"
            + "PROJECTION[\"Transverse_Mercator\"],PARAMETER[\"latitude_of_origin\",0],"
            + "PARAMETER[\"central_meridian\",117],PARAMETER[\"scale_factor\",0.9996],PARAMETER[\"false_easting\",500000],"
            + "PARAMETER[\"false_northing\",0],UNIT[\"metre\",1]]";
    private static final List<String> WHOLE = List.of(
            UTM, Crs.CGCS2000.wkt(), Crs.WEB_MERCATOR.wkt(), Crs.of(4549).wkt());
    private static final List<String> PIECES = List.of(
            "NaN",
            "Infinity",
            "1e400",
            "-1",
            "0",
            "\"",
            "[",
            "]",
            ",",
            "PARAMETER[\"scale_factor\",-3],",
            "UNIT[\"m\",0]");

    @Provide
    Arbitrary<String> damaged() {
        return Combinators.combine(
                        Arbitraries.of(WHOLE),
                        Arbitraries.of(PIECES),
                        Arbitraries.integers().between(0, 999),
                        Arbitraries.integers().between(0, 9))
                .as((whole, piece, place, lost) -> {
                    int from = place * whole.length() / 1000;
                    int to = Math.min(whole.length(), from + lost);
                    return whole.substring(0, from) + piece + whole.substring(to);
                });
    }

    @Property(tries = 500)
    void damaged_text_is_read_or_refused(@ForAll("damaged") String text) {
        assertThatCode(() -> read(text)).doesNotThrowAnyException();
    }

    private static void read(String text) {
        try {
            SourceSystem.parse(text).toCgcs2000(new double[] {500_000, 3_400_000, 117, 31, 39_500_000, 3_400_000});
        } catch (Malformed refused) {
            // as it should be
        }
    }
}
