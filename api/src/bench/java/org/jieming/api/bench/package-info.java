/**
 * What the whole costs: file to register, register to disk and back, questions to the register in memory. A bounded run
 * that prints one table; kernels have their own benchmarks in geo-core.
 *
 * <p>{@code mvn -q -Pbench -pl api -am -DskipTests test -Dbench.args="20000 200000 1000000"}; add
 * {@code --database-url jdbc:postgresql://…} to measure PostGIS beside the embedded file. The map of a made-up province: {@code
 * -Dbench=MapBench -Dbench.args="FOLDER 20000 200000 1000000" -Dbench.heap=7g}; its tiles beside those of PostGIS: {@code
 * -Dbench=TileBench -Dbench.args="FOLDER jdbc:postgresql://…"}. CPU is that of the asking
 * thread, wall time is what a person waits.
 *
 * <p>Search for names beside PostgreSQL and Lucene: the same command with {@code -Dbench=NameSearchBench
 * -Dbench.args="jdbc:postgresql://… 20000 200000 1000000"}, the URL being that of an empty database on this machine, whose
 * process is asked for its CPU time. Duplicates over a whole register and the impact of a renaming: {@code
 * -Dbench=DuplicatesBench -Dbench.args="20000 200000"}. The search of a clean-up campaign, double entries, and what a decision
 * costs in a campaign of 20,000 entries: {@code -Dbench=CampaignBench -Dbench.args="FOLDER 20000 200000"}. A spreadsheet of 10,000 rows
 * matched to the register: {@code -Dbench=MatchingBench -Dbench.args="20000 200000 1000000" -Dbench.heap=6g}.
 */
@NullMarked
package org.jieming.api.bench;

import org.jspecify.annotations.NullMarked;
