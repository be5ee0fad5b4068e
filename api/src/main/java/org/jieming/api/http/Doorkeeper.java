package org.jieming.api.http;

import java.util.List;

/** Finds out who is asking, and whether she may. */
public interface Doorkeeper {

    /**
     * Looks through the menu before it is served.
     *
     * @throws IllegalStateException when nobody has decided who may use one of its lines
     */
    void study(List<Operation> menu);

    /**
     * Who is asking.
     *
     * @throws Problem 401 for a token that does not hold
     */
    Caller identify(Credentials shown);

    /**
     * Lets a caller through to an operation or not.
     *
     * @throws Problem 401 when it needs an account, 403 when it is not hers to use
     */
    void admit(Caller caller, Credentials shown, Operation line);

    /** Whether a caller would be let through, as far as that is known before the request is read. */
    boolean admits(Caller caller, Operation line);
}
