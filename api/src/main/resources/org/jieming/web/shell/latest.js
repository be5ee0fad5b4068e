// Of questions asked one after the other the last one counts: the one before is given up, and its answer, should it come all the same, is
// nobody's.

const over = (millis) => new Promise((end) => { setTimeout(end, millis); });

/** A question that may be asked anew before it is answered: { ask, drop }. */
export function latest() {
  let asking = new AbortController();

  /** Gives up the question that is on its way. */
  function drop() {
    asking.abort();
    asking = new AbortController();
    return asking.signal;
  }

  return {
    drop,
    /**
     * Asks after a pause, in milliseconds; question is called with the signal by which it is given up.
     *
     * Resolves to its answer; rejects with an AbortError, whatever became of it, where something else was asked meanwhile or nothing more.
     */
    async ask(question, pause = 0) {
      const signal = drop();
      await (pause > 0 ? over(pause) : undefined);
      signal.throwIfAborted();
      try {
        return await question(signal);
      } finally {
        signal.throwIfAborted();
      }
    },
  };
}

/** Whether a question was given up, which nobody needs to be told. */
export const isGivenUp = (broken) => broken.name === 'AbortError';
