package org.jieming.search;

import java.util.ArrayList;
import java.util.List;
import org.jieming.register.ItemVersion;
import org.jieming.register.Period;
import org.jieming.search.Pattern.At;
import org.jspecify.annotations.Nullable;

/** The ways in which names may answer what was typed, thought of when they are needed. For one question and one thread. */
final class Ladder {
    private static final List<At> PLACES = List.of(At.WHOLE, At.BEGIN, At.ANYWHERE);
    /** Shortest part of a text that is looked for by itself. */
    static final int LEAST_PART = 2;

    private final String typed;
    private final String folded;
    private final boolean letters;
    private final Names names;
    private final List<Segment> segments;
    private final Context around;
    private @Nullable List<List<Sign>> read;

    Ladder(String typed, Names names, List<Segment> segments, Context around) {
        this.typed = typed;
        this.folded = names.folding().fold(typed);
        this.letters = hasLetters(folded);
        this.names = names;
        this.segments = segments;
        this.around = around;
    }

    /** The divisions around items in the time that is asked about. */
    record Context(Surroundings divisions, Period during) {
        boolean within(ItemVersion version, String said) {
            return divisions.within(version, during, said);
        }
    }

    private static boolean hasLetters(String folded) {
        for (int i = 0; i < folded.length(); i++) {
            if (!Character.isIdeographic(folded.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** The ways to read what was typed, thought of once. */
    private List<List<Sign>> ways() {
        if (read == null) {
            read = letters ? Signs.of(typed, names.folding()) : List.of();
        }
        return read;
    }

    /** The ways that make a match, in the order in which they are to be tried. */
    List<Rung> rungs(Match match) {
        if (folded.isEmpty()) {
            return List.of();
        }
        return switch (match) {
            case EXACT -> at(At.WHOLE, match);
            case ORGAN -> CommitteeUnit.rungs(folded, names.committees());
            case START -> at(At.BEGIN, match);
            case PART -> at(At.ANYWHERE, match);
            case SCATTERED -> new Scattered(typed, folded, letters, names.folding(), around).rungs();
            case SOUND -> letters ? List.of() : alike();
            case CLOSE -> close();
        };
    }

    private List<Rung> at(At at, Match match) {
        List<Rung> rungs = new ArrayList<>();
        if (at != At.ANYWHERE && CodeTable.mayBe(folded)) {
            rungs.add(Rung.of(
                    match,
                    segment -> at == At.WHOLE
                            ? segment.codes().whole(folded)
                            : segment.codes().beginning(folded)));
        }
        rungs.add(Rung.of(match, segment -> Sources.literal(segment, folded, at)));
        if (at == At.WHOLE && letters) {
            rungs.add(Rung.of(match, this::whole));
        } else if (letters) {
            read(at, match, rungs);
        }
        return rungs;
    }

    private void read(At at, Match match, List<Rung> rungs) {
        boolean readable = Sources.isAnyComplete(ways());
        for (List<Sign> way : ways()) {
            boolean guess = readable && !Sources.isComplete(way);
            if (!guess) {
                rungs.add(Rung.of(match, segment -> Sources.spoken(segment, way, at)));
            } else if (at == At.ANYWHERE) {
                PLACES.forEach(each -> rungs.add(Rung.of(match, segment -> Sources.spoken(segment, way, each))));
            }
        }
    }

    /** Names that are spelled as typed; else those that may be read so. */
    private Source whole(Segment segment) {
        List<Source> sources = new ArrayList<>();
        if (isPlain(typed)) {
            Merged spelled = Merged.whole(List.of(segment.letters().whole(folded)), segment);
            if (spelled.hasNext() || Sources.isAnyComplete(ways())) {
                return spelled;
            }
        }
        boolean readable = Sources.isAnyComplete(ways());
        for (List<Sign> way : ways()) {
            if (readable == Sources.isComplete(way) && Sources.isWhole(way)) {
                sources.add(Sources.spoken(segment, way, At.WHOLE));
            }
        }
        return sources.size() == 1 ? sources.get(0) : Merged.whole(sources, segment);
    }

    /** Whether there are but Latin letters without marks. */
    private static boolean isPlain(String typed) {
        for (int i = 0; i < typed.length(); i++) {
            char letter = typed.charAt(i);
            if ((letter < 'a' || letter > 'z') && (letter < 'A' || letter > 'Z')) {
                return false;
            }
        }
        return true;
    }

    /** Other characters of the same sound: first with the same tones, then with any. */
    private List<Rung> alike() {
        String said = names.read(folded, "");
        if (said.length() < LEAST_PART) {
            return List.of();
        }
        List<Sign> toned = new ArrayList<>(said.length());
        List<Sign> any = new ArrayList<>(said.length());
        for (int i = 0; i < said.length(); i++) {
            Sign sign = Sign.exactly(said.charAt(i));
            if (sign.first() == Syllables.UNKNOWN) {
                return List.of();
            }
            toned.add(sign);
            any.add(sign.toneless());
        }
        if (!isSaid(any)) {
            return List.of();
        }
        List<Rung> rungs = new ArrayList<>();
        rungs.add(Rung.of(Match.SOUND, segment -> Sources.spoken(segment, toned, At.WHOLE)));
        PLACES.forEach(at -> rungs.add(Rung.of(Match.SOUND, segment -> Sources.spoken(segment, any, at))));
        return rungs;
    }

    /** Whether any name says these syllables: where none does none is looked at for its tones, its beginning or its end. */
    private boolean isSaid(List<Sign> syllables) {
        for (Segment segment : segments) {
            if (SuffixTable.holds(Pattern.sounds(syllables, At.ANYWHERE).in(segment.sounds()))) {
                return true;
            }
        }
        return false;
    }

    private List<Rung> close() {
        List<Rung> rungs = new ArrayList<>();
        for (List<Sign> way : ways()) {
            if (way.stream().anyMatch(sign -> sign.tone() > 0)) {
                List<Sign> toneless = way.stream().map(Sign::toneless).toList();
                rungs.add(Rung.of(Match.CLOSE, segment -> Sources.spoken(segment, toneless, At.BEGIN)));
            }
        }
        if (folded.length() >= LEAST_PART) {
            rungs.add(Rung.of(Match.CLOSE, segment -> Slips.characters(segment, folded)));
        }
        if (!ways().isEmpty() || folded.chars().allMatch(sign -> sign < Byte.MAX_VALUE)) {
            Spelling spelling = Spelling.of(typed);
            String all = spelling.letters();
            rungs.add(Rung.of(Match.CLOSE, segment -> Slips.letters(segment, all)));
            List<List<Sign>> begun = BegunSlips.of(all);
            rungs.add(Rung.of(Match.CLOSE, segment -> Slips.begun(segment, begun)));
        }
        return rungs;
    }
}
