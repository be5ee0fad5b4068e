package org.jieming.api.paper;

import java.util.ArrayList;
import java.util.List;
import org.jieming.api.sketch.Sketch;

/**
 * Something to be printed.
 *
 * @param language {@code zh} or {@code en}
 * @param title its title
 * @param blocks what it says, from top to bottom
 */
public record Paper(String language, String title, List<Block> blocks) {
    public Paper {
        blocks = List.copyOf(blocks);
    }

    /** A part of a paper; each kind is laid out by the step of a {@link Layout} that bears its name. */
    public sealed interface Block {
        /** Lays it out. */
        void in(Layout layout);
    }

    /** How a paper is laid out: one step for each kind of part. */
    interface Layout {
        void heading(Heading heading);

        void line(Line line);

        void grid(Grid grid);

        void index(Index index);

        void figure(Figure figure);
    }

    /**
     * The title of a part.
     *
     * @param level 1 for a chapter, 2 for what is in it
     */
    public record Heading(int level, String text) implements Block {
        @Override
        public void in(Layout layout) {
            layout.heading(this);
        }
    }

    /**
     * A paragraph.
     *
     * @param anchor the name by which an index leads to it; empty for none
     * @param lead its first words, in bold; may be empty
     * @param text the rest
     * @param address where more is said; empty for none
     */
    public record Line(String anchor, String lead, String text, String address) implements Block {
        @Override
        public void in(Layout layout) {
            layout.line(this);
        }
    }

    /** A table. */
    public record Grid(List<String> header, List<List<String>> rows) implements Block {
        public Grid {
            header = List.copyOf(header);
            rows = rows.stream().map(List::copyOf).toList();
        }

        @Override
        public void in(Layout layout) {
            layout.grid(this);
        }
    }

    /** A drawing. */
    public record Figure(Sketch sketch) implements Block {
        @Override
        public void in(Layout layout) {
            layout.figure(this);
        }
    }

    /** An index: under each title the entries that lead to lines. */
    public record Index(List<Group> groups) implements Block {
        public Index {
            groups = List.copyOf(groups);
        }

        @Override
        public void in(Layout layout) {
            layout.index(this);
        }
    }

    /** Some entries of an index under one title. */
    public record Group(String title, List<Lead> leads) {
        public Group {
            leads = List.copyOf(leads);
        }
    }

    /** An entry of an index: what is looked up, and the line it leads to. */
    public record Lead(String text, String anchor) {}

    /** Gathers a paper from top to bottom; not for sharing between threads. */
    public static final class Builder {
        private final String language;
        private final String title;
        private final List<Block> blocks = new ArrayList<>();

        /** Begins a paper. */
        public Builder(String language, String title) {
            this.language = language;
            this.title = title;
        }

        /** The title of a chapter. */
        public Builder chapter(String text) {
            return add(new Heading(1, text));
        }

        /** The title of a part of a chapter. */
        public Builder part(String text) {
            return add(new Heading(2, text));
        }

        /** A paragraph. */
        public Builder say(String text) {
            return add(new Line("", "", text, ""));
        }

        /** A paragraph whose first words are in bold; nothing when the rest is empty. */
        public Builder say(String lead, String text) {
            return text.isEmpty() ? this : add(new Line("", lead, text, ""));
        }

        /** Any part. */
        public Builder add(Block block) {
            blocks.add(block);
            return this;
        }

        /** The paper. */
        public Paper done() {
            return new Paper(language, title, blocks);
        }
    }
}
