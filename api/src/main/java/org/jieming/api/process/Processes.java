package org.jieming.api.process;

import java.util.List;
import java.util.Optional;

/** Every process that is offered. */
public final class Processes {
    private static final List<Process> ALL = List.of(new ReachProcess(), new GapProcess());

    private Processes() {}

    /** All of them, in the order of the list. */
    public static List<Process> all() {
        return ALL;
    }

    /** The process of that id. */
    public static Optional<Process> find(String id) {
        return ALL.stream().filter(process -> process.id().equals(id)).findFirst();
    }
}
