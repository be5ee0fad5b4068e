package org.jieming.api.process;

import java.util.List;
import org.jieming.api.http.Media;
import org.jieming.api.job.Progress;
import org.jieming.language.Bilingual;

/** One analysis. Stateless, or safe for use by several threads. */
public interface Process {
    /** Its name in addresses, for example {@code gap-statement}; it never changes. */
    String id();

    /** What it is called. */
    Bilingual title();

    /** What it answers, by which method, in which units. */
    Bilingual description();

    /** What it takes, in the order in which a form shows it. */
    List<Input<?>> inputs();

    /** The forms of its result, its own choice first: JSON, GeoJSON, CSV, XLSX, and of a report DOCX and HTML. */
    List<Media> forms();

    /** Makes ready what the first question would wait for, if there is such a thing. */
    default void prepare(Ground ground) {}

    /**
     * Looks whether the register holds what inputs name, without answering: for questions that are kept to be asked later.
     *
     * @throws org.jieming.language.Malformed naming the input that names what is not there
     */
    default void demand(Ground ground, Inputs inputs) {}

    /**
     * Answers a question.
     *
     * @param ground the state of the register, and what the asker may see of it
     * @param inputs values of {@link #inputs()}, read and checked one by one
     * @param progress told now and then how far it has come
     * @return the result in every form of {@link #forms()}
     * @throws org.jieming.language.Malformed when the inputs contradict each other or the register; its field begins with
     *     {@code inputs.}
     * @throws Progress.Cancelled when it was called off
     */
    Outcome run(Ground ground, Inputs inputs, Progress progress);
}
