package org.jieming.api.process;

import java.util.List;
import java.util.Optional;

/** Every process that is offered. */
public final class Processes {
    private final List<Process> all;

    /** All that the service offers, by trade; in this order they are listed. */
    public Processes(List<List<Process>> trades) {
        this.all = trades.stream().flatMap(List::stream).toList();
    }

    /** Makes ready what the first question of some of them would wait for. */
    public void prepare(Ground ground) {
        all.forEach(process -> process.prepare(ground));
    }

    /** All of them, in the order of the list. */
    public List<Process> all() {
        return all;
    }

    /** The process of that id. */
    public Optional<Process> find(String id) {
        return all.stream().filter(process -> process.id().equals(id)).findFirst();
    }
}
