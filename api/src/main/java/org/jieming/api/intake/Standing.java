package org.jieming.api.intake;

import java.util.Locale;
import java.util.Optional;
import org.jieming.api.exchange.Source;
import org.jieming.api.job.Job;
import org.jieming.api.job.Progress;
import org.jieming.register.RevisionNumber;

/**
 * Where an import stands at one moment, and where it stands after what may become of it then.
 *
 * @param phase its phase
 * @param wishes what its sender says about the file
 * @param job the work that is being done or was done last
 * @param about what the file says of itself, once it was opened
 * @param judgement how it was judged, once it was
 * @param revision the revision it became, unless there was nothing new in it
 * @param failure why it could not be read, or why writing it ended without a revision
 */
public record Standing(
        Phase phase,
        Wishes wishes,
        Optional<Job> job,
        Optional<Source.About> about,
        Optional<Judgement> judgement,
        Optional<RevisionNumber> revision,
        Optional<Throwable> failure) {

    /** How far an import is. */
    public enum Phase {
        /** Its rows are being judged. */
        JUDGING,
        /** Its rows are judged; its sender decides. */
        JUDGED,
        /** It is being written. */
        APPLYING,
        /** It is in the register. */
        APPLIED,
        /** It could not be read. */
        FAILED,
        /** Judging was called off. */
        DISMISSED;

        /** The word on the wire. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Of a file that was received just now. */
    static Standing received(Wishes wishes) {
        return new Standing(
                Phase.JUDGING,
                wishes,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** A job that was called off before it began has told nobody. */
    Standing seen() {
        if (job.filter(each -> each.standing().state() == Job.State.DISMISSED).isEmpty()) {
            return this;
        }
        return phase == Phase.JUDGING ? calledOff() : phase == Phase.APPLYING ? in(Phase.JUDGED, failure) : this;
    }

    /** While a job judges it by what its sender says now. */
    Standing judging(Wishes corrected, Job begun) {
        return new Standing(Phase.JUDGING, corrected, Optional.of(begun), about, judgement, revision, Optional.empty());
    }

    /** While a job writes it. */
    Standing applying(Job begun) {
        return new Standing(Phase.APPLYING, wishes, Optional.of(begun), about, judgement, revision, Optional.empty());
    }

    /** Once the file told what it is. */
    Standing opened(Source.About known) {
        return new Standing(phase, wishes, job, Optional.of(known), judgement, revision, failure);
    }

    /** Once its rows are judged; while it is written that goes on. */
    Standing judged(Judgement made) {
        Phase after = phase == Phase.APPLYING ? Phase.APPLYING : Phase.JUDGED;
        return new Standing(after, wishes, job, about, Optional.of(made), revision, failure);
    }

    /** Once it could not be read. */
    Standing failed(RuntimeException why) {
        return in(Phase.FAILED, Optional.of(why));
    }

    /** Once judging was called off. */
    Standing calledOff() {
        return in(Phase.DISMISSED, failure);
    }

    /** Once writing ended without a revision; that it was called off is no failure. */
    Standing backToJudged(Exception why) {
        return in(Phase.JUDGED, why instanceof Progress.Cancelled ? Optional.empty() : Optional.of(why));
    }

    /** Once it is in the register. */
    Standing applied(Writing.Done done) {
        return new Standing(Phase.APPLIED, wishes, job, about, Optional.of(done.known()), done.revision(), failure);
    }

    private Standing in(Phase after, Optional<Throwable> because) {
        return new Standing(after, wishes, job, about, judgement, revision, because);
    }
}
