/**
 * File formats: what bureaus send in and what they take out, row by row, without knowing what a row means.
 * Doors: {@link org.jieming.api.exchange.Source} to read, {@link org.jieming.api.exchange.Sink} to write,
 * {@link org.jieming.api.exchange.GeoPackageBook} to write several layers with their forms,
 * {@link org.jieming.api.exchange.BookArchive} to read what comes back with photographs in a ZIP,
 * {@link org.jieming.api.exchange.Limits} for what is refused. Knows no item type, register, store or HTTP.
 * Assumes nothing about a file's name: content decides the format; coordinates are handed on as they stand, x first,
 * in whatever system the file declares. Memory is bounded by one row and the limits, never by the file.
 * <p>Own readers for .shp, .shx, .dbf and worksheets: no maintained library at hand reads and writes GBK shapefiles well, keeps
 * the digits of a number as the file has them, or refuses to allocate by a declared length (fastexcel-reader sizes a row by
 * the letters of a cell reference). Their independent twins (javadbf, fastexcel-reader, GDAL) are witnesses in the tests.
 * <p>Trap: a note is part of the answer. Whatever is left out (totals rows, Z values, deleted records) is said in
 * {@code notes()}, some of it only once the last row was read.
 */
@NullMarked
package org.jieming.api.exchange;

import org.jspecify.annotations.NullMarked;
