package org.jieming.api.job;

import org.jspecify.annotations.Nullable;

/**
 * What a job does.
 *
 * @param <R> what it makes
 */
@FunctionalInterface
public interface Work<R> {
    /**
     * Does it, reporting on the way.
     *
     * @return what was made; when it can be closed, it is closed as soon as the job is forgotten
     * @throws Progress.Cancelled when the work was called off
     */
    @Nullable
    R run(Progress progress) throws Exception;
}
