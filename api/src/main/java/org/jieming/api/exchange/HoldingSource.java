package org.jieming.api.exchange;

import java.io.IOException;
import java.util.List;
import org.jieming.rule.Finding;
import org.jspecify.annotations.Nullable;

/** A source that was unpacked first, and the temporary folder that leaves with it. */
final class HoldingSource implements Source {
    private final Source inner;
    private final Unpacked unpacked;

    HoldingSource(Source inner, Unpacked unpacked) {
        this.inner = inner;
        this.unpacked = unpacked;
    }

    @Override
    public About about() {
        return inner.about();
    }

    @Override
    public List<Finding> notes() {
        return inner.notes();
    }

    @Override
    public @Nullable SourceRow next() throws IOException {
        return inner.next();
    }

    @Override
    public List<Following> followings() {
        return inner.followings();
    }

    @Override
    public boolean isWhole() {
        return inner.isWhole();
    }

    @Override
    public double progress() {
        return inner.progress();
    }

    @Override
    public void close() throws IOException {
        try (unpacked) {
            inner.close();
        }
    }
}
