package org.jieming.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jieming.search.Pattern.At;

/** The ways in which names may answer what was typed, thought of when they are needed. For one question and one thread. */
final class Ladder {
    private static final List<At> PLACES = List.of(At.WHOLE, At.BEGIN, At.ANYWHERE);
    /** Shortest text that is tried as a division and a name written together. */
    private static final int LEAST_TOGETHER = 4;

    private static final int LEAST_PART = 2;

    private final String typed;
    private final String folded;
    private final boolean letters;
    private final List<List<Sign>> ways;
    private final boolean readable;
    private final Names names;
    private final Surroundings around;

    Ladder(String typed, Names names, Surroundings around) {
        this.typed = typed;
        this.folded = Folding.fold(typed);
        this.letters = folded.chars().anyMatch(sign -> !Character.isIdeographic(sign));
        this.ways = letters ? Signs.of(typed) : List.of();
        this.readable = ways.stream().anyMatch(Ladder::isComplete);
        this.names = names;
        this.around = around;
    }

    /** The ways that make a match, in the order in which they are to be tried. */
    List<Rung> rungs(Match match) {
        if (folded.isEmpty()) {
            return List.of();
        }
        return switch (match) {
            case EXACT -> at(At.WHOLE, match);
            case START -> at(At.BEGIN, match);
            case PART -> at(At.ANYWHERE, match);
            case SCATTERED -> scattered();
            case SOUND -> letters ? List.of() : alike();
            case CLOSE -> close();
        };
    }

    private List<Rung> at(At at, Match match) {
        List<Rung> rungs = new ArrayList<>();
        if (at != At.ANYWHERE && Codes.isCode(folded)) {
            rungs.add(Rung.of(
                    match,
                    segment -> at == At.WHOLE ? Codes.whole(segment, folded) : Codes.beginning(segment, folded)));
        }
        rungs.add(Rung.of(match, segment -> literal(segment, folded, at)));
        for (List<Sign> way : ways) {
            boolean guess = readable && !isComplete(way);
            if (!guess && (at != At.WHOLE || isWhole(way))) {
                rungs.add(Rung.of(match, segment -> spoken(segment, way, at)));
            } else if (guess && at == At.ANYWHERE) {
                PLACES.forEach(each -> rungs.add(Rung.of(match, segment -> spoken(segment, way, each))));
            }
        }
        return rungs;
    }

    static Source literal(Segment segment, String text, At at) {
        long stretch = Pattern.of(text, at).in(segment.characters());
        return new StretchSource(segment.characters(), stretch, text.length(), 0, StretchSource.Test.ALL);
    }

    /** Whether all are syllables, the last at least begun. */
    private static boolean isComplete(List<Sign> way) {
        return IntStream.range(0, way.size())
                .allMatch(i -> !way.get(i).isCharacter() && (way.get(i).whole() || i == way.size() - 1 && i > 0));
    }

    /** Whether a name may consist of just these: whole syllables, or beginnings that are all one has. */
    private static boolean isWhole(List<Sign> way) {
        return !isComplete(way) || way.get(way.size() - 1).whole();
    }

    static Source spoken(Segment segment, List<Sign> way, At at) {
        StretchSource.Test fits = (text, from) -> segment.fits(text, from, way) && stands(segment, text, from, way, at);
        int head = (int) way.stream().takeWhile(sign -> !sign.isCharacter()).count();
        if (head < way.size()) {
            StringBuilder run = new StringBuilder();
            way.stream().skip(head).takeWhile(Sign::isCharacter).forEach(sign -> run.append(sign.character()));
            long stretch = Pattern.of(run.toString(), At.ANYWHERE).in(segment.characters());
            return new StretchSource(segment.characters(), stretch, way.size(), head, fits);
        }
        SuffixTable table = isComplete(way) ? segment.sounds() : segment.initials();
        Pattern pattern = isComplete(way) ? Pattern.sounds(way, at) : Pattern.initials(way, at);
        return new StretchSource(table, pattern.in(table), way.size(), 0, fits);
    }

    private static boolean stands(Segment segment, int text, int from, List<Sign> way, At at) {
        return at == At.ANYWHERE
                || from == 0
                        && (at == At.BEGIN || way.size() == segment.sounds().length(text));
    }

    private List<Rung> scattered() {
        List<Part> parts = Part.of(typed);
        if (parts.size() > 1) {
            return List.of(new Rung(
                    Match.SCATTERED,
                    segment -> new Merged(
                            parts.stream()
                                    .flatMap(part -> part.in(segment).stream())
                                    .toList(),
                            text -> true),
                    (segment, text, version) ->
                            parts.stream().allMatch(part -> part.suits(segment, text, version, around))));
        }
        return letters || folded.length() < LEAST_TOGETHER ? List.of() : together();
    }

    /** A name with its divisions before or behind it and nothing between: 鸠江区沈巷镇. */
    private List<Rung> together() {
        List<Rung> rungs = new ArrayList<>();
        for (int cut = LEAST_PART; cut <= folded.length() - LEAST_PART; cut++) {
            together(folded.substring(cut), folded.substring(0, cut), rungs);
            together(folded.substring(0, cut), folded.substring(cut), rungs);
        }
        return rungs;
    }

    private void together(String name, String divisions, List<Rung> rungs) {
        if (around.mayBegin(divisions)) {
            rungs.add(new Rung(
                    Match.SCATTERED,
                    segment -> literal(segment, name, At.BEGIN),
                    (segment, text, version) -> around.within(version, divisions)));
        }
    }

    /** Other characters of the same sound: first with the same tones, then with any. */
    private List<Rung> alike() {
        String said = names.read(folded, "");
        boolean known = said.chars().noneMatch(sound -> (sound & Spelling.SYLLABLE) == Syllables.UNKNOWN);
        if (said.length() < LEAST_PART || !known) {
            return List.of();
        }
        List<Sign> toned = said.chars().mapToObj(Sign::exactly).toList();
        List<Sign> any = toned.stream().map(Sign::toneless).toList();
        List<Rung> rungs = new ArrayList<>();
        rungs.add(Rung.of(Match.SOUND, segment -> spoken(segment, toned, At.WHOLE)));
        PLACES.forEach(at -> rungs.add(Rung.of(Match.SOUND, segment -> spoken(segment, any, at))));
        return rungs;
    }

    private List<Rung> close() {
        List<Rung> rungs = new ArrayList<>();
        for (List<Sign> way : ways) {
            if (way.stream().anyMatch(sign -> sign.tone() > 0)) {
                List<Sign> toneless = way.stream().map(Sign::toneless).toList();
                rungs.add(Rung.of(Match.CLOSE, segment -> spoken(segment, toneless, At.BEGIN)));
            }
        }
        if (folded.length() >= LEAST_PART) {
            rungs.add(Rung.of(Match.CLOSE, segment -> Slips.characters(segment, folded)));
        }
        if (!ways.isEmpty() || folded.chars().allMatch(sign -> sign < Byte.MAX_VALUE)) {
            Spelling spelling = Spelling.of(typed);
            String all = spelling.letters(0, spelling.length());
            rungs.add(Rung.of(Match.CLOSE, segment -> Slips.letters(segment, all)));
        }
        return rungs;
    }
}
