package org.jieming.gap;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jieming.bench.Answer;
import org.jieming.bench.Psql;
import org.jieming.reach.Positions;
import org.locationtech.jts.geom.Geometry;

/**
 * PostGIS as a rival in reach: facilities and cells as points of three dimensions with an index of as many, so that its ways are
 * those of the ellipsoid as ours are, and areas on the plane that ours lie on. What it is given is loaded and indexed outside the clock.
 */
record PostgisReach(Psql psql, String version) {
    private static final double RADIUS = 6_371_008.8;
    private static final String ARC = "2 * %1$s * asin(%%s / (2 * %1$s))".formatted(RADIUS);
    private static final String POINT = "n int, amount float8, geom geometry";

    private static final String NEAREST =
            "select %s from cell c cross join lateral (select s.geom <<->> c.geom as chord from site s order by s.geom"
                    + " <<->> c.geom limit 1) found order by c.n";
    private static final String SHARES = """
        with pair as materialized (
          select s.n as site, c.n as cell, s.amount as beds, c.amount as people,
            greatest(0, (exp(-0.5 * (way.arc / %1$s) ^ 2) - exp(-0.5)) / (1 - exp(-0.5))) as weight
          from site s join cell c on st_3ddwithin(s.geom, c.geom, %1$s),
            lateral (select %2$s as arc) way),
        ratio as (select site, max(beds) / nullif(sum(weight * people), 0) as offered from pair group by site)
        select coalesce(sum(weight * offered), 0) from cell c left join pair p on p.cell = c.n left join ratio r on r.site = p.site
        group by c.n order by c.n
        """;
    private static final String UNCOVERED = """
        select st_area(a.geom) - coalesce(st_area(st_intersection(a.geom, (select st_union(d.geom) from disc d
          where st_intersects(d.geom, a.geom)))), 0) from area a order by a.n
        """;

    static PostgisReach of(Psql psql, GapData data) throws IOException {
        load(psql, "site", data.sitesAt(), data.beds());
        load(
                psql,
                "cell",
                data.demandAt(),
                Arrays.stream(data.people()).asDoubleStream().toArray());
        return new PostgisReach(psql, "PostGIS " + psql.sql("select postgis_lib_version()"));
    }

    private static void load(Psql psql, String table, Positions at, double[] amounts) throws IOException {
        psql.load(
                table,
                POINT,
                IntStream.range(0, amounts.length)
                        .mapToObj(i -> i + "\t" + amounts[i] + "\tPOINT Z (" + at.at(i, 0) + " " + at.at(i, 1) + " "
                                + at.at(i, 2) + ")"));
        psql.sql(("create index on %1$s using gist (geom gist_geometry_ops_nd); create index on %1$s using gist (geom);"
                        + " analyze %1$s")
                .formatted(table));
    }

    /** Metres from every cell to its nearest facility. */
    Answer nearest(int runs) throws IOException {
        return psql.ask(NEAREST.formatted(ARC.formatted("found.chord")), runs);
    }

    /** What each cell has a person. */
    Answer shares(double metres, int runs) throws IOException {
        return psql.ask(
                String.format(Locale.ROOT, SHARES, metres, ARC.formatted("st_3ddistance(s.geom, c.geom)")), runs);
    }

    /** Lays areas of a plane into the database, to be asked about. */
    void draw(List<Geometry> areas) throws IOException {
        psql.load(
                "area",
                "n int, geom geometry",
                IntStream.range(0, areas.size()).mapToObj(i -> i + "\t" + Psql.hex(areas.get(i))));
        psql.sql("create index on area using gist (geom); analyze area");
    }

    /**
     * How much of each area is in no circle, circles being polygons of four times so many corners and of the area of the circle.
     *
     * @param circles rows of easting, northing and radius
     */
    Answer uncovered(List<double[]> circles, int quarter, int runs) throws IOException {
        double turn = Math.PI / (2 * quarter);
        double grown = Math.sqrt(turn / Math.sin(turn));
        Stream<String> centres = IntStream.range(0, circles.size())
                .mapToObj(i -> i + "\t" + circles.get(i)[2] * grown + "\tPOINT(" + circles.get(i)[0] + " "
                        + circles.get(i)[1] + ")");
        psql.load("centre", POINT, centres);
        String discs =
                "drop table if exists disc; create unlogged table disc as select st_buffer(geom, amount, 'quad_segs="
                        + quarter + "') as geom from centre; create index on disc using gist (geom); analyze disc; ";
        return psql.ask(discs + UNCOVERED, runs);
    }
}
