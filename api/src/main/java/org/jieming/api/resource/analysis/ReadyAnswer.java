package org.jieming.api.resource.analysis;

import java.nio.charset.StandardCharsets;
import org.jieming.api.http.Answers;
import org.jieming.api.http.Media;
import org.jieming.api.http.Request;
import org.jieming.register.RevisionNumber;

/**
 * An answer of which nothing is left to be made.
 *
 * @param media its form
 * @param body what is sent
 * @param revision the revision it speaks of
 */
record ReadyAnswer(Media media, byte[] body, RevisionNumber revision) {

    void deliver(Request request) {
        Answers.header(request, "Jieming-Revision", revision.toString());
        Answers.header(request, "Cache-Control", "private, no-cache");
        if (media == Media.HTML) {
            Answers.html(request, new String(body, StandardCharsets.UTF_8));
        } else {
            Answers.bytes(request, media, body);
        }
    }
}
