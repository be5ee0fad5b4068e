package org.jieming.api.store.postgis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.jieming.api.job.Progress;
import org.jieming.api.store.Journal;
import org.jieming.api.store.OutcomeUnknown;
import org.jieming.api.store.RandomRegister;
import org.jieming.api.store.StoreUnavailable;
import org.jieming.register.Revision;
import org.jieming.register.RevisionNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A connection that is lost around a COMMIT leaves open whether it stands: the journal finds out, and writes once. */
class LostCommitTest {
    private PostgisStore store;

    @BeforeEach
    void makeDatabase() {
        store = new PostgisStore();
    }

    @AfterEach
    void dropDatabase() {
        store.close();
    }

    @ParameterizedTest
    @EnumSource(CuttingProxy.Moment.class)
    void a_revision_whose_commit_was_cut_off_is_written_exactly_once(CuttingProxy.Moment moment) throws Exception {
        RandomRegister register = new RandomRegister(5);
        try (CuttingProxy proxy = new CuttingProxy(store.port());
                Journal journal = PostgisJournal.open(through(proxy))) {
            journal.append(register.next(1));
            proxy.cut(moment);
            assertThat(journal.append(register.next(3))).isTrue();
            assertThat(proxy.hasCut()).isTrue();
            assertThat(journal.append(register.next(1))).isTrue();
            List<Revision> written = new ArrayList<>();
            journal.replay(RevisionNumber.NONE, written::add);
            assertThat(written).hasSize(5);
            assertThat(journal.load(Progress.SILENT).fingerprint())
                    .isEqualTo(register.now().fingerprint());
            assertThat(journal.verify(Progress.SILENT).findings()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(CuttingProxy.Moment.class)
    void a_commit_of_which_nobody_can_find_out_is_told_as_unknown(CuttingProxy.Moment moment) throws Exception {
        RandomRegister register = new RandomRegister(5);
        try (CuttingProxy proxy = new CuttingProxy(store.port());
                Journal journal = PostgisJournal.open(through(proxy))) {
            journal.append(register.next(1));
            proxy.cutForGood(moment);
            List<Revision> more = register.next(3);
            assertThatThrownBy(() -> journal.append(more)).isInstanceOf(OutcomeUnknown.class);
            // without a line nothing can have been written by what comes then
            assertThatThrownBy(() -> journal.append(more)).isExactlyInstanceOf(StoreUnavailable.class);
        }
        boolean stands = moment == CuttingProxy.Moment.AFTER_COMMIT;
        try (Journal journal = store.open()) {
            assertThat(journal.head()).isEqualTo(new RevisionNumber(stands ? 4 : 1));
        }
    }

    private String through(CuttingProxy proxy) {
        // without prepared statements the word COMMIT can be seen on the line
        return store.url().replace(":" + store.port(), ":" + proxy.port()) + "&prepareThreshold=0";
    }
}
