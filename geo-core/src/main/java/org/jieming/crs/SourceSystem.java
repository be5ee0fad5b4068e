package org.jieming.crs;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jieming.language.Bilingual;
import org.locationtech.jts.geom.Geometry;

/**
 * What the coordinates of a file may be in: a reference system of ours, a foreign one on the same datum, or one of the
 * shifted systems of Chinese web maps. The latter two are taken in and never given out. Whoever imports names it
 * (rule F-08); a wrong answer puts everything 400–700 m off.
 */
public sealed interface SourceSystem permits SourceSystem.Reference, SourceSystem.Shifted, ForeignSystem {

    /** The system for people. */
    Bilingual title();

    /** The short name or, where there is none, well-known text, as {@link #parse} reads it. */
    String code();

    /** Whether coordinates are degrees of longitude and latitude, and not metres. */
    boolean isGeographic();

    /**
     * Turns {@code x y x y …} into CGCS2000 longitude and latitude in place.
     *
     * @throws org.jieming.language.Malformed when a point has no image, or the datum is one that is not transformed (F-05)
     */
    void toCgcs2000(double[] xy);

    /** What has to be recorded beside every geometry so converted; empty when the numbers were only read or projected. */
    Optional<Bilingual> note();

    /** A copy of a geometry turned into CGCS2000; throws like {@link #toCgcs2000(double[])}. */
    default Geometry toCgcs2000(Geometry geometry) {
        return SequencesAtOnce.through(geometry, this::toCgcs2000);
    }

    /** Whether the place is only known to some metres, which bars it from boundary work (rule F-09). */
    default boolean isApproximate() {
        return note().isPresent();
    }

    /** Every choice an import can offer, the system of record first. */
    static List<SourceSystem> all() {
        return Stream.concat(
                        Stream.of(new Reference(Crs.CGCS2000), Shifted.GCJ_02, Shifted.BD_09),
                        Crs.supported().stream()
                                .filter(crs -> !crs.equals(Crs.CGCS2000))
                                .map(Reference::new))
                .toList();
    }

    /** The source system that is a reference system. */
    static SourceSystem of(Crs crs) {
        return new Reference(crs);
    }

    /**
     * Reads what people say and files declare: {@code GCJ-02}, {@code BD-09} and their Chinese everyday names,
     * {@code CGCS2000}, {@code WGS84}, everything that {@link Crs#parse} reads, ESRI's names, well-known text of both
     * editions and all dialects (a {@code .prj}), and every other EPSG code. Axes that a text declares are not heeded:
     * files write easting or longitude first. What is not one of ours asks GeoTools, the first time for 1.5–3 s: for
     * import, never to answer a request.
     *
     * @throws org.jieming.language.Malformed when the text names no known system, Beijing 1954 or Xi'an 1980 in whatever
     *     spelling and projection (rule F-05), or another datum than CGCS2000 and WGS 84
     */
    static SourceSystem parse(String text) {
        return switch (text.strip().toUpperCase(Locale.ROOT).replaceAll("[-_ ]", "")) {
            case "GCJ02", "火星坐标", "火星坐标系", "国测局坐标", "高德", "腾讯" -> Shifted.GCJ_02;
            case "BD09", "BD09LL", "百度坐标", "百度" -> Shifted.BD_09;
            case "CGCS2000", "2000国家大地坐标系", "天地图" -> of(Crs.CGCS2000);
            case "WGS84" -> of(Crs.WGS84);
            default -> SystemNames.read(text);
        };
    }

    /** Beijing 1954 or Xi'an 1980 when a text names it, in whatever spelling: coordinates in it are kept as they are (rule F-05). */
    static Optional<Crs> oldDatum(String text) {
        return DatumName.among(List.of(text)).map(DatumName::degrees).filter(crs -> !crs.isTransformable());
    }

    /**
     * Coordinates in a reference system, easting or longitude first.
     *
     * @param crs the system
     */
    record Reference(Crs crs) implements SourceSystem {
        @Override
        public Bilingual title() {
            return crs.title();
        }

        @Override
        public String code() {
            return crs.toString();
        }

        @Override
        public boolean isGeographic() {
            return crs.isGeographic();
        }

        @Override
        public void toCgcs2000(double[] xy) {
            Projection.between(crs, Crs.CGCS2000).transform(xy);
        }

        @Override
        public Optional<Bilingual> note() {
            return Optional.empty();
        }
    }

    /** Degrees shifted by a formula that was never published officially. */
    enum Shifted implements SourceSystem {
        /** Amap, Tencent. */
        GCJ_02("GCJ-02", Bilingual.of("GCJ-02(高德、腾讯地图)", "GCJ-02 (Amap, Tencent)")) {
            @Override
            public void toCgcs2000(double[] xy) {
                for (int i = 0; i + 1 < xy.length; i += 2) {
                    Gcj02.unshift(xy, i);
                }
            }
        },
        /** Baidu. */
        BD_09("BD-09", Bilingual.of("BD-09(百度地图)", "BD-09 (Baidu)")) {
            @Override
            public void toCgcs2000(double[] xy) {
                for (int i = 0; i + 1 < xy.length; i += 2) {
                    Bd09.unshift(xy, i);
                    Gcj02.unshift(xy, i);
                }
            }
        };

        private final String code;
        private final Bilingual title;

        Shifted(String code, Bilingual title) {
            this.code = code;
            this.title = title;
        }

        @Override
        public Bilingual title() {
            return title;
        }

        @Override
        public String code() {
            return code;
        }

        @Override
        public boolean isGeographic() {
            return true;
        }

        @Override
        public Optional<Bilingual> note() {
            return Optional.of(Bilingual.format(
                    "由 %s 坐标按公开公式迭代反算得到", "converted from %s by iterated inverse of the public formula", code));
        }
    }
}
