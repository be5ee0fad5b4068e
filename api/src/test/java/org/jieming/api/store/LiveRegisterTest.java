package org.jieming.api.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.jieming.api.job.Progress;
import org.jieming.register.Change;
import org.jieming.register.ChangeSet;
import org.jieming.register.Descriptor;
import org.jieming.register.Edit;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.Period;
import org.jieming.register.RevisionNumber;
import org.jieming.register.Values;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What fails in the writer's hands: whom it concerns, and what goes on. */
@Timeout(60)
class LiveRegisterTest {

    @Test
    void a_change_set_that_breaks_takes_none_of_those_with_it_that_came_together() throws Exception {
        BreakingClock clock = new BreakingClock();
        try (LiveRegister register = LiveRegister.open(new MemoryJournal(), clock, Progress.SILENT)) {
            Officer first = new Officer(register, "first");
            clock.begun.await();
            Officer second = new Officer(register, "second");
            second.waits();
            Officer third = new Officer(register, "third");
            third.waits();
            clock.handedIn.countDown();

            assertThat(first.answer()).isInstanceOf(Edit.Applied.class);
            assertThat(second.answer()).isInstanceOf(IllegalStateException.class);
            assertThat(third.answer()).isInstanceOf(Edit.Applied.class);
            assertThat(register.now().number()).isEqualTo(new RevisionNumber(2));
            assertThat(register.isOpen()).isTrue();
        }
    }

    @Test
    void a_writer_that_has_failed_for_good_says_so() throws Exception {
        LiveRegister register = LiveRegister.open(
                new MemoryJournal(), new BreakingClock(new OutOfMemoryError("as if")), Progress.SILENT);
        assertThat(register.isOpen()).isTrue();
        assertThat((Throwable) new Officer(register, "first").answer()).hasRootCauseInstanceOf(OutOfMemoryError.class);
        assertThat(new Officer(register, "second").answer()).isInstanceOf(StoreUnavailable.class);
        assertThat(register.isOpen()).isFalse();
        register.close();
    }

    /** Somebody who commits one place in a thread of her own. */
    private static final class Officer {
        private final FutureTask<Edit> task;
        private final Thread thread;

        Officer(LiveRegister register, String name) {
            task = new FutureTask<>(() -> register.commit(ChangeSet.of(name, "", List.of(place(name)))));
            thread = new Thread(task, name);
            thread.start();
        }

        /** Returns once her change set is handed in. */
        void waits() {
            while (thread.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
        }

        Object answer() throws InterruptedException {
            try {
                return task.get();
            } catch (ExecutionException failed) {
                return failed.getCause();
            }
        }
    }

    /** Holds up the first who asks until it is let go, and fails the second; or fails everybody with an error. */
    private static final class BreakingClock extends Clock {
        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch handedIn = new CountDownLatch(1);
        private final AtomicInteger asked = new AtomicInteger();
        private final Error error;

        BreakingClock() {
            this(null);
        }

        BreakingClock(Error error) {
            this.error = error;
        }

        @Override
        public Instant instant() {
            if (error != null) {
                throw error;
            }
            int time = asked.incrementAndGet();
            if (time == 1) {
                begun.countDown();
                untilHandedIn();
            } else if (time == 2) {
                throw new IllegalStateException("a kernel that fails");
            }
            return Instant.EPOCH;
        }

        private void untilHandedIn() {
            try {
                handedIn.await();
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private static Change place(String name) {
        Values values =
                Values.of(Descriptor.of(ItemType.PLACE)).set("name", "王村").build();
        return new Change.Put(ItemId.named(name), ItemType.PLACE, Period.ALWAYS, values, null);
    }
}
