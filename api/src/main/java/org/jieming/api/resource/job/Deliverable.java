package org.jieming.api.resource.job;

import java.io.IOException;
import org.jieming.api.http.Request;

/** What a job made, for whoever asks for its results. */
public interface Deliverable {
    /** Answers a request for the results. */
    void deliver(Request request) throws IOException;
}
