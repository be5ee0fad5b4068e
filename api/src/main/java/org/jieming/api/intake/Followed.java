package org.jieming.api.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jieming.api.exchange.Following;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.register.Change;
import org.jieming.register.ItemId;
import org.jieming.register.Snapshot;
import org.jieming.register.Succession;
import org.jieming.rule.Finding;

/**
 * What a file tells of items that came out of others (B.3), as far as its own rows write all of them: whoever may write these may say
 * so, and of others the register has its own word.
 */
final class Followed {
    private static final String RULE = "I-SUCCESSION";

    private Followed() {}

    /** The events among the items of some changes; of those left out a note is added. O(events). */
    static List<Succession> among(
            List<Change.Put> changes, List<Following> told, Snapshot register, List<Finding> notes) {
        Set<ItemId> written = changes.stream().map(Change.Put::id).collect(Collectors.toSet());
        List<Succession> events = new ArrayList<>();
        int left = 0;
        for (Following each : told) {
            Optional<Succession> event = read(each);
            if (event.filter(register.successions()::contains).isPresent()) {
                continue;
            }
            boolean isWhole = event.filter(
                            read -> Stream.concat(read.predecessors().stream(), read.successors().stream())
                                    .allMatch(written::contains))
                    .isPresent();
            if (isWhole) {
                events.add(event.orElseThrow());
            } else {
                left++;
            }
        }
        if (left > 0) {
            notes.add(left(left));
        }
        return events;
    }

    private static Optional<Succession> read(Following told) {
        try {
            return Optional.of(new Succession(
                            told.kind(),
                            LocalDate.parse(told.effective()),
                            told.predecessors().stream().map(ItemId::parse).toList(),
                            told.successors().stream().map(ItemId::parse).toList()))
                    .filter(event ->
                            !event.kind().isEmpty() && !event.predecessors().isEmpty());
        } catch (DateTimeException | Malformed unreadable) {
            return Optional.empty();
        }
    }

    private static Finding left(int events) {
        return Finding.warn(
                RULE,
                "successions",
                Bilingual.of(
                        "文件所载变更事件中有 " + events + " 项未写入:所涉对象并非都由本次导入的行写入",
                        events
                                + " of the events that the file tells are left out: not all of their items are written by rows of this"
                                + " import"));
    }
}
