/**
 * How the log looks: one JSON object a line, so that machines can sort it and an administrator can search it; at a terminal
 * lines for people.
 * Door: {@link org.jieming.api.log.LogLines}, named by {@code logback.xml}; no class leans on this package and it leans on none.
 * Whoever logs adds facts as key and value ({@code LOG.atInfo().addKeyValue(…)}), never inside the sentence.
 * Assumes that the request id is in the MDC while a request is answered, see {@link org.jieming.api.http.RequestLog}.
 * Trap: a key that is one of the fixed fields ({@code time}, {@code level} …) would stand twice in the line.
 */
@NullMarked
package org.jieming.api.log;

import org.jspecify.annotations.NullMarked;
