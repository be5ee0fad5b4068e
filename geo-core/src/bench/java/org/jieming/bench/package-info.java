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
 * PostGIS asks it where {@code -Djieming.psql="psql -h HOST -d DATABASE"} names one.
 * Trap: figures tuned to one data set are worth nothing; use more than one seed.
 */
@NullMarked
package org.jieming.bench;

import org.jspecify.annotations.NullMarked;
