package org.jieming.api.resource.matching;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jieming.api.auth.Role;
import org.jieming.api.auth.Visitor;
import org.jieming.api.http.Answers;
import org.jieming.api.http.Problem;
import org.jieming.api.http.ProblemType;
import org.jieming.api.http.Request;
import org.jieming.api.job.Busy;
import org.jieming.api.job.Job;
import org.jieming.api.job.Jobs;
import org.jieming.api.job.Progress;
import org.jieming.api.matching.Candidate;
import org.jieming.api.matching.Matching;
import org.jieming.api.matching.Matchings;
import org.jieming.api.matching.Meaning;
import org.jieming.api.matching.SheetRow;
import org.jieming.api.matching.Standing;
import org.jieming.api.matching.State;
import org.jieming.api.resource.Failures;
import org.jieming.api.resource.Reading;
import org.jieming.api.resource.Readings;
import org.jieming.api.resource.search.LiveNames;
import org.jieming.api.resource.search.RowMatcher;
import org.jieming.api.store.Documents;
import org.jieming.division.DivisionCode;
import org.jieming.language.Bilingual;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.search.NameIndex;

/**
 * What all addresses of matched tables have in common. A table is known to whoever keeps all names of its area; to others there
 * is none.
 */
final class MatchingDesk {
    static final String MATCHINGS = "/matchings";
    static final String MATCHING = MATCHINGS + "/{matchingId}";

    private static final Set<Role> KEEPERS = Role.keeping(ItemType.PLACE);
    private static final Bilingual SEARCHING = Bilingual.of("与登记簿对照", "Matching with the register");
    private static final int TELL = 50;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

    private final Readings readings;
    private final Matchings matchings;
    private final LiveNames names;
    private final Jobs jobs;
    private final Map<String, Job> searches = new ConcurrentHashMap<>();

    MatchingDesk(Readings readings, Documents documents, LiveNames names, Jobs jobs) {
        this.readings = readings;
        this.matchings = new Matchings(documents);
        this.names = names;
        this.jobs = jobs;
    }

    /** The states of the register that they are held against. */
    Readings readings() {
        return readings;
    }

    /** All matchings. */
    Matchings matchings() {
        return matchings;
    }

    /** The names that rows are matched to. */
    LiveNames names() {
        return names;
    }

    static boolean keeps(Reading now, DivisionCode area) {
        return now.view().jurisdiction().has(KEEPERS, area);
    }

    /**
     * The table in the path.
     *
     * @throws Problem 404 when there is none that is hers to work on
     */
    Matching known(Request request, Reading now) {
        String id = request.path("matchingId");
        return matchings.find(id).filter(each -> keeps(now, each.area())).orElseThrow(() -> gone(id));
    }

    static Problem gone(String id) {
        return Problem.of(ProblemType.NO_SUCH, "没有这次对照", "There is no such matched table")
                .about("matchingId", id);
    }

    NameIndex index(Request request, Reading now) throws InterruptedException {
        return names.of(now.snapshot(), request.settings().limits().longestWait());
    }

    /** What a candidate is today, as far as she may see it. */
    static Optional<ItemVersion> item(Reading now, ItemId id) {
        return now.snapshot()
                .timeline(id)
                .on(now.today())
                .filter(version -> RowMatcher.NAMED.contains(version.type()))
                .filter(now.view()::sees)
                .map(now.view()::shown);
    }

    /** Answers with a table as it stands. */
    void answer(Request request, Reading now, Matching matching) {
        // first the search: of one that has ended, what it found is told as well
        Optional<Job.Standing> search = search(matching);
        // and its version before what is said of it: a tag too old is refused, one too new would overwrite
        long version = matchings.version(matching.id());
        Matching newest = matchings.find(matching.id()).orElse(matching);
        Answers.header(request, "Cache-Control", "no-store");
        Answers.header(request, "ETag", MatchingDocument.tag(version).toString());
        Answers.json(
                request, new MatchingDocument(request, now).whole(newest, matchings.standing(newest), search, version));
    }

    /** The search under way or ended last, at this server. */
    Optional<Job.Standing> search(Matching matching) {
        return Optional.ofNullable(searches.get(matching.id())).map(Job::standing);
    }

    /**
     * Searches the register for the rows on which nobody decided, in the background.
     *
     * @throws Problem 409 while a search is under way, 422 when no column is the name, 503 when too much work waits
     */
    void begin(Request request, Reading now, Matching matching) {
        if (!matching.meanings().containsKey(Meaning.NAME)) {
            throw Problem.of(ProblemType.RULE_VIOLATED, "请先指定哪一列是地名", "Say first which column is the name")
                    .about("columns.name", "");
        }
        String author = Visitor.of(request).author();
        synchronized (searches) {
            demandIdle(matching);
            try {
                searches.put(matching.id(), jobs.submit("matching", author, progress -> {
                    searched(matching, now, progress);
                    return MATCHINGS + "/" + matching.id();
                }));
            } catch (Busy full) {
                throw Failures.busy(full);
            }
        }
    }

    /**
     * Refuses while a search is under way.
     *
     * @throws Problem 409
     */
    void demandIdle(Matching matching) {
        if (search(matching).filter(search -> !search.state().isFinal()).isPresent()) {
            throw Problem.of(ProblemType.NOT_NOW, "正在对照,请等它结束", "A search is under way; wait for its end");
        }
    }

    /** Begins as soon as the names are filed, which after a start takes a while. */
    private void searched(Matching matching, Reading now, Progress progress) throws InterruptedException {
        try {
            progress.at(SEARCHING, 0, matching.rows());
            RowMatcher matcher = new RowMatcher(matching, now, names.of(now.snapshot(), LONGEST_WAIT));
            Standing standing = matchings.standing(matching);
            List<List<Candidate>> found = new ArrayList<>(matching.rows());
            for (int chunk = 0; chunk * Matchings.CHUNK < matching.rows(); chunk++) {
                for (SheetRow row : matchings.rows(matching, chunk)) {
                    if (found.size() % TELL == 0) {
                        progress.at(SEARCHING, found.size(), matching.rows());
                    }
                    boolean decided = standing.state(found.size()) == State.DECIDED;
                    found.add(decided ? standing.candidates(found.size()) : matcher.of(row));
                }
            }
            matchings.searched(matching, found);
        } catch (Progress.Cancelled calledOff) {
            throw calledOff;
        } catch (RuntimeException failed) {
            throw Failures.described(failed);
        }
    }

    /** Calls a search off when its table goes. */
    void forget(Matching matching) {
        Optional.ofNullable(searches.remove(matching.id()))
                .filter(job -> !job.standing().state().isFinal())
                .ifPresent(jobs::dismiss);
        matchings.forget(matching);
    }
}
