/**
 * How fast the kernels are, each beside a rival in the same run: benchmarks, not tests; nothing here is shipped.
 *
 * <p>All of them: {@code mvn -q -Pbench -pl geo-core test-compile exec:exec}. Some of them, quicker, on given data:
 *
 * <pre>
 * mvn -q -Pbench -pl geo-core test-compile exec:exec -Djmh=BoxIndex -Djmh.args="-wi 2 -i 3 -p n=200000" \
 *     -Djieming.bench=DIR
 * </pre>
 *
 * {@code jmh} is a regular expression over class and method names, {@code jmh.args} any option of JMH, and DIR a folder
 * written by {@code gen.py} of the benchmark kit; without it {@link org.jieming.bench.BenchData} draws data alike. What has a rival in
 * PostGIS asks it where {@code -Djieming.psql="psql -h HOST -d DATABASE"} names one; what has one in scipy starts it by {@code
 * -Djieming.python=/usr/bin/python3}, or by python3 where none is named. A rival that is not there is told so in the table, and one
 * whose result is not ours ends the run with an error.
 *
 * <p>Not by JMH, one command each, DIR being such a folder; every name after {@code -Dbench} is followed by its arguments:
 *
 * <pre>
 * mvn -q -Pbench -pl geo-core test-compile exec:exec -Djieming.psql="psql -d bench" -Dbench="org.jieming.gap.GapBench DIR"
 *     nearest facility, served share, E2SFCA beside scipy and PostGIS; MCLP
 *   … -Dbench="org.jieming.gap.AreaBench DIR"             uncovered area by township beside PostGIS
 *   … -Dbench="org.jieming.gap.PlanningBench DIR"         what-if, growth from 1,000 to 1,000,000 beside scipy; p-median, p-center
 *   … -Dbench="org.jieming.gap.StatementBench DIR"        the gap statement by twenty clauses, each time in a process of its own
 *   … -Dbench="org.jieming.bench.NamingTable"             p50, p95, p99 of the naming check against 20,000, 200,000, 1,000,000 names
 *   … -Djmh=MosaicCheck                                   81,000 polygons of one mosaic beside JTS and PostGIS
 * </pre>
 *
 * {@link org.jieming.gap.WalkBench}, {@link org.jieming.siting.CoverBench} and {@link org.jieming.siting.SolverBench} likewise. The
 * 10,000 rows of a spreadsheet and the search for names are measured in module api, org.jieming.api.bench.
 *
 * Trap: figures tuned to one data set are worth nothing; use more than one seed.
 */
@NullMarked
package org.jieming.bench;

import org.jspecify.annotations.NullMarked;
