/**
 * The register over HTTP, in one package for each trade, each with a class that writes its lines into the menu; here stands what all of
 * them share: the state and the day that a request is answered from ({@code Reading}), what its asker sees ({@code View}), addresses and
 * parameters. One class per resource, its lines of the menu on top, then one method per line: read, ask, answer.
 * Knows no store but the port, no file format but GeoJSON. Every answer is made of one snapshot and one {@code View}.
 * Who may do what stands in {@code auth.Permissions}; who sees what, in {@code View}.
 */
@NullMarked
package org.jieming.api.resource;

import org.jspecify.annotations.NullMarked;
